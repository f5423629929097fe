"""The reconciliation: numbers are read back from the finished files, and must add up to those of the briefing."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import cast

from reporting.core.errors import DoubtError
from reporting.core.money_scales import Bound
from reporting.core.quantity import Quantity, Unit, Words, format_plain, total, without_unit
from reporting.documents import readback
from reporting.documents.cleaning import clean
from reporting.documents.filling import Filled
from reporting.published.content import Printed
from reporting.recount.atoms import Atom

_HEAD = {
    "zh": "各单位简报与集团简报对不上，有{count}处，都没有放行",
    "en": "The enterprises' documents and the briefing disagree in {count} places; none was released",
}
_ADVICE = {
    "zh": "请核对notebooks/each、单位模板和台账，改好后再运行；原有文件保持不变。",
    "en": "Check notebooks/each, the enterprises' template and the ledger, and run again; the old files stay.",
}
_SUM = {
    "zh": "{name} [{measure}]：集团简报{whole}，各单位合计{sum}（{parts}）",
    "en": "{name} [{measure}]: {whole} in the briefing, {sum} over the enterprises ({parts})",
}
_MISPRINTED = {
    "zh": "{document}，{label} [{anchor}]：应为“{expected}”，文件上是“{printed}”",
    "en": "{document}, {label} [{anchor}]: should read “{expected}”, the file has “{printed}”",
}
_FOREIGN = {
    "zh": "{document}，{label} [{anchor}]：“{words}”出自其他单位的台账（{other}）",
    "en": "{document}, {label} [{anchor}]: “{words}” comes from another enterprise's rows ({other})",
}
BRIEFING = {"zh": "集团简报", "en": "Briefing"}
# A message lists so many parts of a sum; the others are in the documents.
_MOST = 20
_REST = {"zh": "其余{count}家略", "en": "and {count} more"}
_MARKS = {"zh": ("，", ""), "en": (", ", " ")}
_COLUMNS = ("measure", "name", "unit", "briefing", "briefing_bound", "together", "together_bound", "documents")
# A spreadsheet takes a text that begins with one of these for a formula.
_STARTS = str.maketrans("=+-@", "＝＋－＠")


@dataclass(frozen=True)
class ReadBackDocument:
    """A finished document: the words that its file has at each bookmark, and the numbers that it should print.

    `enterprise` is None for the group's briefing; `name` is the name of the document in messages. `rows` has the
    ledger rows behind each number, by its bookmark.
    """

    enterprise: str | None
    name: str
    words: Mapping[str, str]
    printed: tuple[Printed, ...]
    rows: Mapping[str, frozenset[Atom]]


@dataclass(frozen=True)
class AddableMeasures:
    """The measures that add up over enterprises, each with its name and unit, by the word of the catalogue.

    `apart` are ledger rows that are in no sum: what is inside another row, and what is not done or paid yet.
    `owners` has the enterprise that reported a row; rows of other tables, such as the catalogue, have none.
    `narrower` has the total that stands for a wider one in a document that has nothing of what makes it wider.
    """

    measures: Mapping[str, tuple[Words, Unit]]
    apart: frozenset[Atom]
    owners: Mapping[Atom, str]
    narrower: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Sum:
    """One measure: the amount in the briefing, None if it is not printed there, and in each document that prints it."""

    measure: str
    name: Words
    unit: Unit
    briefing: Quantity | None
    parts: Mapping[str, Quantity]

    @property
    def over_documents(self) -> Quantity | None:
        """The sum over all documents; None if no document prints the measure."""
        return total(self.parts.values())

    @property
    def holds(self) -> bool:
        """Whether value and bound agree; True if one side does not print the measure."""
        return self.briefing is None or self.over_documents is None or self.briefing == self.over_documents


def read_back(
    enterprise: str | None, name: str, filled: Filled, rows: Mapping[str, frozenset[Atom]]
) -> ReadBackDocument:
    """The document as it is read back from the bytes of its file; `rows` has those behind each number."""
    return ReadBackDocument(enterprise, name, readback.words_at(filled.briefing), filled.printed, rows)


def reconcile(
    briefing: ReadBackDocument, documents: Sequence[ReadBackDocument], additive: AddableMeasures, locale: str
) -> list[Sum]:
    """Every additive measure that is printed anywhere, with its sums.

    Raises one DoubtError with each sum that does not agree, each number that is printed otherwise than its exact value
    says, and each number in a document that comes from rows of another enterprise.
    """
    sums = [entry for measure in additive.measures if (entry := _sum(measure, briefing, documents, additive))]
    faults = [
        *(_disagreement(entry, locale) for entry in sums if not entry.holds),
        *(fault for entry in (briefing, *documents) for fault in _misprinted(entry, additive, locale)),
        *(fault for entry in documents for fault in _foreign(entry, additive, locale)),
    ]
    if faults:
        raise DoubtError(_HEAD[locale].format(count=len(faults)), faults, _ADVICE[locale])
    return sums


def _sum(
    measure: str, briefing: ReadBackDocument, documents: Sequence[ReadBackDocument], additive: AddableMeasures
) -> Sum | None:
    name, unit = additive.measures[measure]
    whole = _amount(briefing, measure, additive)
    amount_of = _amount if whole is None else _own_amount
    amounts = {document.name: amount_of(document, measure, additive) for document in documents}
    parts = {document_name: amount for document_name, amount in amounts.items() if amount is not None}
    return Sum(measure, name, unit, whole, parts) if whole or parts else None


def _own_amount(document: ReadBackDocument, measure: str, additive: AddableMeasures) -> Quantity | None:
    """The amount of a measure in the document of an enterprise, or that of the narrower total that it is equal to."""
    amount = _amount(document, measure, additive)
    if amount is None and measure in additive.narrower:
        return _amount(document, additive.narrower[measure], additive)
    return amount


def _amount(document: ReadBackDocument, measure: str, additive: AddableMeasures) -> Quantity | None:
    """The amount of a measure in a document, in which each ledger row counts once; None if it is not printed.

    A number is left out if a number with more rows has one of its rows. In the document of an enterprise items that
    were handed down from another one's list are not counted: the group has them in the numbers of that enterprise.
    """
    unit = additive.measures[measure][1]
    numbers = [number for number in document.printed if number.passport.measure == measure]
    taken: set[Atom] = set()
    widest = []
    for number in sorted(numbers, key=lambda printed: -len(document.rows[printed.anchor])):
        rows = document.rows[number.anchor]
        if rows and rows.isdisjoint(taken) and rows.isdisjoint(additive.apart):
            widest.append(_quantity(number, unit))
            taken |= rows
    whole = total(widest)
    handed = next((number for number in document.printed if number.passport.measure == f"{measure}_handed_down"), None)
    if whole is None or handed is None or document.enterprise is None:
        return whole
    return Quantity(whole.value - Decimal(handed.amount.exact), unit, whole.bound)


def _quantity(printed: Printed, unit: Unit) -> Quantity:
    return Quantity(Decimal(printed.amount.exact), unit, cast("Bound", printed.amount.bound))


def _misprinted(document: ReadBackDocument, additive: AddableMeasures, locale: str) -> Iterator[str]:
    """A line on each number that the file prints otherwise than its exact value says."""
    for number in document.printed:
        expected, *others = _forms(number, additive, locale)
        printed = document.words.get(number.anchor, "")
        # At the beginning of an English sentence a number has a capital: Over 1,260 items.
        if printed.casefold() not in {form.casefold() for form in (expected, *others)}:
            yield _MISPRINTED[locale].format(
                document=document.name, label=number.label, anchor=number.anchor, expected=expected, printed=printed
            )


def _forms(number: Printed, additive: AddableMeasures, locale: str) -> list[str]:
    """The words that a file may have for a number: in English a count beside another one leaves its unit to that."""
    if number.passport.measure not in additive.measures:
        return [number.words]
    unit = additive.measures[number.passport.measure][1]
    words = clean(_quantity(number, unit).words()[locale])
    return [words, without_unit(words, unit)] if locale == "en" else [words]


def _foreign(document: ReadBackDocument, additive: AddableMeasures, locale: str) -> Iterator[str]:
    for number in document.printed:
        owners = (additive.owners.get(row, document.enterprise) for row in document.rows[number.anchor])
        others = sorted({owner for owner in owners if owner and owner != document.enterprise})
        if others:
            yield _FOREIGN[locale].format(
                document=document.name, label=number.label, anchor=number.anchor, words=number.words, other=others[0]
            )


def _disagreement(entry: Sum, locale: str) -> str:
    mark, blank = _MARKS[locale]
    parts = [f"{document_name}{blank}{_exactly(part, locale)}" for document_name, part in entry.parts.items()]
    if len(parts) > _MOST:
        parts[_MOST:] = [_REST[locale].format(count=len(parts) - _MOST)]
    return _SUM[locale].format(
        name=entry.name[locale],
        measure=entry.measure,
        whole=_exactly(entry.briefing, locale),
        sum=_exactly(entry.over_documents, locale),
        parts=mark.join(parts),
    )


def _exactly(quantity: Quantity | None, locale: str) -> str:
    """The quantity in words, not rounded: two sums that differ by a yuan would both read 341万元."""
    if quantity is None:
        return ""
    unit = {"zh": quantity.unit.zh, "en": f" {quantity.unit.en_many}"}[locale]
    return f"{format_plain(quantity.value)}{unit}{'' if quantity.bound == 'exact' else f' ({quantity.bound})'}"


def to_csv(sums: Sequence[Sum], locale: str) -> bytes:
    """The sums as reconciliation.csv: one line for each measure, with exact values and bounds on both sides.

    `documents` is how many documents print it. An empty value says that the measure is not printed there.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entry in sums:
        unit = {"zh": entry.unit.zh, "en": entry.unit.en_many}[locale]
        words = [_harmless(text) for text in (entry.measure, entry.name[locale], unit)]
        writer.writerow([*words, *_cells(entry.briefing), *_cells(entry.over_documents), len(entry.parts)])
    # A spreadsheet knows by the mark at the beginning that this is UTF-8.
    return out.getvalue().encode("utf-8-sig")


def _harmless(text: str) -> str:
    return text[:1].translate(_STARTS) + text[1:]


def _cells(side: Quantity | None) -> tuple[str, str]:
    return ("", "") if side is None else (format_plain(side.value), side.bound)
