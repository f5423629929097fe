"""`Known`: what the ledger knows that helps to read a text: names of enterprises and measures, and learnt words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from reporting.core.rows import iter_rows
from reporting.ledger.reading import Ledger
from reporting.returns.drafted.words import is_phrase

_SUM = "{}"


@dataclass(frozen=True)
class LearntWord:
    """A phrase that a person once gave a meaning: a measure, a unit, a status; of one enterprise, or of all."""

    phrase: str
    measure: str
    unit: str
    status: str
    enterprise: str


@dataclass(frozen=True)
class Known:
    """Ids by the names and words that texts use, and the rows of extraction_words.csv."""

    enterprises: Mapping[str, str]
    measures: Mapping[str, str]
    words: Sequence[LearntWord] = ()
    # The unit of each measure by its id, and the word of each unit by its own.
    units: Mapping[str, str] = field(default_factory=dict)
    unit_words: Mapping[str, str] = field(default_factory=dict)
    # The measures whose values are added up: no sum per head is one of them.
    flows: Collection[str] = ()
    # The measures that tell by how much something rose or fell; a fall is below nothing.
    changes: Collection[str] = ()


def known_from(ledger: Ledger) -> Known:
    """All that a ledger knows."""
    units = {row.id: row.unit for row in iter_rows(ledger["measures"])}
    unit_words = {row.id: row.zh for row in iter_rows(ledger["units"])}
    flows, changes = (
        {row.id for row in iter_rows(ledger["measures"]) if row.kind == kind} for kind in ("flow", "change")
    )
    return Known(_enterprises(ledger), _measures(ledger), _words(ledger), units, unit_words, flows, changes)


def _enterprises(ledger: Ledger) -> dict[str, str]:
    rows = list(iter_rows(ledger["enterprises"]))
    return {name: row.id for row in rows for name in (row.name, row.short_name)} | _checked(ledger, "enterprise")


def _measures(ledger: Ledger) -> dict[str, str]:
    """By name, by the clause that tells a figure (组织职工健康体检), and by other names that a person checked."""
    rows = list(iter_rows(ledger["measures"]))
    said = {row.said.replace(_SUM, "").strip(): row.id for row in rows if row.said}
    return (
        {words: id_ for words, id_ in said.items() if words}
        | {row.name: row.id for row in rows}
        | _checked(ledger, "measure")
    )


def _checked(ledger: Ledger, kind: str) -> dict[str, str]:
    rows = iter_rows(ledger["names"])
    return {row.name: row.means for row in rows if row.kind == kind and row.checked == "yes"}


def _words(ledger: Ledger) -> tuple[LearntWord, ...]:
    return tuple(
        LearntWord(row.phrase, row.measure or "", row.unit or "", row.status or "", row.enterprise or "")
        for row in iter_rows(ledger["extraction_words"])
        if is_phrase(row.phrase)
    )
