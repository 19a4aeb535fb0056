"""Questions about the same fields are answered together if the person wants, and no other with them."""

from __future__ import annotations

import pytest

from desktop.controllers.workspace import Workspace
from sync import Engine
from sync.sandbox import Sandbox
from tests.desktop.window.conflict_words import ask_about, both_change, notes
from tests.desktop.window.conftest import Visit
from tests.desktop.window.words import button, toast


@pytest.mark.parametrize(
    ("all_of", "said"), [("All mine", "Mine Visit {}"), ("All theirs", "Office {}")], ids=str
)
def test_similar_questions_are_answered_alike_if_the_person_wants(
    three_alike: Workspace, all_of: str, said: str
) -> None:
    ask_about(three_alike, "Visit 1")
    page = three_alike.conflict.page
    assert not page.same.isVisible()

    button(page, all_of).click()
    assert page.same.text() == "Do the same for the 2 other questions about the same fields"
    page.same.click()
    page.use.click()

    assert toast(three_alike) == "Decided: “Visit 1” and 2 others alike. 1 more needs you."
    kept = notes(three_alike)
    assert [kept[f"Visit {number}"] for number in range(3)] == [said.format(number) for number in range(3)]
    assert [record.title for record in three_alike.desk.reader.conflicts()] == ["Visit 3"]


def test_a_question_that_came_after_the_count_is_asked_by_itself(
    three_alike: Workspace, laptop: Engine, server: Sandbox, visit: Visit
) -> None:
    visit("Visit 9", notes="old")
    laptop.run_cycle()
    ask_about(three_alike, "Visit 1")
    page = three_alike.conflict.page
    button(page, "All mine").click()
    page.same.click()
    both_change(laptop, server, "Visit 9", {"notes": "Mine Visit 9"}, {"notes": "Office 9"})
    laptop.run_cycle()

    page.use.click()

    assert toast(three_alike) == "Decided: “Visit 1” and 2 others alike. 2 more need you."
    assert [record.title for record in laptop.reader.conflicts()] == ["Visit 3", "Visit 9"]


def test_a_counted_question_whose_other_side_moved_is_asked_again(
    three_alike: Workspace, laptop: Engine, server: Sandbox
) -> None:
    ask_about(three_alike, "Visit 1")
    page = three_alike.conflict.page
    button(page, "All mine").click()
    page.same.click()
    moved = next(row for row in server.store.all("appointments") if row["title"] == "Visit 2")
    server.store.edit("appointments", moved["id"], {"notes": "Office, once more"})
    laptop.run_cycle()

    page.use.click()

    assert toast(three_alike) == "Decided: “Visit 1” and 1 other alike. 2 more need you."
    assert [record.title for record in laptop.reader.conflicts()] == ["Visit 3", "Visit 2"]


def test_without_the_check_box_only_this_one_is_answered(three_alike: Workspace) -> None:
    ask_about(three_alike, "Visit 1")

    button(three_alike.conflict.page, "All mine").click()
    three_alike.conflict.page.use.click()

    assert len(three_alike.desk.reader.conflicts()) == 3


def test_nothing_is_offered_where_no_other_question_is_about_the_same_fields(three_alike: Workspace) -> None:
    ask_about(three_alike, "Visit 3")

    button(three_alike.conflict.page, "All mine").click()

    assert not three_alike.conflict.page.same.isVisible()
