"""`Spots`: where the tokens of a template stand: whether what is put there is seen, and whether it stays there."""

from collections.abc import Iterator, Sequence

from docx.document import Document

from reporting.documents.doc_parts import in_fallback
from reporting.documents.fields import Around, Fields
from reporting.documents.runs import texts_under
from reporting.documents.sight.sight import Sight
from reporting.documents.sight.turned import TURNING
from reporting.documents.template_paragraphs import TemplateParagraph
from reporting.documents.tokens import CONDITIONS, Token
from reporting.documents.wordml import FALLBACK, RUN, Element, nearest

# Fields that leave their words as they are when they are renewed.
KEEP_THEIR_WORDS = frozenset(("HYPERLINK", "FORMTEXT"))
# Fields that repeat words which stand elsewhere in the file: what is filled in there is what they will show.
REPEAT_WORDS = frozenset(("TOC", "REF", "STYLEREF"))
_ALTERNATIVES = "{*}AlternateContent"


class Spots:
    """The faults of the places in which the tokens of one template stand."""

    def __init__(self, document: Document, paragraphs: Sequence[TemplateParagraph]) -> None:
        self._sight = Sight(document.styles.element)
        self._fields = {root: Fields(root) for root in {paragraph.doc_part.root for paragraph in paragraphs}}
        self._texts = {id(paragraph): texts_under(paragraph.element, paragraph.tokens) for paragraph in paragraphs}
        self._outside = {
            _asked(token)
            for paragraph in paragraphs
            for token, texts in zip(paragraph.tokens, self._texts[id(paragraph)], strict=True)
            if not self._around(paragraph, texts)
        }
        self._unlike = _unlike(paragraphs)

    def faults(self, paragraph: TemplateParagraph) -> Iterator[tuple[str, Token]]:
        """The keys of the messages about tokens of a paragraph, each with the token."""
        turned = "reversed" if TURNING.search(paragraph.text) else ""
        for token, texts in zip(paragraph.tokens, self._texts[id(paragraph)], strict=True):
            why = self._field(token, self._around(paragraph, texts))
            runs = dict.fromkeys(run for text in texts if (run := nearest(text, RUN)) is not None)
            # A condition is never printed, so that it need not be seen.
            if not why and token.kind not in CONDITIONS:
                faults = (self._sight.fault(run, paragraph.doc_part.root) for run in runs)
                why = next(filter(None, faults), turned)
            if not why and any(_asked(token) in self._unlike.get(holder, ()) for holder in _around(paragraph)):
                why = "unlike_fallback"
            if why:
                yield why, token

    def _around(self, paragraph: TemplateParagraph, texts: Sequence[Element]) -> list[Around]:
        fields = self._fields[paragraph.doc_part.root]
        return [around for text in texts for around in fields.around(text)]

    def _field(self, token: Token, around: Sequence[Around]) -> str:
        for field, in_result in around:
            if not in_result:
                return "in_instruction"
            if field.code in REPEAT_WORDS and _asked(token) in self._outside:
                continue
            if field.code not in KEEP_THEIR_WORDS:
                return "in_result"
        return ""


def _asked(token: Token) -> tuple[str, str, str]:
    return token.kind, token.name, token.column


def _around(paragraph: TemplateParagraph) -> Iterator[Element]:
    return paragraph.element.iterancestors(_ALTERNATIVES)


def _unlike(paragraphs: Sequence[TemplateParagraph]) -> dict[Element, set[tuple[str, str, str]]]:
    """For text boxes with a double for old programs: the tokens that do not stand in both.

    One program shows the box, another its double. A box without a double is shown by both, or by none.
    """
    boxes: dict[Element, list[list[tuple[str, str, str]]]] = {}
    for paragraph in paragraphs:
        for holder in _around(paragraph):
            both = boxes.setdefault(holder, [[], []])
            both[in_fallback(paragraph.element)] += [_asked(token) for token in paragraph.tokens]
    return {
        holder: set(box) ^ set(double) for holder, (box, double) in boxes.items() if holder.find(FALLBACK) is not None
    }
