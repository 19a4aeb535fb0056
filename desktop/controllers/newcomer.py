"""Somebody who is not here yet, from what was typed to find them: pure."""

from __future__ import annotations

import re

from desktop.views.search_list import SearchResult
from desktop.wording.speech import tr
from sync.entities import REGISTRY

NEWCOMER = "new:"
"""Before the resource: the form of a new person."""
OFFERED = (("clients", "user-plus"), ("leads", "user-plus"), ("contacts", "user-plus"))
FEWEST_DIGITS = 7
PHONE = re.compile(r"[+(]?[\d][\d\s().-]+")


def brought(resource: str, typed: str) -> dict[str, str]:
    """Field → value: what looks like an address for mail or a number, and the name that the rest is."""
    phone = next((found for found in PHONE.findall(typed) if _digits(found) >= FEWEST_DIGITS), "").strip()
    words = typed.replace(phone, " ").split() if phone else typed.split()
    email = next((word for word in words if "@" in word), "")
    name = [_named(word) for word in words if word != email]
    told = {"email": email, "phone": phone, **_name(resource, name)}
    return {field: value for field, value in told.items() if value}


def _name(resource: str, words: list[str]) -> dict[str, str]:
    if "first_name" not in REGISTRY[resource].by_name:
        return {"name": " ".join(words)}
    first, last = (words[:-1], words[-1:]) if len(words) > 1 else (words, [])
    return {"first_name": " ".join(first), "last_name": " ".join(last)}


def _named(word: str) -> str:
    """Typed in a hurry: a word all in small letters gets a capital, any other stays."""
    return word[:1].upper() + word[1:] if word.islower() else word


def _digits(text: str) -> int:
    return sum(letter.isdigit() for letter in text)


def newcomer_rows(typed: str) -> list[SearchResult]:
    titles = {
        "clients": tr("Add “{text}” as a client", text=typed),
        "leads": tr("Add “{text}” as a lead", text=typed),
        "contacts": tr("Add “{text}” as a contact", text=typed),
    }
    return [
        SearchResult(f"{NEWCOMER}{resource}", titles[resource], "", "", icon) for resource, icon in OFFERED
    ]
