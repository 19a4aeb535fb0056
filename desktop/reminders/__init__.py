"""When the laptop speaks up: which appointments are near, which were put off, and when to look again."""

from desktop.reminders.schedule import Answer, Near, Schedule, answers_from_json, answers_to_json, schedule
from desktop.reminders.snooze import AT_START, offered, put_off

__all__ = [
    "AT_START",
    "Answer",
    "Near",
    "Schedule",
    "answers_from_json",
    "answers_to_json",
    "offered",
    "put_off",
    "schedule",
]
