"""When a fault acts: by chance, on a schedule, so many times, on these requests; and never silently."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from sync.cli.app import run
from sync.sandbox import Sandbox
from sync.sandbox.faults import FAULTS, BadFault, FaultBoard

pytestmark = pytest.mark.contract


def struck(agent: httpx.Client, calls: int, path: str = "/leads") -> list[int]:
    """Which of so many reads were answered by a fault, the first being 1."""
    return [number for number in range(1, calls + 1) if agent.get(path).status_code >= 500]


@pytest.mark.parametrize(
    ("schedule", "numbers"),
    [
        ("every:3", [3, 6, 9]),
        ("after:7", [8, 9, 10]),
        ("at:4", [4]),
        ("2", [1, 2]),
        ("every:3:2", [3, 6]),
        ("after:4:every:2", [6, 8, 10]),
        ("GET:after:8:1", [9]),
        ("POST:every:1", []),
        ("100%:at:2", [2]),
    ],
)
def test_a_schedule_says_which_calls_are_struck(
    agent: httpx.Client, sandbox: Sandbox, schedule: str, numbers: list[int]
) -> None:
    sandbox.faults.set(f"error-503={schedule}")
    assert struck(agent, 10) == numbers


def test_a_schedule_counts_only_calls_on_which_the_fault_could_act(
    agent: httpx.Client, sandbox: Sandbox
) -> None:
    sandbox.faults.set("drop-after-commit=POST:/leads:at:2")
    agent.post("/contacts", json={"first_name": "Ana", "contact_type": "lender"})
    agent.post("/leads", json={})
    assert agent.post("/leads", json={"name": "First"}).status_code == 201
    with pytest.raises(httpx.RemoteProtocolError):
        agent.post("/leads", json={"name": "Second"})
    assert agent.post("/leads", json={"name": "Third"}).status_code == 201


def draws(start_sandbox: Any, sign_in: Any, seed: int, faults: tuple[str, ...]) -> list[int]:
    sandbox = start_sandbox(seed=seed, faults=faults, records=0, limits=False)
    return struck(sign_in(sandbox), 60)


def test_a_probability_is_drawn_from_the_sandboxes_seed(start_sandbox: Any, sign_in: Any) -> None:
    first = draws(start_sandbox, sign_in, 7, ("error-502=GET:30%",))
    assert first == draws(start_sandbox, sign_in, 7, ("error-502=GET:30%",))
    assert first != draws(start_sandbox, sign_in, 8, ("error-502=GET:30%",))
    assert 5 < len(first) < 35


def test_two_faults_of_the_same_probability_draw_for_themselves(start_sandbox: Any, sign_in: Any) -> None:
    alone = draws(start_sandbox, sign_in, 7, ("error-502=GET:30%",))
    together = draws(start_sandbox, sign_in, 7, ("error-502=GET:30%", "error-502=GET:30%"))
    assert len(together) > len(alone)


def test_a_probability_with_a_count_ends(start_sandbox: Any, sign_in: Any) -> None:
    assert len(draws(start_sandbox, sign_in, 7, ("error-502=GET:50%:3",))) == 3


def test_the_command_line_names_every_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--json", "sandbox", "--list-faults"]) == 0
    told = json.loads(capsys.readouterr().out)["faults"]
    assert [one["name"] for one in told][:2] == ["B1", "B2"]
    assert {one["name"] for one in told} == FAULTS.keys()


def test_the_command_line_refuses_a_fault_that_it_cannot_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sandbox", "--fault", "B9=150%"]) == 2
    assert "a probability lies above 0% and at most at 100%" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nothing", "no fault is called 'nothing'"),
        ("delay=fast!", "cannot read 'fast!'"),
        ("B2=third", "it knows half"),
        ("error-503=leads", "a path begins with a slash, as in /leads"),
        ("error-503=every", "'every' is followed by a number of calls"),
        ("error-503=every:0", "not '0'"),
        ("error-503=at:soon", "not 'soon'"),
        ("B9=0%", "a probability lies above 0%"),
        ("B9=101%", "a probability lies above 0%"),
        ("error-503=2s", "takes no time"),
        ("delay=POST:GET", "one method, not both POST and GET"),
        ("delay=1:2", "one count, not both 1 and 2"),
    ],
)
def test_a_fault_that_cannot_be_read_says_why(text: str, said: str) -> None:
    with pytest.raises(BadFault, match=said):
        FaultBoard([text])
