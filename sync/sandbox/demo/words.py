"""The words that demo data is made of: names, streets, towns, firms, remarks."""

from __future__ import annotations

from types import MappingProxyType

FIRST_NAMES = tuple(
    """Aaliyah Adrián Alma Amrit Andre Anita Ansel Arturo Beatriz Bennett Bianca Calvin Camila Carmen
    Cedric Celia Clara Dalia Damian Darius Delphine Desmond Devika Diego Dolores Eamon Edith Efraín
    Eileen Elena Elias Emeka Esperanza Esther Ezra Fabiola Felix Fiona Flora Francisco Gabriel Gemma
    Gilbert Gloria Graciela Gurpreet Hannah Harjit Hector Helen Hugo Imani Inés Irene Isaac Ivan
    Jada Jasper Javier Joaquín Jolene Josefina Julian Kamala Karina Keiko Kenji Lakshmi Leland Leona
    Leticia Lorenzo Lucía Luther Mabel Manuel Marcus Maren Mateo Mei Mercedes Milo Miriam Mohinder
    Nadia Naomi Nathaniel Nicolás Noemi Octavio Odette Olive Omar Orlando Owen Paloma Perla Philippa
    Quentin Rafael Ramona Reuben Rhea Rosalind Rubén Salma Santiago Selena Silas Simone Soledad
    Stefan Sukhdeep Sylvia Tamsin Terrence Theo Thuy Tobias Uriel Valeria Vernon Violeta Walter
    Winifred Xochitl Yolanda Yusuf Zara""".split()  # noqa: SIM905 (words read better than a column of quotes)
)
LAST_NAMES = tuple(
    """Abernathy Aguirre Alcala Amador Arambula Ashworth Baca Bains Barragán Basabe Beaumont Bettencourt
    Blackwood Borda Boyajian Brar Bustamante Cabrera Calloway Carrillo Castañeda Chahal Chávez
    Cordero D'Amico Dang Dhillon Draper Echeverria Elizondo Escobedo Espinoza Etcheverry Fairbanks
    Ferreira Figueroa Fontaine Gallegos Garibay Gill Goldberg Grewal Guerrero Haddad Hallström
    Hawthorne Hinojosa Holloway Ibarra Inzunza Irigoyen Jaramillo Johal Kasparian Kaur Keller
    Kowalski Laborde Lam Ledesma Lindqvist Lozano MacAllister Madrigal Mansfield Mariscal Maytorena
    Mendiburu Mercado Montgomery Moreau Muñoz Nakamura Navarro Nguyen O'Brien O'Dell Ocampo Okafor
    Olvera Orozco Palmer Paredes Peña Pham Pruitt Quintero Ramos Renteria Ridgeway Rivas Rosales
    Saldaña Sandhu Santoro Sedano Sidhu Silveira Solorio Stanfield Tachibana Tejeda Thorne Toledo
    Tran Uribe Valdovinos Vang Velarde Villanueva Wakefield Whitaker Winslow Yamada Ybarra Zamora
    Zavala Zubiri""".split()  # noqa: SIM905 (words read better than a column of quotes)
)
PLAIN_LETTERS = MappingProxyType(str.maketrans("áéíóúñö", "aeiouno", "' "))

STREETS = (
    "Oak Ave", "White Pine Dr", "Stockdale Hwy", "Cherry Ln", "Tucker Rd", "Valley Blvd", "Curry St",
    "Maple Ct", "Bear Valley Rd", "Golden Hills Blvd", "Mesquite St", "Panama Ln", "Ming Ave",
    "Oleander Ave", "Brundage Ln", "Union Ave", "Poso Dr", "Filburn Ave", "Griffith Ave", "Lerdo Hwy",
    "Cecil Ave", "Glenwood St", "Clinton St", "Browning Rd", "Sycamore Rd", "Campus Dr", "Kern St",
    "Hillcrest Ct", "Norris Rd", "China Lake Blvd", "Drummond Ave", "Upjohn Ave", "Las Flores Ave",
    "Harvest Moon Way", "Cottonwood Rd", "Almond Grove Ct", "Rosedale Hwy", "Calloway Dr", "Pistachio Way",
    "Windmill Ridge Rd", "Sandpiper Ct", "Red Apple Ave",
)  # fmt: skip

