"""The way of every sentence through the translations."""

from PySide6.QtCore import QCoreApplication

CONTEXT = "Wording"


def tr(text: str, /, **parts: object) -> str:
    """The text in the person's language, with its `{parts}` filled in."""
    said = QCoreApplication.translate(CONTEXT, text)
    for name, part in parts.items():
        said = said.replace("{" + name + "}", str(part))
    return said


def marked(text: str, /) -> str:
    """The text as it is: the catalogue finds it here, `tr` says it where it is needed."""
    return text


def counted(count: int, one: str, many: str, /, **parts: object) -> str:
    """The text for one or for many, with `{count}` filled in."""
    return tr(one if count == 1 else many, count=f"{count:,}", **parts)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """For the middle of a sentence; an abbreviation such as ZIP keeps its capitals."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def listed(parts: list[str]) -> str:
    """ "phone, e-mail and tags"."""
    if len(parts) < 2:
        return "".join(parts)
    return tr("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])
