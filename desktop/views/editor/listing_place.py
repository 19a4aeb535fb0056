"""The place of an appointment follows the listing that it is about."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from desktop.views.editor.reference_field import ReferenceField

Address = Callable[[str], str]
"""Where a listing is, by its id."""


def no_address(_listing: str) -> str:
    return ""


class ListingPlace:
    """Fills the place when a listing is picked, unless something else is written there."""

    def __init__(self, listing: ReferenceField, place: QLineEdit, address: Address) -> None:
        self._listing = listing
        self._place = place
        self._address = address
        self._filled = ""
        self.look()
        listing.picked.connect(self._fill)

    def look(self) -> None:
        """What both fields hold was put there from elsewhere."""
        picked = self._listing.picked_id()
        self._filled = self._address(picked) if picked else ""

    def _fill(self) -> None:
        before = self._filled
        self.look()
        if self._filled and self._place.text().strip() in ("", before):
            self._place.setText(self._filled)
            self._place.setCursorPosition(0)
