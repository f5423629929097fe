"""`Askable`: the things that a template can ask for, by their names; the list lies in `askable.toml`.

`make tokens` writes the list from what the shipped notebooks publish, so that no notebook need run to check a template.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from reporting.core.quantity import LOCALES, Words
from reporting.published.content import Amount, Column, Content, Figure, Plain, Table, Text, Value
from reporting.published.plotted import plotted
from reporting.published.slots import Published, Slot

LIST = Path(__file__).parent / "askable.toml"
# For the briefing and the other papers of the group, and for the document of one enterprise.
PAGES = ("briefing", "enterprise")
_SOMETHING = "…"


@dataclass(frozen=True)
class Askable:
    """One thing that can be asked for: its name for programs, its label for clerks, what it is in both languages.

    `columns` are those of a table, by name and label. A text that is `alone` has several paragraphs. What `may_lack`
    is not there in every period. `series` is how many a chart of Word would have.
    """

    kind: str
    name: str
    label: str
    about: Words
    columns: tuple[tuple[str, str], ...] = ()
    alone: bool = False
    may_lack: bool = False
    series: int = 0


@cache
def askable(page: str) -> tuple[Askable, ...]:
    """The things of the page, in the order of the list."""
    return tuple(map(_read, tomllib.loads(LIST.read_text("utf-8"))[page]))


def _read(entry: dict[str, object]) -> Askable:
    about = {locale: entry.pop(f"about_{locale}") for locale in LOCALES}
    columns = tuple((name, label) for name, label in entry.pop("columns", ()))  # type: ignore[attr-defined]  # pairs
    return Askable(about=about, columns=columns, **entry)  # type: ignore[arg-type]  # as the class says


def published(things: Iterable[Askable], *, lacking: bool = False) -> Published:
    """The things as if they had been published; with `lacking` none of those that may lack is there."""
    return Published({(thing.kind, thing.name): _slot(thing, lacking=lacking) for thing in things})


def with_records(things: Sequence[Askable], records: Iterable[Published]) -> list[Askable]:
    """The things, and those that only these records publish, such as an analyst's own.

    What a record does not have may lack, whatever the list says of it.
    """
    known = {(thing.kind, thing.name): thing for thing in things}
    for key, slot in (item for record in records for item in record.slots.items()):
        found = _of(slot)
        older = known.get(key, found)
        known[key] = replace(
            older,
            columns=older.columns or found.columns,
            alone=older.alone or found.alone,
            may_lack=older.may_lack or found.may_lack,
            series=older.series or found.series,
        )
    return list(known.values())


def _of(slot: Slot) -> Askable:
    content = slot.contents[0] if slot.contents else None
    columns = [(column.name, column.label["zh"]) for column in content.columns] if isinstance(content, Table) else []
    chart = content.plotted if isinstance(content, Figure) else None
    alone = isinstance(content, Text) and max(map(len, content.paragraphs.values())) > 1
    series = len(chart.columns) if chart else 0
    about = dict.fromkeys(LOCALES, "")
    is_lacking = not slot.contents
    return Askable(slot.kind, slot.name, slot.labels[0]["zh"], about, tuple(columns), alone, is_lacking, series)


def _slot(thing: Askable, *, lacking: bool) -> Slot:
    content = None if lacking and thing.may_lack else _content(thing)
    return Slot(thing.kind, thing.name, (dict.fromkeys(LOCALES, thing.label),), (content,))


def _content(thing: Askable) -> Content:
    words = dict.fromkeys(LOCALES, _SOMETHING)
    if thing.kind == "table":
        columns = tuple(Column(name, dict.fromkeys(LOCALES, label)) for name, label in thing.columns)
        return Table(columns, (tuple(Plain(words) for _ in columns),))
    if thing.kind == "figure":
        data = tuple(Value(words, amount=Amount("1")) for _ in range(thing.series))
        chart = plotted([words], [words] * thing.series, [data]) if data else None
        return Figure({}, words, 150, data, plotted=chart)
    if thing.kind == "text":
        paragraphs = ((_SOMETHING,),) * (2 if thing.alone else 1)
        return Text(dict.fromkeys(LOCALES, paragraphs))
    return Value(words)
