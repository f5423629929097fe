"""A long pattern is only compiled for a text that has what the pattern needs: it never misses anything by that."""

import csv
from dataclasses import replace
from pathlib import Path

from reporting.core.personal_data.patterns import Pattern, names_of, patterns
from reporting.core.personal_data.plain import normalized

TABLES = ("labelled", "births", "homes", "conditions")


def needy():
    every = (pattern for table in TABLES for name in names_of(table) for pattern in patterns(table, name))
    return [pattern for pattern in every if pattern.needed]


def texts():
    with Path(__file__).with_name("personal.csv").open(encoding="utf-8", newline="") as lines:
        return [normalized(row["text"].replace("⏎", "\n").replace("⇥", "\t")) for row in csv.DictReader(lines)]


def test_whatever_a_pattern_fits_has_what_it_needs():
    passed_over = {
        pattern.words[:20]
        for pattern in needy()
        for text in texts()
        if any(replace(pattern, needed="").finditer(text)) and not any(pattern.finditer(text))
    }

    assert needy()
    assert passed_over == set()


def test_a_text_without_it_is_passed_over_uncompiled():
    pattern = Pattern("(", needed="单元")

    assert list(pattern.finditer("3号楼")) == []
    assert pattern.match("3号楼", 0) is None
