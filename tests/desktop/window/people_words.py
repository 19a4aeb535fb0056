"""The list of people as a person sees and works it."""

from __future__ import annotations

from desktop.controllers.workspace import Workspace


def names(workspace: Workspace) -> list[str]:
    model = workspace.people.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]
