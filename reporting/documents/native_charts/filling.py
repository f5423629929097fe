"""`fill_chart`: a chart that a clerk drew, filled with published numbers: its cells, its labels, its workbook."""

from dataclasses import dataclass

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from reporting.documents.native_charts.asking import AskingChart, written
from reporting.documents.native_charts.axes import fit_axes
from reporting.documents.native_charts.book import chart_book
from reporting.documents.native_charts.book_cells import plain_number
from reporting.documents.native_charts.caches import write_numbers
from reporting.documents.native_charts.chart_numbers import ChartNumbers
from reporting.documents.native_charts.chart_xml import CAT, c, points_in, put
from reporting.documents.native_charts.headings import write_headings
from reporting.documents.native_charts.height import height_for
from reporting.documents.native_charts.labels import write_labels
from reporting.documents.native_charts.made_up import mark_chart
from reporting.documents.native_charts.points import keep_points
from reporting.documents.native_charts.reading import points_of
from reporting.documents.native_charts.series import fit_series, visible_series
from reporting.documents.readback import LostWordsError
from reporting.documents.wordml import WP, Element, R

_BOOK, _RELATION = c("externalData"), f"{{{R}}}id"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CELLS_OF_OTHERS = "http://schemas.microsoft.com/office/drawing/2012/chart"
_ERROR_BARS, _PIVOT = c("errBars"), (c("pivotSource"), c("pivotFmts"))


@dataclass(frozen=True)
class Around:
    """What a chart needs besides its numbers: the label of the figure, a mark for made-up ones, language and height.

    The height is that of the page, in EMU.
    """

    label: str
    mark: str
    locale: str
    most_high: int


def fill_chart(asking: AskingChart, numbers: ChartNumbers, around: Around) -> None:
    """Fill the chart and its workbook; the frame of lying bars grows with their number, up to the page."""
    chart = asking.root
    before = points_in(visible_series(chart)[0].find(CAT))
    for at, series in enumerate(fit_series(chart, [series.name for series in numbers.series])):
        keep_points(series, before, numbers.categories)
        write_numbers(series, at, numbers)
        write_labels(series, at, numbers, around.locale)
    fit_axes(chart, numbers)
    write_headings(chart, around.label)
    if around.mark:
        mark_chart(chart, around.mark)
    _forget(chart)
    _keep_book(asking.part, chart, chart_book(numbers, around.mark))
    _rewrite(asking.part, written(chart))
    _refuse_lost(asking.part, numbers)
    _set_height(asking, height_for(chart, numbers, _height(asking), around.most_high))


def _refuse_lost(part: Part, numbers: ChartNumbers) -> None:
    """Raise LostWordsError if a number is not drawn, or not behind the chart, once both are read again."""
    wanted = [plain_number(number.drawn) for number in numbers.known]
    read = points_of(part)
    if wanted != [point.drawn for point in read] or wanted != [point.kept for point in read]:
        raise LostWordsError(f"chart {part.partname}: {wanted[:5]}")


def _forget(chart: Element) -> None:
    """Take away what else is kept of the old cells: series that a filter hid, errors, a table that was asked for."""
    for extension in [*chart.iter(c("ext"))]:
        if any(_CELLS_OF_OTHERS in str(child.tag) for child in extension.iter(etree.Element)):
            extension.getparent().remove(extension)  # type: ignore[union-attr]  # it is in a list of them
    for element in [*chart.iter(_ERROR_BARS, *_PIVOT)]:
        element.getparent().remove(element)  # type: ignore[union-attr]  # no root


def _keep_book(part: Part, chart: Element, book: bytes) -> None:
    """Put the workbook in the place of the one that the chart has; a chart without any gets one."""
    lead = chart.find(_BOOK)
    relation = None if lead is None else part.rels.get(lead.get(_RELATION, ""))
    if relation is not None and not relation.is_external:
        _rewrite(relation.target_part, book)
        return
    package = part.package
    taken = {str(each.partname) for each in package.iter_parts()}
    name = next(name for n in range(1, len(taken) + 2) if (name := f"/word/embeddings/chart{n}.xlsx") not in taken)
    number = part.relate_to(Part(PackURI(name), _BOOK_TYPE, book, package), RELATIONSHIP_TYPE.PACKAGE)
    lead = etree.Element(_BOOK)
    lead.set(_RELATION, number)
    etree.SubElement(lead, c("autoUpdate"), val="0")
    put(chart, lead)


def _rewrite(part: Part, content: bytes) -> None:
    part._blob = content  # noqa: SLF001 - python-docx has no way to change a part that it keeps as bytes


def _height(asking: AskingChart) -> int:
    extent = asking.drawing.find(f".//{{{WP}}}extent")
    return 0 if extent is None else int(extent.get("cy", "0"))


def _set_height(asking: AskingChart, height: int) -> None:
    for extent in asking.drawing.iter(f"{{{WP}}}extent"):
        extent.set("cy", str(height))
