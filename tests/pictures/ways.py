"""The ways to a picture that many scenes share."""

from __future__ import annotations

from collections.abc import Callable

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Query

Way = Callable[[Workspace], object]
"""Goes there; returns a window of its own where the picture is not of the workspace's."""


def page(name: str) -> Way:
    return lambda workspace: workspace.shell.go(Place(name))


def record(name: str, resource: str, number: int = 0) -> Way:
    """The page of one of them, in the order of their list."""
    return lambda workspace: workspace.shell.go(
        Place(name, resource, workspace.desk.reader.ids(Query(resource))[number])
    )


def after(first: Way, command: str) -> Way:
    def go(workspace: Workspace) -> None:
        first(workspace)
        workspace.shell.actions.run(command)

    return go
