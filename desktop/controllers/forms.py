"""The ways into forms that pages share."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.controllers.appointments import AppointmentDesk
from desktop.controllers.editing import Editing
from desktop.controllers.opening import Opening


@dataclass(frozen=True)
class Forms:
    """Made once per workspace."""

    editing: Editing
    appointments: AppointmentDesk
    opening: Opening
