"""How things stand between this laptop and the server: for pill, banner and the Sync Center's head."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.wording.clashes import what_of
from desktop.wording.names import things_name
from desktop.wording.speech import counted, tr

Clock = Callable[[datetime], str]


@dataclass(frozen=True)
class Standing:
    """Facts only. `outcome` is how the last cycle ended; empty before the first."""

    waiting: int = 0
    needs: int = 0
    by_wish: bool = False
    """The person asked to work offline."""
    busy: bool = False
    """A cycle is under way."""
    outcome: str = ""
    at: datetime | None = None
    next_at: datetime | None = None
    first: bool = False
    """The first reading of everything is not complete yet."""
    reading: tuple[str, int, int] | None = None
    """What is being read: resource, rows so far, rows in all."""
    unreadable: int = 0
    """Entries of the server that could not be read when their list was last read to its end."""

    @property
    def offline(self) -> bool:
        return self.by_wish or self.outcome == "offline"


@dataclass(frozen=True)
class Head:
    """The Sync Center's first lines; `state` chooses their mark."""

    state: str
    title: str
    second: str


def pill(standing: Standing, clock: Clock) -> tuple[tuple[str, str], ...]:
    """(state, words) by rank: offline, waiting, needs you; alone: all sent."""
    parts = [part for part in (_connection(standing, clock), _waiting(standing), _needs(standing)) if part]
    return tuple(parts) or (_calm(standing, clock),)


def _connection(standing: Standing, clock: Clock) -> tuple[str, str] | None:
    if standing.offline and not (standing.busy and not standing.by_wish):
        return "offline", tr("Offline")
    if standing.outcome == "sign_in":
        return "conflict", tr("Sign in again")
    if standing.outcome == "throttled" and standing.next_at and not standing.busy:
        return "held", tr("Held until {when}", when=clock(standing.next_at))
    return None


def _waiting(standing: Standing) -> tuple[str, str] | None:
    if not standing.waiting:
        return None
    if standing.busy and not standing.by_wish:
        return "sending", tr("Sending…")
    if standing.offline:
        return "waiting", counted(standing.waiting, "{count} to send", "{count} to send")
    return "waiting", counted(standing.waiting, "{count} waiting to send", "{count} waiting to send")


def _needs(standing: Standing) -> tuple[str, str] | None:
    if not standing.needs:
        return None
    return "conflict", counted(standing.needs, "{count} needs you", "{count} need you")


def _calm(standing: Standing, clock: Clock) -> tuple[str, str]:
    if standing.first:
        return "sending", reading_text(standing) or tr("Getting your data…")
    if standing.outcome in ("failed", ""):
        return "old", tr("Not in touch with the server yet")
    return "sent", tr("All sent {when}", when=clock(standing.at)) if standing.at else tr("All sent")


def reading_text(standing: Standing) -> str:
    """ "Reading contacts, 200 of 1,500"; empty while nothing is read."""
    if standing.reading is None:
        return ""
    resource, read, total = standing.reading
    thing = things_name(resource)
    return tr("Reading {thing}, {read} of {total}", thing=thing, read=f"{read:,}", total=f"{total:,}")


def head(standing: Standing, clock: Clock) -> Head:
    """Title and second line of the Sync Center."""
    if standing.by_wish:
        return Head(
            "offline",
            tr("You work offline"),
            tr("Everything is saved on this laptop. Nothing is sent until you end it."),
        )
    if standing.busy:
        said = reading_text(standing) or tr("Everything is saved on this laptop; you can go on working.")
        return Head(
            "sending", tr("Sending") if standing.waiting else tr("Getting news from the server"), said
        )
    if standing.outcome == "offline":
        return _offline_head(standing, clock)
    if standing.outcome == "sign_in":
        return Head(
            "conflict",
            tr("The server asks you to sign in again"),
            tr("Your work is safe on this laptop and is sent after that."),
        )
    if standing.outcome == "throttled":
        return _paused_head(standing, clock)
    if standing.needs:
        return Head(
            "conflict",
            counted(standing.needs, "{count} change needs you", "{count} changes need you"),
            tr("Nothing is lost; everything else goes on."),
        )
    if standing.waiting:
        return _waiting_head(standing, clock)
    return _quiet_head(standing, clock)


