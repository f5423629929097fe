"""Which fields a heading may stand for: the words of vocabulary.toml, and headings that a person has checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from reporting.returns.reading.cached_text import plain
from reporting.returns.reading.ledger_snapshot import LedgerSnapshot
from reporting.returns.reading.values.scales import is_unit
from reporting.returns.vocabulary import vocabulary

Fields = Mapping[str, int]  # each field that a word may stand for, and how far down its words it is
# A measure of the catalogue as a heading of its own: 修复路灯（盏）.
MEASURE = "measure:"


@lru_cache
def unit_alone(text: str) -> str:
    """The unit, if a heading is nothing but one: （人）, 万元. 人 without brackets is a word (销号 over 人)."""
    words = text.strip()
    inside = words.strip("（）() ")
    return inside if is_unit(inside) and (inside != words or inside.endswith("元")) else ""


@dataclass(frozen=True)
class Index:
    """For each table its words; and the words of all tables together."""

    tables: Mapping[str, Mapping[str, Fields]]

    def fields(self, table: str, words: tuple[str, ...]) -> dict[str, int]:
        """The fields that the surest known word of a heading may stand for, with their ranks."""
        by_word = self.tables[table]
        for place, word in enumerate(words):
            if word in by_word:
                return {field: rank + 100 * place for field, rank in by_word[word].items()}
        return {}

    def knows(self, word: str) -> bool:
        return any(word in words for words in self.tables.values())


def index_of(snapshot: LedgerSnapshot) -> Index:
    form_words = vocabulary()
    tables: dict[str, dict[str, dict[str, int]]] = {table: {} for table in form_words.columns}
    for table, field, words in _all_words():
        for rank, word in enumerate(words):
            tables[table].setdefault(plain(word), {}).setdefault(field, rank)
    for measure in snapshot.measures:
        tables["achievements"].setdefault(plain(measure.name), {MEASURE + measure.id: 0})
    for name in snapshot.names:
        table, _, field = name.means.partition(".")
        if name.kind == "heading" and name.checked and table in tables:
            tables[table][plain(name.name)] = {field: 0}
    return Index(tables)


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
