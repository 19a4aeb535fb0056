"""What the quick line shows of what it understood."""

from dataclasses import dataclass


@dataclass(frozen=True)
class QuickChip:
    """`said` parts are filled, guessed ones edged; one that can be switched off has a `key`."""

    text: str
    said: bool = True
    key: str = ""
    on: bool = True


@dataclass(frozen=True)
class QuickPreview:
    """`note` warns without forbidding."""

    title: str = ""
    chips: tuple[QuickChip, ...] = ()
    note: str = ""
    ready: bool = False

    @property
    def spoken(self) -> str:
        """All of it in a sentence, for whoever listens."""
        said = (self.title, *(chip.text for chip in self.chips if chip.on), self.note)
        return ", ".join(part for part in said if part)
