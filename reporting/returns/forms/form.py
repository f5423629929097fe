"""`Form`: the enterprise, the period and the given rows of a form, before it becomes a workbook."""

from dataclasses import dataclass

from reporting.core.period import Period
from reporting.core.rows import iter_rows
from reporting.ledger.reading import Ledger
from reporting.returns.forms.carried import carried_over
from reporting.returns.forms.catalogue import FormMeasure, measures_of
from reporting.returns.forms.cells import FormRow
from reporting.returns.forms.file_names import file_names


@dataclass(frozen=True)
class Form:
    """The form of one enterprise: its units by name, the items carried over, the measures that can be reported."""

    file: str
    enterprise: str
    period: Period
    units: tuple[str, ...]
    items: tuple[FormRow, ...]
    measures: tuple[FormMeasure, ...]
    made_up: bool


def forms_of(ledger: Ledger, period: Period) -> list[Form]:
    """One form for each enterprise that reports, in the order of the ledger."""
    everyone, reporting = ledger["enterprises"], list(iter_rows(ledger.reporting_enterprises))
    files = file_names({enterprise.id: enterprise.short_name for enterprise in reporting})
    measures = measures_of(ledger)
    made_up = "made_up" in set(ledger["sources"].certainty)
    return [
        Form(
            files[enterprise.id],
            enterprise.name,
            period,
            tuple(everyone[everyone.parent == enterprise.id].short_name),
            tuple(carried_over(ledger, enterprise.id, period)),
            measures,
            made_up,
        )
        for enterprise in reporting
    ]
