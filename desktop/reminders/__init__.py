"""When the laptop speaks up: which appointments are near, which were put off, and when to look again."""

from desktop.reminders.schedule import Answer, Near, Schedule, answers_from_json, answers_to_json, schedule

__all__ = ["Answer", "Near", "Schedule", "answers_from_json", "answers_to_json", "schedule"]
