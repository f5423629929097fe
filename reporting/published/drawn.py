"""`Drawn`: a picture in both languages, with the numbers that were drawn and a sentence that says what it shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.figure import Figure

from reporting.core.sentence import Sentence
from reporting.core.traced import Traced
from reporting.published.plotted import Plotted


@dataclass(frozen=True)
class Drawn:
    """What a chart of the kit gives, and `publish.figure` takes: one figure per language, its data, its alt text.

    `plotted` says which of the data stands in which row and column.
    """

    figures: Mapping[str, Figure]
    data: tuple[Traced, ...]
    alt: Sentence
    plotted: Plotted | None = None