def _offline_head(standing: Standing, clock: Clock) -> Head:
    title = tr("Offline since {when}", when=clock(standing.at)) if standing.at else tr("Offline")
    second = tr("Everything is saved on this laptop. It is sent when the network comes back.")
    if standing.next_at:
        second = tr(
            "Everything is saved on this laptop. Next try at {when}, or when the network comes back.",
            when=clock(standing.next_at),
        )
    return Head("offline", title, second)


def _paused_head(standing: Standing, clock: Clock) -> Head:
    second = tr("Everything is saved on this laptop. It goes on by itself.")
    if standing.next_at:
        when = clock(standing.next_at)
        second = tr("Everything is saved on this laptop. It goes on by itself at {when}.", when=when)
    return Head("held", tr("The server asks for a pause"), second)


def _waiting_head(standing: Standing, clock: Clock) -> Head:
    title = counted(standing.waiting, "{count} change waits to be sent", "{count} changes wait to be sent")
    second = tr("Everything is saved on this laptop.")
    if standing.next_at:
        second = tr("Everything is saved on this laptop. Next try at {when}.", when=clock(standing.next_at))
    return Head("waiting", title, second)


def _quiet_head(standing: Standing, clock: Clock) -> Head:
    if standing.at is None:
        return Head(
            "waiting", tr("Not in touch with the server yet"), tr("Everything is saved on this laptop.")
        )
    title = tr("All sent at {when}", when=clock(standing.at))
    if standing.unreadable:
        return Head("sent", title, unreadable_text(standing.unreadable))
    if standing.outcome == "partial":
        return Head("sent", title, tr("Nothing is waiting. Some news from the server will be read later."))
    return Head("sent", title, tr("Nothing is waiting."))


def unreadable_text(count: int) -> str:
    """What could not be read is neither shown nor touched."""
    return counted(
        count,
        "{count} entry from the server could not be read; it is left as it is.",
        "{count} entries from the server could not be read; they are left as they are.",
    )


@dataclass(frozen=True)
class Need:
    """What needs the person most. `kind`: a conflict's, or "lost", "rejected", "suspects", "sign_in"."""

    kind: str
    title: str = ""
    resource: str = ""
    fields: frozenset[str] = frozenset()
    reason: str = ""
    others: int = 0


@dataclass(frozen=True)
class BannerWords:
    lead: str
    rest: str
    action: str
    danger: bool = False


def banner(need: Need) -> BannerWords:
    """One sentence with who it is about and what is safe, and one button."""
    lead = tr("“{title}”", title=need.title) if need.title else ""
    more = counted(need.others, " {count} more needs you.", " {count} more need you.") if need.others else ""
    if need.kind == "sign_in":
        return BannerWords(
            "",
            tr("The server asks you to sign in again. Your work is safe on this laptop.") + more,
            tr("Sign in"),
        )
    if need.kind == "rejected":
        rest = tr("was not accepted: {reason}. It is safe on this laptop.", reason=need.reason)
        return BannerWords(lead, rest + more, tr("Review"), danger=True)
    if need.kind == "suspects":
        rest = tr("Entries are missing from the server’s list. Nothing was removed from this laptop.")
        return BannerWords("", rest + more, tr("Review"))
    return BannerWords(lead, _question(need) + more, tr("Review"))


def _question(need: Need) -> str:
    if need.kind == "edit-delete":
        return tr(
            "was deleted on the server after you changed it. Nothing is lost; choose whether to keep it."
        )
    if need.kind == "delete-edit":
        return tr(
            "was changed on the server after you deleted it. Nothing is lost; choose whether to keep it."
        )
    if need.kind == "duplicate":
        return tr("may be on the server already. Nothing is lost; say whether both are the same.")
    if need.kind == "lost":
        return tr(
            "was sent, but the server has the old {what} again. "
            "Yours is kept here; choose which one is right.",
            what=what_of(need.resource, need.fields),
        )
    return tr(
        "was changed here and on the server. Nothing is lost; choose which {what} is right.",
        what=what_of(need.resource, need.fields),
    )
