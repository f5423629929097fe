"""The one place that knows the order of sending out: ledger, forms, seals, and where each form goes."""

from dataclasses import dataclass
from pathlib import Path

from reporting import files
from reporting.document.package import is_sealed_form, seal_form
from reporting.errors import LedgerError
from reporting.ledger.reading import read_ledger
from reporting.period import Period
from reporting.returns.forms.form import forms_of
from reporting.returns.forms.workbook import workbook


@dataclass(frozen=True)
class Sent:
    """The folder with the forms, how many there are, and those that went beside one that was begun."""

    folder: Path
    count: int
    beside: tuple[Path, ...]


def make_forms(data: Path, output: Path, period: Period) -> Sent:
    """Write a form for each enterprise that reports; one that somebody has begun to fill in stays as it is.

    Raises ReportingError before anything is written.
    """
    forms = forms_of(read_ledger(data), period)
    if not forms:
        raise LedgerError(f"{data}: nobody reports", ["enterprises has no row without a parent"])
    folder = output / "forms" / period.key
    made = {form.file: seal_form(workbook(form)) for form in forms}
    files.ready(folder)
    places = {file: files.place_for(folder / file, is_sealed_form) for file in made}
    for file, place in places.items():
        files.write(place, made[file])
    _sweep(folder, set(places.values()))
    return Sent(folder, len(forms), tuple(place for file, place in places.items() if place.name != file))


def _sweep(folder: Path, kept: set[Path]) -> None:
    """Take out untouched forms of an older run whose enterprise has another name by now."""
    for old in folder.glob("*.xlsx"):
        if old not in kept and is_sealed_form(old):
            old.unlink()
