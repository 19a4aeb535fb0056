"""What becomes of a lead that becomes a client, and who may be the same person already. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.views.leads.convert import ConvertFact, ConvertSetup
from desktop.wording.leads import budget_text
from desktop.wording.speech import tr
from sync import Record

KINDS = ("buyer", "seller", "both")


def likeliest(lead: Record, contacts: Iterable[Record]) -> Record | None:
    """The same e-mail address before the same number before the same name; None where nothing is the same."""
    ranked = [(_likeness(lead, contact), contact) for contact in contacts]
    found = [pair for pair in ranked if any(pair[0])]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _likeness(lead: Record, other: Record) -> tuple[bool, bool, bool]:
    return same_email(lead, other), _same_phone(lead, other), _same_name(lead, other)


def same_email(lead: Record, other: Record) -> bool:
    email = _text(lead, "email").casefold()
    return bool(email) and email == _text(other, "email").casefold()


def _same_phone(lead: Record, other: Record) -> bool:
    digits = _digits(lead)
    return bool(digits) and digits == _digits(other)


def _same_name(lead: Record, other: Record) -> bool:
    return bool(lead.title) and lead.title.casefold().split() == other.title.casefold().split()


def _digits(record: Record) -> str:
    """The last ten: a country code is written or not."""
    return "".join(sign for sign in _text(record, "phone") if sign.isdecimal())[-10:]


def _text(record: Record, name: str) -> str:
    return str(record.fields.get(name) or "").strip()


def setup_of(lead: Record, contacts: Sequence[Record], clients: Sequence[Record]) -> ConvertSetup:
    """`contacts` and `clients` are those on this laptop that may be the same person."""
    contact = likeliest(lead, contacts)
    kind = _text(lead, "lead_type")
    return ConvertSetup(
        name=lead.title,
        kind=kind if kind in KINDS else "buyer",
        kinds=tuple((one, kind_text(one)) for one in KINDS),
        facts=_facts(lead, contact),
        queued={one: _queued(lead.title, one) for one in KINDS},
        promise=_promise(lead, contact),
        contact=contact.title if contact is not None else "",
        warning=_warning(lead, clients),
    )


def kind_text(kind: str) -> str:
    return {"buyer": tr("Buyer"), "seller": tr("Seller")}.get(kind, tr("Buyer and seller"))


def _facts(lead: Record, contact: Record | None) -> tuple[ConvertFact, ...]:
    def line(label: str, name: str, same: bool) -> ConvertFact:
        return ConvertFact(label, _text(lead, name), _text(contact, name) if contact else "", same)

    budget = budget_text(lead.fields)
    return (
        ConvertFact(
            tr("Name"),
            lead.title,
            contact.title if contact else "",
            bool(contact and _same_name(lead, contact)),
        ),
        line(tr("Phone"), "phone", bool(contact and _same_phone(lead, contact))),
        line(tr("E-mail"), "email", bool(contact and same_email(lead, contact))),
        ConvertFact(tr("Budget"), tr("around {budget}", budget=budget) if budget else ""),
    )


def _queued(name: str, kind: str) -> tuple[str, ...]:
    became = {
        "buyer": tr("{name} becomes a client who buys.", name=name),
        "seller": tr("{name} becomes a client who sells.", name=name),
        "both": tr("{name} becomes a client who buys and sells.", name=name),
    }
    return became[kind], tr("The lead stays, under Converted, and leads to the client.")


def _promise(lead: Record, contact: Record | None) -> str:
    """The server alone decides; what it is known to do is said, and no more."""
    if contact is None:
        return tr(
            "Nobody among the contacts on this laptop looks like this person. The server makes a new contact."
        )
    if same_email(lead, contact):
        return tr(
            "The server links the contact {name} if it has the same e-mail address there, too. "
            "Otherwise it makes a new one.",
            name=contact.title,
        )
    return tr(
        "{name} may be the same person, but the e-mail address is not the same: "
        "the server will probably make a second contact.",
        name=contact.title,
    )


def _warning(lead: Record, clients: Sequence[Record]) -> str:
    same = next((client for client in clients if same_email(lead, client)), None)
    if same is None:
        return ""
    return tr(
        "{name} is a client with this e-mail address already. This would make a second one.", name=same.title
    )