CITY_WEIGHTS = {
    "Bakersfield": 44, "Tehachapi": 22, "Delano": 7, "Wasco": 6, "Shafter": 6, "Arvin": 4, "Taft": 4,
    "Ridgecrest": 4, "Lamont": 2, "McFarland": 1,
}  # fmt: skip
ZIP_CODES = MappingProxyType({
    "Bakersfield": ("93301", "93304", "93306", "93307", "93308", "93309", "93311", "93312", "93313", "93314"),
    "Tehachapi": ("93561",),
    "Delano": ("93215",),
    "Wasco": ("93280",),
    "Shafter": ("93263",),
    "Arvin": ("93203",),
    "Taft": ("93268",),
    "Ridgecrest": ("93555",),
    "Lamont": ("93241",),
    "McFarland": ("93250",),
})  # fmt: skip
CITIES = tuple(ZIP_CODES)

OFFICE = "Office, 5001 California Ave, Bakersfield, CA 93309"
SOURCES = ("Website Form", "Zillow", "Open House", "Referral", "Sign Call", "Past Client", "Social Media")
TIMELINES = ("0-3 months", "3-6 months", "6-12 months", "Over a year", "Just looking")
CLIENT_TAGS = (
    "first-time buyer", "VA loan", "cash", "relocating", "investor", "spanish-speaking", "downsizing",
    "horse property", "repeat client",
)  # fmt: skip
CONTACT_TAGS = (
    "holiday card",
    "preferred",
    "sphere",
    "referral partner",
    "golf",
    "Tehachapi",
    "weekend only",
)
PROPERTY_TYPES = ("single_family", "condo", "townhouse", "multi_family", "land")
FIRMS = MappingProxyType({
    "agent": ("Sierra Crest Realty", "Poppy & Pine Homes", "Grapevine Property Group", "Oildale Homes"),
    "lender": ("Valley Oak Lending", "Hart & Lowell Mortgage", "Tule Fog Home Loans", "Kernway Credit Union"),
    "title_officer": ("Cornerstone Title of Kern", "Southern Sierra Escrow & Title", "Panorama Title"),
    "inspector": ("Plumb Line Inspections", "Second Look Home Inspection", "Ridgeview Inspections"),
    "appraiser": ("Fairmark Appraisal", "Central Kern Valuation"),
    "contractor": ("Ortega & Sons Roofing", "Bright Wire", "Level Ground Builders", "Cold Creek HVAC"),
    "vendor": ("Open Door Staging", "Clear Lens Photography", "Curb & Garden", "Two Trucks"),
})  # fmt: skip
NOTES = (
    "Prefers texts over calls, especially before noon.",
    "Works nights at the hospital; call after 3 pm.",
    "Wants a fenced yard for two dogs.",
    "Asked about solar leases and who pays them off.",
    "Needs to be within twenty minutes of the base.",
    "Will only look at single-story homes.",
    "Lease ends in two months & the landlord will not extend.",
    "Met at the Saturday farmers' market booth.",
    "Waiting for the bonus in spring before deciding.",
    "Gate code is on the showing sheet; beware of the goat.",
)
MESSAGES = (
    "Is the house on the corner still available?",
    "We would like to see it this weekend if possible.",
    "What would my home be worth today?",
    "Looking for three bedrooms and a shop or RV parking.",
    "Can you tell me more about the well and the septic?",
)
DESCRIPTIONS = (
    "Bright single-story home with mountain views and a covered patio.",
    "Updated kitchen, paid solar, and room for a workshop.",
    "Quiet cul-de-sac close to schools, parks and shopping.",
    "Usable acreage with fencing, a tack room and mature fruit trees.",
    "Move-in ready with new flooring and fresh paint throughout.",
)
