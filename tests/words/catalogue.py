"""A catalogue of one language: a .ts file that people edit, and the .qm that the program reads."""

import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.words.sources import ROOT, Said

FOLDER = ROOT / "resources" / "translations"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def ts_file(language: str) -> Path:
    return FOLDER / f"actuallycare_{language}.ts"


def qm_file(language: str) -> Path:
    return ts_file(language).with_suffix(".qm")


def read(language: str) -> dict[Said, str]:
    """(context, text) → translation; empty where there is none yet."""
    path = ts_file(language)
    if not path.exists():
        return {}
    # The file is the project's own.
    root = ET.parse(path).getroot()  # noqa: S314
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in root.iter("context")
        for message in context.iter("message")
    }


def merged(known: Mapping[Said, str], spoken: Iterable[Said]) -> dict[Said, str]:
    """What is said now, with the translations that there are; nothing else."""
    return {said: known.get(said, "") for said in spoken}


def write(language: str, told: Mapping[Said, str]) -> None:
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for (name, text), translation in told.items():
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        message = ET.SubElement(contexts[name], "message")
        ET.SubElement(message, "source").text = text
        done = ET.SubElement(message, "translation")
        done.text = translation
        if not translation:
            done.set("type", "unfinished")
    ET.indent(root, "    ")
    text = HEAD + ET.tostring(root, encoding="unicode") + "\n"
    ts_file(language).write_text(text, encoding="utf-8")


def release(language: str) -> None:
    """The .qm of the .ts; raises CalledProcessError."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    command = [str(tool), "-silent", str(ts_file(language)), "-qm", str(qm_file(language))]
    subprocess.run(command, check=True, cwd=FOLDER)
