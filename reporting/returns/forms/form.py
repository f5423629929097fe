"""A form before it becomes a workbook: whose it is, of which period, and what it already holds."""

from dataclasses import dataclass

from reporting.frames import Row, walk
from reporting.ledger.reading import Ledger
from reporting.period import Period
from reporting.returns.forms.carried import carried_over
from reporting.returns.forms.catalogue import FormMeasure, measures_of
from reporting.returns.forms.cells import FormRow
from reporting.returns.forms.file_names import file_names


@dataclass(frozen=True)
class Form:
    """The form of one enterprise: its units by name, the items carried over, the measures that can be told."""

    file: str
    enterprise: str
    period: Period
    units: tuple[str, ...]
    items: tuple[FormRow, ...]
    measures: tuple[FormMeasure, ...]
    made_up: bool


def forms_of(ledger: Ledger, period: Period) -> list[Form]:
    """One form for each enterprise that reports, in the order of the ledger."""
    enterprises = list(walk(ledger.reporting_enterprises))
    names = file_names({each.id: each.short_name for each in enterprises})
    return [_form(ledger, period, each, names[each.id]) for each in enterprises]


def _form(ledger: Ledger, period: Period, enterprise: Row, file: str) -> Form:
    everyone = ledger["enterprises"]
    return Form(
        file,
        enterprise.name,
        period,
        tuple(everyone[everyone.parent == enterprise.id].short_name),
        tuple(carried_over(ledger, enterprise.id, period)),
        measures_of(ledger),
        "made_up" in set(ledger["sources"].certainty),
    )
