"""The example replies of the public documentation, as the server would send them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "fixtures" / "examples"


def example(resource: str, operation: str) -> dict[str, Any]:
    """The whole reply, envelope included."""
    document: dict[str, Any] = json.loads((FOLDER / f"{resource}_{operation}.json").read_text("utf-8"))
    return document


def rows() -> list[tuple[str, str, dict[str, Any]]]:
    """(resource, operation, row) for every record that an example shows."""
    found: list[tuple[str, str, dict[str, Any]]] = []
    for path in sorted(FOLDER.glob("*.json")):
        resource, _, operation = path.stem.partition("_")
        if operation == "convert":
            data = example(resource, operation)["data"]
            found += [("clients", "convert", data["client"]), ("leads", "convert", data["lead"])]
        else:
            data = example(resource, operation)["data"]
            listed = data.get(resource, [data]) if isinstance(data, dict) else data
            found += [(resource, operation, row) for row in listed if row]
    return found
