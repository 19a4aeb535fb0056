"""The words that a quick line knows, one table per language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Everything casefolded. `days` count from Monday 0, `clock` is minutes of the day."""

    days: Mapping[str, int]
    months: Mapping[str, int]
    relative: Mapping[str, int]
    """Days from today."""
    clock: Mapping[str, int]
    units: Mapping[str, int]
    """Minutes in one of it."""
    spans: Mapping[str, int]
    """Days in one of it, for "in 2 weeks"."""
    kinds: Mapping[str, str]
    """One or two words → appointment type."""
    upcoming: frozenset[str]
    this: frozenset[str]
    ago: frozenset[str]
    """What stands before a number of days or weeks from now."""
    on: frozenset[str]
    lasting: frozenset[str]
    company: frozenset[str]
    place: frozenset[str]
    until: frozenset[str]
    since: frozenset[str]
    morning: frozenset[str]
    evening: frozenset[str]
    streets: frozenset[str]
    """After some words, they make a number in front of them that of a house."""
    numbered: frozenset[str]
    """They make the number behind them that of a room or a road."""
    articles: frozenset[str] = frozenset()
    """What may stand between "at" and an hour."""
    day_first: bool = False


def _names(text: str, first: int) -> dict[str, int]:
    """ "mon monday, tue tuesday": groups in order, every word of a group with its number."""
    groups = [group.split() for group in text.split(",")]
    return {word: number for number, group in enumerate(groups, first) for word in group}


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_STREETS = _set(
    "st street ave avenue rd road dr drive ln lane blvd boulevard way ct court pl place ter terrace hwy "
    "highway pkwy parkway cir circle sq square trl trail loop run plaza"
)
_UNITS = {"m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1}

ENGLISH = Words(
    days=_names(
        "mon monday mondays, tue tues tuesday, wed weds wednesday, thu thur thurs thursday, fri friday, "
        "sat saturday, sun sunday",
        0,
    ),
    months=_names(
        "jan january, feb february, mar march, apr april, may, jun june, jul july, aug august, "
        "sep sept september, oct october, nov november, dec december",
        1,
    ),
    relative={"today": 0, "tonight": 0, "tomorrow": 1, "tmr": 1, "tmrw": 1},
    clock={"noon": 720, "midday": 720},
    units={**_UNITS, "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60},
    spans={"day": 1, "days": 1, "week": 7, "weeks": 7},
    kinds={
        "showing": "showing",
        "show": "showing",
        "tour": "showing",
        "open house": "showing",
        "inspection": "inspection",
        "walkthrough": "inspection",
        "signing": "signing",
        "closing": "signing",
        "meeting": "meeting",
        "meet": "meeting",
        "coffee": "meeting",
        "lunch": "meeting",
        "call": "call",
        "phone": "call",
    },
    upcoming=_set("next"),
    this=_set("this"),
    ago=_set("in"),
    on=_set("on"),
    lasting=_set("for"),
    company=_set("with w/"),
    place=_set("at @"),
    until=_set("to until till -"),
    since=_set("from"),
    morning=_set("am a.m. a.m"),
    evening=_set("pm p.m. p.m"),
    streets=_STREETS,
    numbered=_set("suite ste apt unit room hwy highway route rt lot bldg building floor #"),
)

SPANISH = Words(
    days=_names(
        "lun lunes, mar martes, mié mie miércoles miercoles, jue jueves, vie viernes, sáb sab sábado sabado, "
        "dom domingo",
        0,
    ),
    months=_names(
        "ene enero, feb febrero, marzo, abr abril, mayo, jun junio, jul julio, ago agosto, "
        "sep sept septiembre, oct octubre, nov noviembre, dic diciembre",
        1,
    ),
    relative={"hoy": 0, "mañana": 1, "manana": 1},
    clock={"mediodía": 720, "mediodia": 720},
    units={**_UNITS, "minuto": 1, "minutos": 1, "h": 60, "hora": 60, "horas": 60},
    spans={"día": 1, "dia": 1, "días": 1, "dias": 1, "semana": 7, "semanas": 7},
    kinds={
        "visita": "showing",
        "muestra": "showing",
        "casa abierta": "showing",
        "inspección": "inspection",
        "inspeccion": "inspection",
        "firma": "signing",
        "cierre": "signing",
        "reunión": "meeting",
        "reunion": "meeting",
        "cita": "meeting",
        "llamada": "call",
        "llamar": "call",
    },
    upcoming=_set("próximo proximo próxima proxima"),
    this=_set("este esta"),
    ago=_set("dentro"),
    on=_set("el"),
    lasting=_set("durante por"),
    company=_set("con"),
    place=_set("en @ a"),
    until=_set("a hasta -"),
    since=_set("de desde"),
    morning=_set("am a.m. a.m"),
    evening=_set("pm p.m. p.m"),
    streets=_STREETS | _set("calle avenida"),
    numbered=_set("calle avenida suite apto depto unidad sala carretera lote piso #"),
    articles=_set("las la"),
    day_first=True,
)
