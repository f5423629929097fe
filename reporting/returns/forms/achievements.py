"""The sheet of achievements: a row for each measure under its category, and room for parts and units."""

from dataclasses import replace

from reporting.returns.forms.catalogue import FormMeasure
from reporting.returns.forms.cells import FormRow
from reporting.returns.forms.checks import Region, value_check
from reporting.returns.forms.data_sheet import Pen, heading_row, write_sheet
from reporting.returns.forms.form import Form
from reporting.returns.forms.sheets import ACHIEVEMENTS


def write_achievements(pen: Pen) -> None:
    measures = pen.form.measures
    rows: list[FormRow] = [
        {"category": measure.category, "measure": measure.name, "measured_in": measure.measured_in}
        for measure in measures
    ]
    region = write_sheet(pen, ACHIEVEMENTS, rows)
    _check_values(pen, region)


def measure_cells(form: Form) -> str:
    """The cells of the sheet that name the measures, as the source of its drop-downs."""
    first = heading_row(form, ACHIEVEMENTS) + 2
    return f"=$B${first}:$B${first + len(form.measures) - 1}"


def _check_values(pen: Pen, region: Region) -> None:
    """Each value is checked by its own measure; the empty rows take any number."""
    place = region.column("value")
    checked: list[FormMeasure | None] = [*pen.form.measures, *[None] * ACHIEVEMENTS.empty]
    for row, measure in enumerate(checked, region.first):
        here = replace(region, first=row, last=row)
        pen.sheet.data_validation(row - 1, place, row - 1, place, value_check(measure, here))
