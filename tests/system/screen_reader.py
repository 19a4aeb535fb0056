"""What a screen reader is told: the accessibility tree of a running program, read over D-Bus from outside."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
ACCESSIBLE, ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
EVENTS = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
FOCUSED = "object:state-changed:focused"
PATIENCE = 60.0
STATES: Mapping[int, str] = {
    4: "checked",
    7: "editable",
    8: "enabled",
    11: "focusable",
    12: "focused",
    23: "selected",
    25: "showing",
    30: "visible",
}
Reference = tuple[str, str]
"""A program's name on the bus, and the path of something in it."""


def missing() -> str:
    """What is not on this computer, for the reason of a skip; empty where all is there."""
    tools = [name for name in ("dbus-daemon", "xvfb-run", "xauth") if shutil.which(name) is None]
    if not any(Path(launcher).exists() for launcher in LAUNCHERS):
        tools.append("at-spi2-core")
    return ", ".join(tools)


@dataclass(frozen=True)
class Node:
    """One thing on the screen, as it is told."""

    at: Reference
    role: str
    name: str
    description: str
    states: frozenset[str]
    children: tuple[Node, ...]

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            yield from child.walk()

    def lines(self, depth: int = 0) -> Iterator[str]:
        told = f"{self.role} “{self.name}”" + (f" ({self.description})" if self.description else "")
        yield f"{'  ' * depth}{told} [{' '.join(sorted(self.states))}]"
        for child in self.children:
            yield from child.lines(depth + 1)


class ScreenReader:
    """On the bus of the assistive programs."""

    def __init__(self, connection: DBusConnection) -> None:
        self._bus = connection

    def program(self, name: str) -> Reference:
        """The program of that name, as soon as it is there."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for reference in self._children(REGISTRY):
                if self._property(reference, "Name") == name:
                    return reference
            time.sleep(0.1)
        raise AssertionError(f"{name} does not tell a screen reader anything")

    def read(self, program: Reference) -> Node:
        """All of a program that is in sight: a hidden page's rows think that they are, too."""
        return self._read(program, self._states(program), {program})

    def _read(self, at: Reference, states: frozenset[str], known: set[Reference]) -> Node:
        inside = []
        for child in self._children(at):
            told = self._states(child) if child not in known else frozenset()
            known.add(child)
            if "showing" in told:
                inside.append(self._read(child, told, known))
        role = self._call(at, ACCESSIBLE, "GetRoleName")
        name, more = self._property(at, "Name"), self._property(at, "Description")
        return Node(at, role, name, more, states, tuple(inside))

    def find(self, reference: Reference, role: str, name: str) -> Node:
        """The one of that name, or of that name and a count behind it, as soon as it is shown."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for node in self.read(reference).walk():
                called = node.name == name or node.name.startswith(f"{name}, ")
                if called and node.role == role:
                    return node
            time.sleep(0.1)
        raise AssertionError(f"there is no {role} “{name}”")

    def press(self, node: Node) -> None:
        """Its first action, as a screen reader's user would ask for it."""
        self._call(node.at, ACTION, "DoAction", "i", (0,))

    def press_and_hear(self, node: Node) -> tuple[str, str]:
        """Role and name of what has the keyboard then; a card that opens stands in no tree."""
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="StateChanged")
        self._ask(message_bus.AddMatch(rule))
        self._ask(new_method_call(EVENTS, "RegisterEvent", "sass", (FOCUSED, [], "")))
        with self._bus.filter(rule) as heard:
            self.press(node)
            while True:
                told = self._bus.recv_until_filtered(heard, timeout=PATIENCE)
                fields = told.header.fields
                if told.body[0] == "focused" and told.body[1]:
                    at = fields[HeaderFields.sender], fields[HeaderFields.path]
                    return self._call(at, ACCESSIBLE, "GetRoleName"), self._property(at, "Name")

    def _children(self, reference: Reference) -> list[Reference]:
        return [(bus, path) for bus, path in self._call(reference, ACCESSIBLE, "GetChildren")]

    def _property(self, reference: Reference, name: str) -> str:
        address = DBusAddress(reference[1], reference[0], ACCESSIBLE)
        return str(self._ask(Properties(address).get(name))[1])

    def _states(self, reference: Reference) -> frozenset[str]:
        low, high = self._call(reference, ACCESSIBLE, "GetState")
        return frozenset(name for bit, name in STATES.items() if (low | high << 32) >> bit & 1)

    def _call(self, reference: Reference, interface: str, method: str, *body: Any) -> Any:
        address = DBusAddress(reference[1], reference[0], interface)
        return self._ask(new_method_call(address, method, *body))

    def _ask(self, message: Any) -> Any:
        reply = self._bus.send_and_get_reply(message, timeout=PATIENCE)
        assert reply.header.message_type is MessageType.method_return, reply.body
        return reply.body[0] if reply.body else None


@contextmanager
def listening(
    program: str, command: list[str], environ: Mapping[str, str]
) -> Iterator[tuple[ScreenReader, Reference]]:
    """Runs a command on a screen and on buses of its own, and listens to the program of that name."""
    with ExitStack() as running:
        bus = running.enter_context(_session_bus(environ))
        environ = {
            **environ,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        screen = ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1500x900x24"]
        started = subprocess.Popen([*screen, *command], env=environ, start_new_session=True)
        running.callback(_end, started)
        session = running.enter_context(open_dbus_connection(bus))
        address = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        (found,) = session.send_and_get_reply(new_method_call(address, "GetAddress"), timeout=PATIENCE).body
        reader = ScreenReader(running.enter_context(open_dbus_connection(found)))
        yield reader, reader.program(program)


@contextmanager
def _session_bus(environ: Mapping[str, str]) -> Iterator[str]:
    command = ["dbus-daemon", "--session", "--nofork", "--nosyslog", "--print-address=1"]
    with subprocess.Popen(
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def _end(process: subprocess.Popen[bytes]) -> None:
    """The program and its screen."""
    os.killpg(process.pid, signal.SIGTERM)
    process.wait(timeout=PATIENCE)
