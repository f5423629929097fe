"""Which fields a heading may stand for: the words of vocabulary.toml, and headings that a person has checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reporting.core.rows import grouped
from reporting.ledger.layout_words import FIELDS, UNREAD
from reporting.returns.reading.context.ledger_snapshot import (
    KnownEnterprise,
    KnownLayout,
    KnownMeasure,
    KnownName,
    LedgerSnapshot,
)
from reporting.returns.reading.times.column_times import is_time_alone
from reporting.returns.reading.values.cached_text import plain
from reporting.returns.reading.values.scales import is_unit
from reporting.returns.vocabulary import vocabulary

Fields = Mapping[str, int]  # each field that a word may stand for, and how far down its words it is
# A measure of the catalogue as a heading of its own: 修复路灯（盏）.
MEASURE = "measure:"
_LAST_RANK = 1000  # of a heading that only says when its figures are of


@lru_cache
def unit_alone(text: str) -> str:
    """The unit, if a heading is nothing but one: （人）, 万元. 人 without brackets is a word (销号 over 人)."""
    words = text.strip()
    inside = words.strip("（）() ")
    return inside if is_unit(inside) and (inside != words or inside.endswith("元")) else ""


@dataclass(frozen=True)
class Layout:
    """What was taught of a row of headings: the field of each ('' is not read), for one enterprise or '' for all."""

    enterprise: str
    table: str
    fields: tuple[str, ...]

    @property
    def is_wide(self) -> bool:
        return any(field.startswith(MEASURE) for field in self.fields)


@dataclass(frozen=True)
class Index:
    """For each table its words; the layouts that were taught, by their headings; and the words of all together.

    `owners` are the names of enterprises and units, which stand over figures of theirs.
    """

    tables: Mapping[str, Mapping[str, Fields]]
    layouts: Mapping[tuple[str, ...], Sequence[Layout]]
    words: frozenset[str]
    owners: frozenset[str]

    def taught(self, headings: tuple[str, ...], enterprise: str | None = None) -> Layout | None:
        """The layout of these headings for an enterprise, its own before the one for all; for None that of anybody."""
        layouts = self.layouts.get(headings, ())
        fitting = [layout for layout in layouts if enterprise is None or layout.enterprise in {enterprise, ""}]
        return max(fitting, key=lambda layout: layout.enterprise, default=None)

    def fields(self, table: str, words: tuple[str, ...]) -> dict[str, int]:
        """The fields that the surest known word of a heading may stand for, with their ranks."""
        by_word = self.tables[table]
        for place, word in enumerate(words):
            if word in by_word:
                return {field: rank + 100 * place for field, rank in by_word[word].items()}
        return {"value": _LAST_RANK} if table == "achievements" and any(map(is_time_alone, words)) else {}

    def is_owner(self, words: tuple[str, ...]) -> bool:
        """Whether a heading is the name of an enterprise or a unit."""
        return any(word in self.owners for word in words)

    def is_measure(self, word: str) -> bool:
        """Whether a word is the name of a measure."""
        return any(field.startswith(MEASURE) for field in self.tables["achievements"].get(word, ()))

    def knows(self, word: str) -> bool:
        return word in self.words or is_time_alone(word)


def index_of(snapshot: LedgerSnapshot) -> Index:
    """The index of what a ledger knows; the same for all returns as long as it knows no other names and layouts."""
    return _index_of(snapshot.enterprises, snapshot.measures, snapshot.names, snapshot.layouts)


@lru_cache(maxsize=4)
def _index_of(
    enterprises: Sequence[KnownEnterprise],
    known_measures: Sequence[KnownMeasure],
    names: Sequence[KnownName],
    layouts: Sequence[KnownLayout],
) -> Index:
    form_words = vocabulary()
    tables: dict[str, dict[str, dict[str, int]]] = {table: {} for table in form_words.columns}
    for table, field, synonyms in _all_words():
        for rank, word in enumerate(synonyms):
            tables[table].setdefault(plain(word), {}).setdefault(field, rank)
    for measure in known_measures:
        tables["achievements"].setdefault(plain(measure.name), {MEASURE + measure.id: 0})
    owners = frozenset(plain(name) for enterprise in enterprises for name in enterprise.names)
    for name in owners:
        tables["achievements"].setdefault(name, {"value": _LAST_RANK})
    for known in names:
        table, _, field = known.means.partition(".")
        if known.kind == "heading" and known.checked and table in tables:
            tables[table][plain(known.name)] = {field: 0}
    taught = [layout for layout in layouts if layout.checked]
    levels = (level for layout in taught for heading in layout.headings for level in heading.split())
    words = frozenset([*(word for words in tables.values() for word in words), *map(plain, levels)])
    by_headings = grouped(taught, lambda layout: tuple(map(plain, layout.headings)))
    measures = {measure.name: MEASURE + measure.id for measure in known_measures}
    return Index(
        tables,
        {headings: [_layout(layout, measures) for layout in layouts] for headings, layouts in by_headings.items()},
        words,
        owners,
    )


def _layout(layout: KnownLayout, measures: Mapping[str, str]) -> Layout:
    words = {**measures, **FIELDS[layout.table], UNREAD: ""}
    return Layout(layout.enterprise, layout.table, tuple(words[means] for means in layout.means))


def _all_words() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    form_words = vocabulary()
    for table, columns in form_words.columns.items():
        for field, words in (
            *columns.items(),
            *form_words.beside.get(table, {}).items(),
            *form_words.beside["any"].items(),
        ):
            yield table, field, words


def form_heading(table: str, field: str) -> str:
    """The heading of a field on our own forms."""
    form_words = vocabulary()
    return (form_words.columns[table].get(field) or form_words.beside.get(table, {}).get(field) or (field,))[0]
