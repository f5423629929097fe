"""`faults_elsewhere`: tokens of a template that stand where nothing is filled in, as messages for the clerk."""

from collections.abc import Iterator, Sequence

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from reporting.documents.doc_parts import DocPart
from reporting.documents.messages import say
from reporting.documents.native_charts.asking import AskingChart
from reporting.documents.shown.elsewhere import Judge, Meant, beside_the_page, in_addresses, in_part
from reporting.documents.wordml import P

# Written anew for each briefing.
_REWRITTEN = (CONTENT_TYPE.OPC_CORE_PROPERTIES,)


def faults_elsewhere(
    document: Document, doc_parts: Sequence[DocPart], charts: Sequence[AskingChart], judge: Judge, locale: str
) -> list[str]:
    """One message for each text that looks like a token and stands where nothing is filled in; `charts` are filled."""
    shapes, asked = {chart.shape for chart in charts}, {(str(chart.part.partname), chart.token.raw) for chart in charts}
    messages = [
        _message(meant, doc_parts, locale)
        for meant in _elsewhere(document, doc_parts, judge)
        if meant.element not in shapes and (f"/{meant.part}", meant.raw) not in asked
    ]
    return list(dict.fromkeys(messages))


def _elsewhere(document: Document, doc_parts: Sequence[DocPart], judge: Judge) -> Iterator[Meant]:
    rooms = {doc_part.part: doc_part for doc_part in doc_parts}
    for part in document.part.package.iter_parts():
        name = str(part.partname).lstrip("/")
        if part in rooms:
            yield from beside_the_page(name, rooms[part].root, judge)
        elif part.content_type not in _REWRITTEN:
            yield from in_part(name, part.blob, judge)
        links = (each.target_ref for each in part.rels.values() if each.reltype == RELATIONSHIP_TYPE.HYPERLINK)
        yield from in_addresses(name, links, judge)


def _message(meant: Meant, doc_parts: Sequence[DocPart], locale: str) -> str:
    what = say(f"in_{meant.kind}", locale, token=meant.raw)
    doc_part = next((each for each in doc_parts if str(each.part.partname).lstrip("/") == meant.part), None)
    paragraph = None if meant.element is None else next(meant.element.iterancestors(P), None)
    if paragraph is None and meant.element is not None and meant.element.tag == P:
        paragraph = meant.element
    if doc_part is None or paragraph is None:
        return say("at_part", locale, part=meant.part, what=what) if meant.kind == "inside" else what
    return say("at", locale, place=doc_part.place(paragraph, locale), what=what)
