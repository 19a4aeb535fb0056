"""What the engine's fields, entities and choices are called in the person's language."""

from PySide6.QtCore import QCoreApplication

from desktop.wording.speech import capital, tr
from sync.entities import Field

FIELDS = "Names"
CHOICES = "Choices"


def field_name(field: Field) -> str:
    """ "Next follow-up"."""
    return QCoreApplication.translate(FIELDS, field.label)


def choice_name(value: str) -> str:
    """A choice of the server in words; one that this version does not know reads as it is."""
    return QCoreApplication.translate(CHOICES, capital(value.replace("_", " ")))


def thing_name(resource: str) -> str:
    """ "Appointment"; of a resource that this version does not know, its own name."""
    named = {
        "appointments": tr("Appointment"),
        "clients": tr("Client"),
        "leads": tr("Lead"),
        "contacts": tr("Contact"),
        "escrows": tr("Escrow"),
        "listings": tr("Listing"),
    }
    return named.get(resource, capital(resource))


def new_thing(resource: str) -> str:
    """ "New appointment": each whole, because in some languages "new" depends on what it is."""
    named = {
        "appointments": tr("New appointment"),
        "clients": tr("New client"),
        "leads": tr("New lead"),
        "contacts": tr("New contact"),
        "escrows": tr("New escrow"),
        "listings": tr("New listing"),
    }
    return named[resource]


def deleted_thing(resource: str) -> str:
    named = {
        "appointments": tr("Deleted appointment"),
        "clients": tr("Deleted client"),
        "leads": tr("Deleted lead"),
        "contacts": tr("Deleted contact"),
        "escrows": tr("Deleted escrow"),
        "listings": tr("Deleted listing"),
    }
    return named[resource]


def things_name(resource: str) -> str:
    """ "appointments", for the middle of a sentence."""
    named = {
        "appointments": tr("appointments"),
        "clients": tr("clients"),
        "leads": tr("leads"),
        "contacts": tr("contacts"),
        "escrows": tr("escrows"),
        "listings": tr("listings"),
    }
    return named.get(resource, resource)
