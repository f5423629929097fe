"""Text in charts: how much room it needs, and where its lines are broken."""

import re
from collections.abc import Callable, Iterable, Sequence

import pandas as pd

from reporting.core.quantity import LOCALES, Words

FONT_SIZE = 10.5
LINE_SPACING = 1.35
WIDEST_IN = 1.1  # of the labels of places
_LINE_EM = 1.3  # the height of a line, so spaced, in the font of the house
_MARGIN_IN = 0.12  # beside a label
_MOST_LINES, _APART_IN = 3, 0.1  # of the labels of places, and between them where some are left out
_FIRST_HAN = "\u2e80"
# A line is broken between Han characters and after blanks: not within a number, a Latin word or an opened bracket.
_PIECES = re.compile(r"[（“《(]*(?:[0-9A-Za-z.,/%+–-]+[年月日项]? *|.)[）”》)、，。：；]* *")
_IN_BRACKETS = re.compile(r"(.*[^ ]) ?([（(].+[）)])")


def ems(line: str) -> float:
    """The width of a line in its own size: a Han character is one em, a Latin letter about half."""
    return sum(1.0 if letter >= _FIRST_HAN else 0.58 for letter in line)


def label_width(lines: Iterable[str], size: float = FONT_SIZE) -> float:
    """Inches that the longest of these lines needs beside its bar."""
    return text_width(lines, size) + _MARGIN_IN


def text_width(lines: Iterable[str], size: float = FONT_SIZE) -> float:
    """Inches of the longest of these lines."""
    return max(ems(line) for line in lines) * size / 72


def text_height(lines: int, size: float = FONT_SIZE) -> float:
    """Inches that so many lines need."""
    return lines * _LINE_EM * size / 72


def broken(text: str, most_ems: float) -> str:
    """The text in as few lines as hold it, of about the same width; what is in brackets at its end stands apart."""
    apart = _IN_BRACKETS.fullmatch(text)
    if apart and ems(text) > most_ems:
        return "\n".join(broken(part, most_ems) for part in apart.groups())
    fewest = len(_lines(text, most_ems))
    width = ems(text) / fewest
    while len(_lines(text, width)) > fewest:
        width += 0.5
    return "\n".join(_lines(text, width))


def lines_of(texts: Iterable[str]) -> int:
    """The lines of the text that has the most."""
    return max(text.count("\n") + 1 for text in texts)


def labels_that_fit(labels: Sequence[str], each_in: float, size: float) -> dict[int, str]:
    """The labels of places that lie so many inches apart, by their place: all, or some with the first and the last.

    Each is broken into lines, of which three are the most.
    """
    last = len(labels) - 1
    for step in range(1, last + 1):
        width_in = min(each_in * step, WIDEST_IN)
        places = [0, *range(last, step - 1, -step)]
        fitting = {at: broken(labels[at], width_in * 72 / size - 1) for at in sorted(places)}
        lines = [line for label in fitting.values() for line in label.split("\n")]
        room_in = width_in - (_APART_IN if step > 1 else 0)
        if lines_of(fitting.values()) <= _MOST_LINES and text_width(lines, size) <= room_in:
            return fitting
    return {at: broken(labels[at], WIDEST_IN * 72 / size) for at in (0, last)}


def _lines(text: str, most_ems: float) -> list[str]:
    lines = [""]
    for piece in _PIECES.findall(text):
        if lines[-1] and ems((lines[-1] + piece).rstrip()) > most_ems:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def by_language(names: Callable[[pd.DataFrame, str], list[str]], rows: pd.DataFrame) -> list[Words]:
    """The names of rows in both languages."""
    each = [names(rows, locale) for locale in LOCALES]
    return [dict(zip(LOCALES, name, strict=True)) for name in zip(*each, strict=True)]
