"""The tests of the window run in several goes, and every file of them in exactly one."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase

from tests.house.measure import ROOT

GO = re.compile(r"\$\(WINDOW\)/(test_\S+)")


def test_no_test_of_the_window_is_left_out_or_run_twice() -> None:
    goes = GO.findall((ROOT / "Makefile").read_text(encoding="utf-8"))
    files = (ROOT / "tests" / "desktop" / "window").glob("test_*.py")

    runs = {file.name: sum(fnmatchcase(file.name, go) for go in goes) for file in files}

    assert runs
    assert {name: count for name, count in runs.items() if count != 1} == {}
