"""The commands about a lead: on the board and in the list about the chosen one, else about the one shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QMenu

from desktop.controllers.leads_acts import LeadActs
from desktop.controllers.leads_sight import LANES, LEVELS, lane_of
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.leads import LeadsModel
from desktop.views.leads.page import LeadsPage

PAGE = "leads"
About = Callable[[str], object]


class LeadsKeys(QObject):
    """Registers what the menu *Lead* holds, and says whether there is a lead that it could be about."""

    def __init__(self, shell: Shell, page: LeadsPage, model: LeadsModel, acts: LeadActs) -> None:
        super().__init__()
        self._shell = shell
        self._page = page
        self._model = model
        self._acts = acts
        self.menu: QMenu | None = None
        self._register()
        shell.went.connect(lambda _place: self.allow())
        page.selected.connect(lambda _lead: self.allow())

    def _register(self) -> None:
        acts: dict[str, About] = {
            "open_lead": lambda lead: self._shell.go(Place("person", "leads", lead)),
            "follow_up": self.follow_up,
            "convert_lead": self._acts.converting.ask,
            "lane_back": partial(self._step, -1),
            "lane_on": partial(self._step, 1),
        }
        acts |= {f"lane_{lane}": partial(self._move, lane) for lane in LANES if lane != "converted"}
        acts |= {f"warm_{level}": partial(self._acts.warm, level) for level in LEVELS}
        for name, act in acts.items():
            self._shell.actions.on(name, partial(self._about, act))

    @property
    def lead(self) -> str:
        """Empty where nobody is chosen or shown."""
        here = self._shell.trail.current
        if here is None:
            return ""
        if here.page == PAGE:
            return self._page.chosen
        return here.id if here.page == "person" and here.resource == "leads" else ""

    def allow(self) -> None:
        self._shell.actions.allow("lead", bool(self.lead))

    def _about(self, act: About) -> None:
        if self.lead:
            act(self.lead)

    def _move(self, lane: str, lead: str) -> None:
        self._acts.move(lead, lane)

    def _step(self, way: int, lead: str) -> None:
        row = self._model.row(lead)
        lane = lane_of(row, self._model.ops.get(lead, ())) if row is not None else ""
        at = LANES.index(lane) + way if lane in LANES else -1
        if 0 <= at < len(LANES):
            self._acts.move(lead, LANES[at])

    def follow_up(self, lead: str) -> None:
        frame = self._shell.frame
        area = self._page.area_of(lead) if self._page.isVisible() else QRect()
        at = area.bottomLeft() + QPoint(12, 4) if area.isValid() else frame.mapToGlobal(frame.rect().center())
        self.menu = self._acts.follow_up_menu(lead, at, frame)
