"""Word files with charts as clerks draw them: of any kind, with labels, colours and words that were there before."""

import io
from dataclasses import dataclass, field

import docx
import xlsxwriter
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from pictures import png
from small_word import empty_document

from reporting.core.expression import Count, Rows
from reporting.core.passport import Passport
from reporting.published.content import Amount, Figure, Value
from reporting.published.plotted import Plotted


def both(words):
    return {"zh": words, "en": words}


C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
SPACES = f'xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"'
NAMES = {"c": C, "a": A, "wp": WP}
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MM = 36_000
PASSPORT = Passport("items", both("事项"), Count(Rows("items", "2023")))
_AXES = (
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
    '<c:axPos val="b"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>{limits}</c:scaling><c:delete val="0"/>'
    '<c:axPos val="l"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>{steps}</c:valAx>'
)


def red(inside=""):
    """The look of a series that a clerk coloured."""
    return f'<c:spPr><a:solidFill><a:srgbClr val="C00000"/></a:solidFill>{inside}</c:spPr>'


INVISIBLE = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
SHOWN = (
    '<c:dLbls>{points}<c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"/>'
    '</a:pPr></a:p></c:txPr><c:showLegendKey val="0"/><c:showVal val="{value}"/><c:showCatName val="{name}"/>'
    '<c:showSerName val="0"/><c:showPercent val="{percent}"/><c:showBubbleSize val="0"/></c:dLbls>'
)


def labels(points="", value=1, name=0, percent=0):
    return SHOWN.format(points=points, value=value, name=name, percent=percent)


@dataclass(frozen=True)
class Drawn:
    """A chart of a clerk; each series is its name and the XML between the name and the numbers."""

    kind: str = "barChart"
    series: tuple = (("甲列", ""),)
    names: tuple = ("样本一", "样本二")
    group: str = '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
    limits: str = ""
    steps: str = ""
    heading: str = ""
    after_plot: str = ""
    book: bool = True
    asked: dict = field(default_factory=lambda: {"title": "【图:进度】"})

    def xml(self):
        count = len(self.names)
        names = "".join(f'<c:pt idx="{at}"><c:v>{name}</c:v></c:pt>' for at, name in enumerate(self.names))
        values = "".join(f'<c:pt idx="{at}"><c:v>{7 + at}</c:v></c:pt>' for at in range(count))
        every = "".join(
            f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache>'
            f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>{inside}'
            f'<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$3</c:f><c:strCache><c:ptCount val="{count}"/>{names}</c:strCache>'
            f"</c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$B$2:$B$3</c:f><c:numCache><c:formatCode>General"
            f'</c:formatCode><c:ptCount val="{count}"/>{values}</c:numCache></c:numRef></c:val></c:ser>'
            for at, (name, inside) in enumerate(self.series)
        )
        round_one = self.kind in ("pieChart", "doughnutChart")
        ids = "" if round_one else '<c:axId val="1"/><c:axId val="2"/>'
        axes = "" if round_one else _AXES.format(limits=self.limits, steps=self.steps)
        book = '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>' if self.book else ""
        heading = self.heading and (
            f"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>{self.heading}</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        )
        return (
            f"<c:chartSpace {SPACES}><c:chart>{heading}<c:plotArea><c:layout/><c:{self.kind}>{self.group}{every}{ids}"
            f"</c:{self.kind}>{axes}</c:plotArea>{self.after_plot}<c:plotVisOnly val='1'/></c:chart>{book}"
            "</c:chartSpace>"
        )


def old_book():
    """The workbook that Word put behind a chart."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        book.add_worksheet("Sheet1").write("B2", 7)
    return stream.getvalue()


def add_chart(paragraph, drawn, number=1, height_mm=60):
    """Put the chart into a paragraph, with a part of its own; gives the number of its relation."""
    holder, package = paragraph.part, paragraph.part.package
    part = Part(PackURI(f"/word/charts/chart{number}.xml"), CHART_TYPE, drawn.xml().encode(), package)
    if drawn.book:
        name = PackURI(f"/word/embeddings/Microsoft_Excel_Sheet{number}.xlsx")
        part.rels.add_relationship(f"{R}/package", Part(name, BOOK_TYPE, old_book(), package), "rId1")
    relation = holder.relate_to(part, f"{R}/chart")
    show_chart(paragraph, relation, drawn.asked, number, height_mm)
    return relation


def show_chart(paragraph, relation, asked, number=1, height_mm=60):
    """Show a chart of the file in a paragraph."""
    said = "".join(f' {name}="{text}"' for name, text in asked.items())
    inline = (
        f'<w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wp="{WP}" {SPACES}>'
        f'<wp:inline><wp:extent cx="{150 * MM}" cy="{height_mm * MM}"/>'
        f'<wp:docPr id="{number}" name="图表 {number}"{said}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{C}"><c:chart r:id="{relation}"/></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
    paragraph.add_run()._r.append(etree.fromstring(inline))  # noqa: SLF001 - python-docx has no public name for it


def chart_template(*charts, height_mm=60):
    """A template with a chart in each paragraph."""
    document = empty_document()
    for number, drawn in enumerate(charts, 1):
        add_chart(document.add_paragraph(), drawn, number, height_mm)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def number(exact, words="", bound="exact", unit="item"):
    """A number as a notebook publishes it."""
    return Value(both(words or f"{exact}项"), amount=Amount(exact, unit, bound), passport=PASSPORT)


def plotted_figure(names, columns):
    """A figure with rows and columns; `columns` has the numbers of each by its name, None for what is not there."""
    data, places = [], []
    for row in range(len(names)):
        places.append([])
        for values in columns.values():
            places[-1].append(None if values[row] is None else len(data))
            data += [] if values[row] is None else [values[row]]
    chart = Plotted(tuple(map(both, names)), tuple(map(both, columns)), tuple(map(tuple, places)))
    return Figure(both(png()), both("甲最高"), 150, tuple(data), plotted=chart)


@dataclass(frozen=True)
class Read:
    """A chart of a finished briefing: its tree, its workbook, its properties on the page."""

    root: etree._Element
    book: bytes
    shape: etree._Element

    def find(self, path):
        return self.root.xpath(path, namespaces=NAMES)

    def texts(self, path):
        return [node.text for node in self.find(path)]

    def series(self):
        """By its name, the numbers of each series by category."""
        return {
            "".join(v.text for v in series.xpath("c:tx//c:v", namespaces=NAMES)): dict(
                zip(
                    [v.text for v in series.xpath("c:cat//c:v", namespaces=NAMES)],
                    [_kept(series, at) for at in range(len(series.xpath("c:cat//c:pt", namespaces=NAMES)))],
                    strict=True,
                )
            )
            for series in self.find("//c:ser")
        }

    def labels(self):
        return ["".join(label.xpath(".//a:t/text()", namespaces=NAMES)) for label in self.find("//c:dLbl")]


def _kept(series, at):
    return next(iter(series.xpath(f"c:val//c:pt[@idx={at}]/c:v/text()", namespaces=NAMES)), None)


def charts_in(briefing):
    """The charts of a finished briefing, in the order of the page."""
    document = docx.Document(io.BytesIO(briefing))
    charts = []
    for shown in document.element.iter(f"{{{C}}}chart"):
        part = document.part.rels[shown.get(f"{{{R}}}id")].target_part
        root = etree.fromstring(part.blob)
        book = root.find(f"{{{C}}}externalData")
        shape = next(shown.iterancestors(f"{{{WP}}}inline")).find(f"{{{WP}}}docPr")
        charts.append(Read(root, part.rels[book.get(f"{{{R}}}id")].target_part.blob, shape))
    return charts
