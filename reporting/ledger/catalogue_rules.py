"""The rules for the catalogue of measures: money has a programme, what is within another fits, a clause has a place."""

from collections.abc import Iterator

from reporting.core.clauses import agreed, has_one_place
from reporting.core.rows import iter_rows
from reporting.ledger.faults import Fault, shown
from reporting.ledger.rows import Frames, by_ids, circular, fault_in_row, file_of
from reporting.ledger.value_rules import fits


def _money(frames: Frames) -> Iterator[Fault]:
    kinds = by_ids(frames["units"], "kind")
    units = by_ids(frames["measures"], "unit")
    for row in iter_rows(frames["measures"]):
        money = kinds[row.unit] == "money" and row.kind == "flow"
        if money and not row.programme:
            todo = f"name one of {file_of(frames, 'programmes')}"
            yield fault_in_row(row, "programme", "''", "money belongs to a programme", todo)
        if row.people_of and kinds[units[row.people_of]] != "money":
            yield fault_in_row(
                row,
                "people_of",
                shown(row.people_of),
                "it is not a measure of money",
                "name the money these people got",
            )


def _within(frames: Frames) -> Iterator[Fault]:
    measures = frames["measures"]
    units, outer = by_ids(measures, "unit"), by_ids(measures, "within")
    for row in iter_rows(measures[measures.within.notna()]):
        if circular(row.id, outer):
            rule, todo = "it leads back to the measure itself", "name the measure that holds it"
            yield fault_in_row(row, "within", shown(row.within), rule, todo)
        elif not fits(row.unit, units[row.within]):
            rule = f"{units[row.within]} is its unit, and {row.unit} does not fit into it"
            todo = "name a measure of the same unit, or leave it empty"
            yield fault_in_row(row, "within", shown(row.within), rule, todo)


def _said(frames: Frames) -> Iterator[Fault]:
    for row in iter_rows(frames["measures"]):
        # Only English agrees with its number.
        clauses = {"said": row.said or "", "said_en": agreed(row.said_en or "", one=True)}
        for column, clause in clauses.items():
            if clause and not has_one_place(clause):
                rule = "the number has to have its place there once, as {}"
                yield fault_in_row(row, column, shown(getattr(row, column)), rule, "write {} once, or leave it empty")


RULES = (_money, _within, _said)
