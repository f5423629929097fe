"""`token_findings`: why a template cannot be filled, in the words of a report, and what would stop one later."""

from collections.abc import Iterator, Mapping, Sequence

from reporting.documents.conditions import falling, is_gone
from reporting.documents.linting.askable import Askable, published
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.located import Located, runs_with
from reporting.documents.linting.messages import say
from reporting.documents.linting.opening import faults_at_the_door
from reporting.documents.linting.sheet import Sheet
from reporting.documents.template_faults import template_faults
from reporting.documents.template_paragraphs import TemplateParagraph, template_paragraphs
from reporting.documents.tokens import Token
from reporting.published.slots import Published


def likeliest(sheet: Sheet, lists: Mapping[str, Sequence[Askable]]) -> str:
    """The list that the template was written for: the first of those by which the fewest of its tokens are unknown."""
    requests = [token for paragraph in template_paragraphs(sheet.doc_parts) for token in paragraph.requests]

    def unknown(name: str) -> int:
        things = published(lists[name])
        return sum(things.find(token.kind, token.name) is None for token in requests)

    return min(lists, key=unknown)


def token_findings(file: bytes, sheet: Sheet, things: Sequence[Askable]) -> Iterator[Finding]:
    """Each fault for which no report would be made with the template, at the door or for its tokens."""
    located = Located(sheet)
    faults = template_faults(sheet.document, published(things), sheet.locale)
    for message in dict.fromkeys([*faults_at_the_door(file, sheet.locale), *faults]):
        yield located.finding(message)
    yield from _unguarded(sheet, published(things, lacking=True))


def _unguarded(sheet: Sheet, lacking: Published) -> Iterator[Finding]:
    """The tokens of what is not there in every period, where no condition takes them away then."""
    paragraphs = template_paragraphs(sheet.doc_parts)
    gone = falling(paragraphs, lacking)
    seen = set()
    for paragraph in paragraphs:
        for token in () if is_gone(paragraph.element, gone) or paragraph.is_double else paragraph.requests:
            slot = lacking.find(token.kind, token.name)
            place = paragraph.element if paragraph.row is None else paragraph.row
            if slot is not None and not slot.contents and (place, slot.name) not in seen:
                seen.add((place, slot.name))
                yield _may_lack(paragraph, token, sheet.locale)


def _may_lack(paragraph: TemplateParagraph, token: Token, locale: str) -> Finding:
    guard = f"【{'if' if token.word.isascii() else '如有'}:{token.name}】"
    runs = runs_with(paragraph.element, token.raw)
    return Finding(say("may_lack", locale, token=token.raw, guard=guard), paragraph.doc_part, paragraph.element, runs)
