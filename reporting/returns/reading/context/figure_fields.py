"""The fields of figures: the plain one, with the unit and the period that a heading names."""

from dataclasses import dataclass

# Behind the field of a column of one unit, and behind that of a part of the period: value#mine, value@2024Q1.
_OF_UNIT, _OF_PERIOD = "#", "@"


@dataclass(frozen=True)
class FigureField:
    """The field of a column of figures: the plain one, and the unit and the period that its heading names, or ''."""

    name: str
    unit: str = ""
    period: str = ""

    def __str__(self) -> str:
        unit = f"{_OF_UNIT}{self.unit}" if self.unit else ""
        return f"{self.name}{unit}" + (f"{_OF_PERIOD}{self.period}" if self.period else "")


def figure_field(field: str) -> FigureField:
    """The parts of a field of figures."""
    rest, _, period = field.partition(_OF_PERIOD)
    name, _, unit = rest.partition(_OF_UNIT)
    return FigureField(name, unit, period)
