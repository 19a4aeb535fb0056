"""The pill, the banner and the rail's count: how things stand, wherever the person is."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.situation import Situation
from desktop.views.parts.banner import Notice
from desktop.views.parts.sync_pill import PillSegment
from desktop.wording.later import not_asked
from desktop.wording.moments import zone_text
from desktop.wording.speech import tr
from desktop.wording.standing import banner, pill

QUIET_PAGES = frozenset({"sync", "conflict"})
"""Pages that are about what the banner would say."""
TOLD_TODAY = frozenset({"sign_in", "suspects"})
"""Needs for which the Today page has no line of its own."""


class StandingController(QObject):
    """Says it, and leads to where it can be changed."""

    def __init__(self, desk: Desk, shell: Shell, situation: Situation) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._situation = situation
        situation.changed.connect(self.show)
        shell.went.connect(self.show)
        shell.actions.keysChanged.connect(self.show)
        shell.frame.syncPillClicked.connect(lambda: shell.go(Place("sync")))
        shell.frame.bannerActivated.connect(self._banner_pressed)
        shell.actions.on("sync_now", self._sync_now)
        shell.actions.on("offline", self._toggle_offline)
        shell.frame.status.set_place(desk.agent, zone_text(desk.zone))

    def show(self) -> None:
        standing, status = self._situation.standing, self._situation.status
        words = pill(standing, self._desk.short)
        self._shell.frame.top.pill.set_segments(tuple(PillSegment(state, text) for state, text in words))
        self._shell.frame.rail.set_count("sync", standing.waiting + standing.needs)
        self._shell.actions.allow("problem", standing.needs > 0)
        self._shell.actions.allow("session_over", standing.outcome == "sign_in")
        self._shell.actions.check("offline", standing.by_wish)
        if status is not None:
            self._shell.frame.banner.show_notice(self._notice())

    def _notice(self) -> Notice | None:
        here = self._shell.trail.current
        need = self._situation.need
        page = here.page if here else ""
        if need is None or page in QUIET_PAGES or (page == "today" and need.kind not in TOLD_TODAY):
            return None
        words = banner(need)
        key = "" if need.kind == "sign_in" else self._shell.caps.cap("problem")
        return Notice(words.lead, words.rest, words.action, key, "danger" if words.danger else "attention")

    def _banner_pressed(self) -> None:
        need = self._situation.need
        self._shell.actions.run("sign_in_again" if need and need.kind == "sign_in" else "problem")

    def _sync_now(self) -> None:
        self._desk.worker.sync_now()
        if self._desk.worker.is_offline:
            self._shell.say(not_asked())

    def _toggle_offline(self) -> None:
        offline = not self._desk.worker.is_offline
        self._desk.worker.work_offline(offline)
        self._situation.read()
        self._shell.say(
            not_asked()
            if offline
            else tr("You no longer work offline; what waits is sent as soon as the server answers.")
        )
