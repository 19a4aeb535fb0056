"""Appointments that overlap stand side by side; what finds no lane is counted, never dropped."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.views.calendar.lanes import Extent, Place, pack

WIDE = 150.0
LEAST = 60.0


def placed(*extents: Extent, width: float = WIDE) -> dict[str, Place]:
    return pack(extents, width, LEAST)


def test_an_appointment_alone_has_the_whole_column() -> None:
    assert placed(Extent("a", 0, 50)) == {"a": Place(0, 1)}


def test_appointments_that_only_touch_do_not_share_the_column() -> None:
    assert placed(Extent("a", 0, 50), Extent("b", 50, 90)) == {"a": Place(0, 1), "b": Place(0, 1)}


def test_two_that_overlap_stand_side_by_side_the_earlier_on_the_left() -> None:
    assert placed(Extent("late", 30, 80), Extent("early", 0, 50)) == {
        "early": Place(0, 2),
        "late": Place(1, 2),
    }


def test_of_two_that_start_together_the_longer_stands_on_the_left() -> None:
    assert placed(Extent("short", 0, 20), Extent("long", 0, 90))["long"].lane == 0


def test_a_block_widens_over_lanes_that_are_free_beside_it() -> None:
    found = placed(
        Extent("a", 0, 100), Extent("b", 0, 30), Extent("c", 10, 30), Extent("d", 50, 100), width=300
    )

    assert found["b"] == Place(1, 3)
    assert found["d"] == Place(1, 3, span=2)


def test_a_lane_that_became_free_is_used_again() -> None:
    found = placed(Extent("a", 0, 100), Extent("b", 0, 30), Extent("c", 40, 60))

    assert found["c"] == Place(1, 2)


def test_what_finds_no_lane_is_counted_on_the_last_block_beside_it() -> None:
    found = placed(Extent("a", 0, 100), Extent("b", 10, 60), Extent("c", 20, 40))

    assert found == {"a": Place(0, 2), "b": Place(1, 2, more=("c",))}


def test_a_column_narrower_than_two_lanes_shows_one_and_counts_the_rest() -> None:
    found = placed(Extent("a", 0, 100), Extent("b", 10, 60), Extent("c", 20, 40), width=70)

    assert found == {"a": Place(0, 1, more=("b", "c"))}


def test_a_crowded_hour_does_not_narrow_the_rest_of_the_day() -> None:
    crowd = [Extent(name, 0, 30) for name in "abcd"]

    assert placed(*crowd, Extent("evening", 200, 260))["evening"] == Place(0, 1)


extents = st.lists(
    st.tuples(st.integers(0, 400), st.integers(20, 120)).map(lambda at: (at[0], at[0] + at[1])), max_size=12
).map(lambda spans: [Extent(str(i), float(a), float(b)) for i, (a, b) in enumerate(spans)])


@given(extents, st.sampled_from([40.0, 130.0, 150.0, 1000.0]))
def test_every_appointment_is_shown_or_counted_once(day: list[Extent], width: float) -> None:
    found = pack(day, width, LEAST)

    named = [*found, *(name for place in found.values() for name in place.more)]

    assert sorted(named) == sorted(extent.id for extent in day)


@given(extents, st.sampled_from([130.0, 150.0, 1000.0]))
def test_no_two_shown_appointments_cover_each_other(day: list[Extent], width: float) -> None:
    found = pack(day, width, LEAST)
    shown = [extent for extent in day if extent.id in found]

    for one in shown:
        for other in shown:
            if one.id < other.id and one.meets(other):
                first, second = found[one.id], found[other.id]
                assert first.lanes == second.lanes
                assert first.lane + first.span <= second.lane or second.lane + second.span <= first.lane
