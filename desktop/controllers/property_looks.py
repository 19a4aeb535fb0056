"""The words and columns of the list of listings and of that of escrows. Pure."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.views.properties.rows import ColumnLook, ListLook, ListWords
from desktop.wording.speech import tr

CONTEXT = "Tabs"
ALL, ARCHIVED = "all", "archived"
"""Tabs: everything that is not in the archive, and what is."""


def listing_look() -> ListLook:
    return ListLook(
        words=ListWords(
            title=tr("Listings"),
            first=tr("Property"),
            new=tr("New listing"),
            nothing=tr("No listings here yet"),
            hint=tr(
                "A listing that you add is saved on this laptop at once and sent when there is a connection."
            ),
            filtered=tr("The filter looks at addresses, towns and MLS numbers in this tab."),
        ),
        columns=(
            ColumnLook(tr("Status"), 104),
            ColumnLook(tr("Price"), 112, to_right=True),
            ColumnLook(tr("Beds, baths"), 128, hidden_under=760),
            ColumnLook(tr("MLS"), 112, hidden_under=900),
            ColumnLook(tr("Days"), 72, to_right=True),
        ),
        tabs=(
            ("active", tr("Active")),
            ("pending", tr("Pending")),
            ("sold", tr("Sold")),
            ("off", tr("Off the market")),
            (ALL, tr("All")),
        ),
        sorts=(
            ("newest", tr("newest")),
            ("address", tr("address")),
            ("price", tr("price")),
            ("expires", tr("expires first")),
        ),
    )


def escrow_look() -> ListLook:
    return ListLook(
        words=ListWords(
            title=tr("Escrows"),
            first=tr("Property"),
            new=tr("New escrow"),
            nothing=tr("No escrows here yet"),
            hint=tr(
                "An escrow that you add is saved on this laptop at once and sent when there is a connection."
            ),
            filtered=tr("The filter looks at addresses, towns and escrow numbers in this tab."),
        ),
        columns=(
            ColumnLook(tr("Status"), 96),
            ColumnLook(tr("Price"), 104, to_right=True),
            ColumnLook(tr("Closes"), 144),
            ColumnLook(tr("Next"), 184, hidden_under=820),
            ColumnLook(tr("Commission"), 112, to_right=True, hidden_under=1060),
        ),
        tabs=(
            ("open", tr("Open")),
            ("closed", tr("Closed")),
            ("cancelled", QCoreApplication.translate(CONTEXT, "Cancelled")),
            (ALL, tr("All")),
            (ARCHIVED, QCoreApplication.translate(CONTEXT, "Archived")),
        ),
        sorts=(("closing", tr("closing date")), ("address", tr("address")), ("price", tr("price"))),
    )
