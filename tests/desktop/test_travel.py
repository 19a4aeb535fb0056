"""How long a drive is said to take, from nothing but what stands in the entries."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.travel import Place, Stop, estimate, legs, shortened, street_and_town, town_of
from desktop.travel.address import clues
from desktop.travel.atlas import Atlas

TEHACHAPI = Place("456 Oak Ave, Tehachapi, CA 93561")
BAKERSFIELD = Place("7714 Calle Torcido, Bakersfield, CA 93309")


def test_a_drive_over_the_mountains_takes_the_better_part_of_an_hour() -> None:
    assert estimate(BAKERSFIELD, TEHACHAPI) == 54
    assert town_of(TEHACHAPI) == "Tehachapi"


def test_a_drive_takes_as_long_there_as_back() -> None:
    assert estimate(TEHACHAPI, BAKERSFIELD) == estimate(BAKERSFIELD, TEHACHAPI)


def test_the_next_house_is_never_nearer_than_five_minutes() -> None:
    assert estimate(Place("1 A St, 10001"), Place("9 B St, 10001")) == 5


def test_two_houses_of_a_wide_zip_code_are_apart() -> None:
    other = Place("20911 White Pine Dr, Tehachapi, CA 93561")
    assert estimate(TEHACHAPI, other) == 14


def test_one_address_is_no_drive() -> None:
    assert estimate(TEHACHAPI, Place(TEHACHAPI.text.upper())) == 0


@pytest.mark.parametrize(
    "unknown", [Place(), Place("Office"), Place("Zoom"), Place("her kitchen"), Place(zip_code="00000")]
)
def test_where_a_place_is_not_known_nothing_is_guessed(unknown: Place) -> None:
    assert estimate(unknown, TEHACHAPI) is None
    assert estimate(TEHACHAPI, unknown) is None
    assert not town_of(unknown, TEHACHAPI)


def test_a_listing_knows_where_a_street_is() -> None:
    assert estimate(Place("456 Oak Ave", zip_code="93561"), BAKERSFIELD) == 54
    assert estimate(Place("456 Oak Ave", city="Tehachapi", state="CA"), BAKERSFIELD) == 58


def test_a_zip_code_in_the_text_wins_over_the_listings() -> None:
    assert town_of(Place("Model home, 93215", zip_code="93561")) == "Delano"


def test_of_several_towns_of_a_name_the_nearest_is_meant() -> None:
    """There is a Bakersfield in Missouri, and one in Vermont."""
    missouri = Place("1 Main St, West Plains, MO 65775")
    named = Place("9900 Stockdale Hwy, Bakersfield")
    assert estimate(named, TEHACHAPI) == 47
    assert estimate(named, missouri) == 33


def test_nobody_drives_across_the_country_between_two_appointments() -> None:
    assert estimate(TEHACHAPI, Place("11 Wall St, New York, NY 10005")) is None


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("456 Oak Ave, Tehachapi", "Tehachapi"),
        ("456 Oak Ave Tehachapi CA", "Tehachapi"),
        ("456 Oak Ave, Tehachapi, California 93561-1234, USA", "Tehachapi"),
        ("Starbucks Tehachapi", "Tehachapi"),
        ("Tehachapi, CA", "Tehachapi"),
        ("12 Elm, St. Louis, MO", "Saint Louis"),
        ("Suite 10010, 5 Mill St, Tehachapi", "Tehachapi"),
        ("20911 White Pine Dr", ""),
    ],
)
def test_the_town_is_found_where_people_write_it(text: str, town: str) -> None:
    assert town_of(Place(text), BAKERSFIELD) == town


def test_a_house_number_is_not_a_zip_code() -> None:
    """20911 is also a ZIP code of Maryland."""
    assert clues("20911 White Pine Dr, Tehachapi").zip_code == ""
    assert clues("White Pine Dr, 93561").zip_code == "93561"
    assert clues("White Pine Dr # 93561").zip_code == ""


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("456 Oak Ave, Tehachapi, CA 93561", "456 Oak Ave, Tehachapi"),
        ("456 Oak Ave", "456 Oak Ave"),
        ("118 Mill St, Tehachapi CA", "118 Mill St, Tehachapi"),
        ("", ""),
    ],
)
def test_an_address_is_shown_without_what_every_agent_knows(text: str, short: str) -> None:
    assert shortened(text) == short


def stop(name: str, start: float, hours: float, place: Place) -> Stop:
    """An appointment that starts so many hours into the day."""
    begins = datetime(2026, 7, 15, tzinfo=UTC) + timedelta(hours=start)
    return Stop(name, begins, begins + timedelta(hours=hours), place)


def test_the_day_says_when_to_leave_for_each_place() -> None:
    day = [stop("signing", 16, 1, TEHACHAPI), stop("showing", 9, 1, BAKERSFIELD)]
    (leg,) = legs(day)
    assert (leg.start_id, leg.end_id, leg.town) == ("showing", "signing", "Tehachapi")
    assert (leg.minutes, leg.free, leg.is_tight) == (54, 360, False)
    assert leg.leave_by == datetime(2026, 7, 15, 15, 6, tzinfo=UTC)


def test_half_an_hour_over_the_mountains_is_too_little() -> None:
    (leg,) = legs([stop("showing", 9, 1, BAKERSFIELD), stop("signing", 10.5, 1, TEHACHAPI)])
    assert (leg.minutes, leg.free, leg.is_tight) == (54, 30, True)


def test_a_call_is_made_from_wherever_one_is() -> None:
    day = [
        stop("showing", 9, 1, BAKERSFIELD),
        stop("call", 10, 0.5, Place()),
        stop("signing", 12, 1, TEHACHAPI),
    ]
    assert [(leg.start_id, leg.end_id) for leg in legs(day)] == [("showing", "signing")]


def test_from_a_place_that_nobody_knows_no_drive_is_told() -> None:
    day = [stop("a", 9, 1, BAKERSFIELD), stop("b", 11, 1, Place("Office")), stop("c", 13, 1, TEHACHAPI)]
    assert not list(legs(day))


def test_two_appointments_in_one_house_need_no_drive() -> None:
    assert not list(legs([stop("a", 9, 1, TEHACHAPI), stop("b", 11, 1, TEHACHAPI)]))


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="this version can read"):
        Atlas(b"PLACES9\n" + bytes(8))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "9900 Stockdale Hwy, Suite 210, Bakersfield, CA 93311",
            ("9900 Stockdale Hwy, Suite 210", "Bakersfield, CA 93311"),
        ),
        ("456 Oak Ave, Tehachapi, CA", ("456 Oak Ave", "Tehachapi, CA")),
        ("456 Oak Ave, Tehachapi", ("456 Oak Ave, Tehachapi", "")),
        ("The office", ("The office", "")),
        ("", ("", "")),
    ],
)
def test_a_street_is_told_apart_from_its_town_where_the_state_is_named(
    text: str, parts: tuple[str, str]
) -> None:
    assert street_and_town(text) == parts
