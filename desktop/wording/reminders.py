"""How long before, in words."""

from desktop.wording.speech import counted, tr

HOUR, DAY = 60, 24 * 60


def lead_text(minutes: int | None) -> str:
    """ "15 minutes before", "1 hour before", "1 day before"; None is "No reminder"."""
    if minutes is None:
        return tr("No reminder")
    if minutes and minutes % DAY == 0:
        return counted(minutes // DAY, "{count} day before", "{count} days before")
    if minutes and minutes % HOUR == 0:
        return counted(minutes // HOUR, "{count} hour before", "{count} hours before")
    return counted(minutes, "{count} minute before", "{count} minutes before")


def usual_text(minutes: int | None) -> str:
    """ "As usual (15 minutes before)"."""
    said = lead_text(minutes)
    return tr("As usual ({said})", said=said[:1].lower() + said[1:])
