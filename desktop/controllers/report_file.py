"""Reports as a file for other programs: one number a line, days as YYYY-MM-DD."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TextIO

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.controllers.cells import harmless
from desktop.controllers.exporting import whole_file
from desktop.controllers.report_counts import OUTCOMES, STATUSES, Report, When
from desktop.controllers.shell import Shell
from desktop.controllers.table_writing import SPREADSHEET
from desktop.wording.errors import unwritten_file
from desktop.wording.leads import lane_name
from desktop.wording.reports import outcome_name, status_word
from desktop.wording.speech import counted, tr

Line = tuple[str, str, str, int | str, int | str]
ChooseFile = Callable[[QWidget, str], str]
"""Asks for a file, and suggests a name; "" when the person would rather not."""


def ask_for_file(parent: QWidget, name: str) -> str:
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Export reports"), name, tr("Tables (*.csv)"))
    return chosen


class ReportFile:
    """All that is on the page, and every quiet lead."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.choose_file: ChooseFile = ask_for_file

    def export(self, report: Report, when: When, read_at: datetime | None) -> None:
        name = f"actuallycare-reports-{when.today.isoformat()}.csv"
        chosen = self.choose_file(self._shell.window, name)
        if chosen:
            self._shell.say(_write(report, Path(chosen), when, read_at))


def _write(report: Report, path: Path, when: When, read_at: datetime | None) -> str:
    """The receipt."""
    try:
        with whole_file(path, SPREADSHEET) as file:
            count = write_report(file, report, when, read_at)
    except OSError as error:
        return unwritten_file(error, path.name)
    return counted(count, "{count} number is in {file}", "{count} numbers are in {file}", file=path.name)


def write_report(file: TextIO, report: Report, when: When, read_at: datetime | None) -> int:
    """How many numbers were written; `read_at`: when the server was last read, None for never to its end."""
    lines = list(_lines(report))
    out = csv.writer(file)
    out.writerow((tr("Report"), tr("Of"), tr("What"), tr("Count"), tr("Out of")))
    read = (
        read_at.astimezone(when.zone).isoformat(timespec="minutes") if read_at else tr("not read to its end")
    )
    out.writerow((tr("As of"), read, "", "", ""))
    out.writerows([harmless(cell) for cell in line] for line in lines)
    return len(lines)


def _lines(report: Report) -> Iterator[Line]:
    for status in OUTCOMES:
        found = len(report.outcomes[status])
        yield tr("What became of appointments"), outcome_name(status), "", found, report.over
    for week in report.weeks:
        for status in STATUSES:
            count = week.counts.get(status, 0)
            yield tr("Appointments per week"), week.first.isoformat(), status_word(status), count, week.total
    for lane, count in report.funnel.items():
        yield tr("Leads by status"), lane_name(lane), "", count, report.leads
    for one in report.quiet:
        touched = tr("Days since they were touched on {day}", day=one.since.isoformat())
        yield tr("Quiet leads"), one.lead.name, touched, one.days, ""
