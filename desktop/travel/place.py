"""What is known of where something is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """`text` is what a person wrote; the rest is what an entry that it belongs to says, such as a listing."""

    text: str = ""
    zip_code: str = ""
    city: str = ""
    state: str = ""

    @property
    def is_known(self) -> bool:
        return bool(self.text.strip() or self.zip_code or self.city)
