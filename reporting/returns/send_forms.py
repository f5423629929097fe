"""The one place that knows the order of sending out: ledger, forms, seals, and where each form goes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.core.errors import LedgerError
from reporting.core.office_package import is_sealed_form, seal_form
from reporting.core.period import Period
from reporting.ledger.confirmation_rules import confirmed_words
from reporting.ledger.reading import read_ledger
from reporting.looking.leaving import refuse_what_may_not_leave
from reporting.returns.forms.form import forms_of
from reporting.returns.forms.workbook import workbook


@dataclass(frozen=True)
class SentForms:
    """The folder of the forms, and the path of each of them by its usual path."""

    folder: Path
    places: Mapping[Path, Path]

    @property
    def beside(self) -> dict[Path, Path]:
        """The forms that lie beside one that somebody has begun to fill in."""
        return {usual: place for usual, place in self.places.items() if place != usual}


def make_forms(data: Path, output: Path, period: Period) -> SentForms:
    """Write a form for each enterprise that reports; one that somebody has begun to fill in stays as it is.

    Raises ReportingError before anything is written.
    """
    ledger = read_ledger(data)
    forms = forms_of(ledger, period)
    if not forms:
        raise LedgerError(f"{data}: nobody reports", ["enterprises has no row without a parent"])
    folder = output / "forms" / period.key
    made = {folder / form.file: seal_form(workbook(form)) for form in forms}
    named = {place.name: content for place, content in made.items()}
    refuse_what_may_not_leave(named, confirmed_words(ledger["confirmations"]))
    files.ensure_writable(folder)
    places = {usual: files.free_path_for(usual, is_sealed_form) for usual in made}
    for usual, place in places.items():
        files.write_atomically(place, made[usual])
    _sweep(folder, set(places.values()))
    return SentForms(folder, places)


def _sweep(folder: Path, kept: set[Path]) -> None:
    """Take out untouched forms of an older run, if the enterprise has another name by now."""
    for old in folder.glob("*.xlsx"):
        if old not in kept and is_sealed_form(old):
            old.unlink()
