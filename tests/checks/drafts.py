"""Small drafts for tests: published tables and texts of a ledger with faults, as they are read with their marks."""

import csv
from collections.abc import Iterable

from ledgers import ledger_folder

from reporting.analysis.facts import within
from reporting.checks.left_out.page import LeftOut
from reporting.checks.refused_rows import sound_copy
from reporting.core.period import parse
from reporting.core.quantity import LOCALES
from reporting.ledger.reading import read_ledger
from reporting.published.content import Figure, Table, Value, text_of
from reporting.published.slots import Published, Slot

LABEL = ({"zh": "名", "en": "name"},)


def left_out_of(data, period="2023", locale="zh"):
    """What a draft of the ledger in a folder leaves out; a copy of the rest lies beside it."""
    copy = data.with_name(f"{data.name}-copy")
    refusals = sound_copy(data, copy)
    return LeftOut(within(read_ledger(copy), parse(period)), refusals, locale)


def left_out(folder, period="2023", locale="zh", **tables):
    """What a draft of a ledger of these rows leaves out."""
    return left_out_of(ledger_folder(folder / "data", **tables), period, locale)


def spoilt(data, table, line, **cells):
    """The ledger with other texts in cells of one row, given by its line in the file."""
    path = data / f"{table}.csv"
    header, *rows = csv.reader(path.read_text("utf-8-sig").splitlines())
    rows[line - 2] = list({**dict(zip(header, rows[line - 2], strict=True)), **cells}.values())
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, lineterminator="\n").writerows([header, *rows])
    return data


def published(**contents):
    """Published things by their names: a table, a text as sentences, a picture by its description, or a value."""
    slots = {}
    for name, content in contents.items():
        kind, thing = _thing(content)
        slots[kind, name] = Slot(kind, name, LABEL, (thing,))
    return Published(slots)


def _thing(content):
    if isinstance(content, Table):
        return "table", content
    if isinstance(content, Value):
        return "value", content
    if isinstance(content, str):
        return "figure", Figure(dict.fromkeys(LOCALES, b""), dict.fromkeys(LOCALES, content), 100.0)
    return "text", text_of(content if isinstance(content, Iterable) else [content])


def marked(left, content):
    """A table as rows of cells, or a text as paragraphs, as they are read with their marks."""
    (slot,) = left.marked(published(thing=content)).slots.values()
    (thing,) = slot.published
    if isinstance(thing, Table):
        return [[_read(left, cell) for cell in row] for row in thing.rows]
    return ["".join(_read(left, part) for part in paragraph) for paragraph in thing.paragraphs[left.locale]]


def _read(left, part):
    if isinstance(part, str):
        return part
    notes = part.passport.notes if isinstance(part, Value) else ()
    numbers = [str(number) for number, note in enumerate(left.notes, 1) if note in notes]
    return part.words[left.locale] + (f"※{'、'.join(numbers)}" if numbers else "")
