

def test_all_of_one_kind_are_found_at_once_and_nothing_else(laptop: Engine) -> None:
    for name in ("reminder.a", "reminder.b", "reminders", "draft.a"):
        laptop.shelf.put(name, name)

    assert laptop.shelf.beginning("reminder.") == {"reminder.a": "reminder.a", "reminder.b": "reminder.b"}
