"""Listings and escrows as a person sees and works them, for the tests of lists and pages."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.controllers.properties import PropertiesController
from desktop.controllers.property_page import PropertyController
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.properties.rows import PropertyRow
from sync import Record


def part(workspace: Workspace, resource: str) -> PropertiesController:
    return workspace.houses.lists[resource]


def rows(workspace: Workspace, resource: str) -> list[PropertyRow]:
    """What the table shows, from top to bottom."""
    model = part(workspace, resource).page.table.rows
    found = [model.row(row) for row in range(model.rowCount())]
    return [row for row in found if row is not None]


def titles(workspace: Workspace, resource: str) -> list[str]:
    return [row.title for row in rows(workspace, resource)]


def choose(workspace: Workspace, resource: str, title: str) -> str:
    """Puts the keyboard on a row; returns its id."""
    row = next(row for row in rows(workspace, resource) if row.title == title)
    table = part(workspace, resource).page.table
    table.setFocus()
    table.select(row.id)
    return row.id


def open_one(workspace: Workspace, resource: str, title: str) -> PropertyController:
    """Goes to the page of one."""
    key = next(row.id for row in rows(workspace, resource) if row.title == title)
    one = workspace.houses.pages[resource]
    workspace.shell.go(Place({"listings": "listing", "escrows": "escrow"}[resource], resource, key))
    return one


def find(workspace: Workspace, resource: str, title: str) -> Record:
    key = next(row.id for row in rows(workspace, resource) if row.title == title)
    return workspace.desk.reader.get(resource, key)


def form_of(workspace: Workspace) -> QObject:
    """The form that is open."""
    form = workspace.editing.open_form
    assert form is not None
    return form
