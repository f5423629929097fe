"""The faults of a template as messages; each message names the place in the file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reporting.core.nearest import clearly_nearest
from reporting.documents.asked import Asked, asked_by
from reporting.documents.columns import column_fault
from reporting.documents.conditions import Gone, decided_by, is_gone
from reporting.documents.meaning import Meaning
from reporting.documents.messages import say
from reporting.documents.rows import find_column
from reporting.documents.shown.spots import Spots
from reporting.documents.template_paragraphs import TemplateParagraph
from reporting.documents.tokens import KINDS, OF_COLUMN, Broken, Token
from reporting.documents.unknown_names import moved, unknown
from reporting.documents.wordml import TBL, TR, Element, w
from reporting.published.content import Table, Text
from reporting.published.slots import Published, Slot

_FIELD_MARK, _FIELD_MARK_TYPE = w("fldChar"), w("fldCharType")


def faults_of(
    paragraphs: Sequence[TemplateParagraph], published: Published, gone: Gone, spots: Spots, locale: str
) -> list[str]:
    """One message per fault, in the order of the page."""
    check = _Check(published, spots, locale)
    check.repeating = {
        paragraph.table for paragraph in paragraphs if any(token.kind == "table" for token in paragraph.requests)
    }
    messages = []
    for paragraph in paragraphs:
        faults = list(check.faults(paragraph, is_gone(paragraph.element, gone)))
        messages += [
            say("at", locale, place=paragraph.doc_part.place(paragraph.element, locale), what=what) for what in faults
        ]
    return list(dict.fromkeys(messages))


class _Check:
    """The checks of one template; remembers which table each row repeats."""

    def __init__(self, published: Published, spots: Spots, locale: str) -> None:
        self.published = published
        self.spots = spots
        self.was_meant = Meaning(published)
        self.locale = locale
        self.tables: dict[Element, str] = {}
        self.repeating: set[Element | None] = set()
        self.absent: set[tuple[Element, str]] = set()

    def say(self, what: str, **words: object) -> str:
        return say(what, self.locale, **words)

    def faults(self, paragraph: TemplateParagraph, is_gone: bool) -> Iterator[str]:  # noqa: FBT001 - private, and reads well
        for why, token in self.spots.faults(paragraph):
            yield self.say(why, token=token.raw)
        if paragraph.is_double:
            return
        yield from (self._broken(broken) for broken in paragraph.broken if self.was_meant(broken))
        for token in paragraph.conditions:
            yield from self._condition(paragraph, token)
        for token in paragraph.requests:
            slot = self.published.find(token.kind, token.name)
            if slot is None:
                yield self._unknown(token, token.name)
                continue
            yield from self._place(paragraph, token, slot)
            yield from self._content(paragraph, token, slot, is_gone)

    def _broken(self, broken: Broken) -> str:
        literal = f"【{'literal' if self.locale == 'en' else '照印'}:{broken.raw}】"
        if broken.why in ("everyday", "look_alike"):
            written = f"【{broken.word}:{broken.name or '…'}】"
            return self.say("look_alike", token=broken.raw, written=written, literal=literal)
        hint = self._nearest_kind(broken.word) if broken.why == "unknown_kind" else ""
        said = self.say(broken.why, token=broken.raw + hint, name=broken.name)
        # One who typed 【附件：甲】 may have meant no token at all.
        plain = broken.why == "unknown_kind" and not hint
        inside = broken.raw.strip("【】")
        return said + (self.say("print_it", literal=literal.replace(broken.raw, inside)) if plain else "")

    def _condition(self, paragraph: TemplateParagraph, token: Token) -> Iterator[str]:
        for asked in asked_by(token, self.published):
            yield from self._asked(token, asked)
            # A table that falls away this time has nothing to repeat.
            has_rows = any(slot.kind == "table" and slot.contents for slot in asked.slots)
            is_of_table = paragraph.table is not None and token.kind != OF_COLUMN
            if has_rows and is_of_table and paragraph.table not in self.repeating:
                sample = f"【{'table' if token.word.isascii() else '表'}:{asked.name}.…】"
                yield self.say("no_rows", token=token.raw, sample=sample)
        if token.kind == OF_COLUMN and (why := column_fault(paragraph.element)):
            yield self.say(why, token=token.raw)
        if any(_splits_field(element) for element in decided_by(token, paragraph) if element.tag != TBL):
            yield self.say("splits_field", token=token.raw)

    def _asked(self, token: Token, asked: Asked) -> Iterator[str]:
        if asked.is_known:
            return
        if asked.slots:
            written = replace(token, name=asked.name, column=asked.column)
            yield from (fault for slot in asked.slots for fault in self._column(written, slot))
        else:
            yield self._unknown(token, asked.name)

    def _place(self, paragraph: TemplateParagraph, token: Token, slot: Slot) -> Iterator[str]:
        if (token.kind == "figure" or self._paragraphs(slot) > 1) and not paragraph.has_alone(token):
            yield self.say("not_alone", token=token.raw)
        if token.kind == "table":
            yield from self._row(paragraph, token, slot)

    def _row(self, paragraph: TemplateParagraph, token: Token, slot: Slot) -> Iterator[str]:
        row = paragraph.row
        if row is None:
            yield self.say("outside_row", token=token.raw)
            return
        others = [self.tables.setdefault(row, slot.name)]
        others += [self.tables[outer] for outer in row.iterancestors(TR) if outer in self.tables]
        clash = [name for name in others if name != slot.name or len(others) > 1]
        if clash:
            yield self.say("two_tables", tables=self.say("comma").join(dict.fromkeys([*clash, slot.name])))
        yield from self._column(token, slot)

    def _column(self, token: Token, slot: Slot) -> Iterator[str]:
        tables = [content for content in slot.published if isinstance(content, Table)]
        if not tables or all(find_column(table, token.column) is not None for table in tables):
            return
        labels = [column.label[self.locale] for column in tables[0].columns]
        names = [column.name for column in tables[0].columns]
        nearest = clearly_nearest(token.column, [*labels, *names])
        hint = self.say("did_you_mean", nearest=f"【{token.word}:{token.name}.{nearest}】") if nearest else ""
        hint = moved(self.published, token, f"{token.name}.{token.column}", self.locale) or hint
        yield self.say("unknown_column", token=token.raw, hint=hint, columns=self.say("comma").join(labels))

    def _content(self, paragraph: TemplateParagraph, token: Token, slot: Slot, is_gone: bool) -> Iterator[str]:  # noqa: FBT001 - as above
        if token.kind == "value" and len(slot.published) > 1:
            yield self.say("several", token=token.raw, count=len(slot.published))
        row = paragraph.row
        place = paragraph.element if row is None else row
        if not slot.contents and not is_gone and (place, slot.name) not in self.absent:
            self.absent.add((place, slot.name))
            guard = f"【{'if' if token.word.isascii() else '如有'}:{token.name}】"
            yield self.say("absent", token=token.raw, guard=guard)

    def _paragraphs(self, slot: Slot) -> int:
        return sum(len(text.paragraphs[self.locale]) for text in slot.contents if isinstance(text, Text))

    def _unknown(self, token: Token, name: str) -> str:
        return unknown(self.published, token, name, self.locale)

    def _nearest_kind(self, word: str) -> str:
        nearest = clearly_nearest(word, KINDS)
        return self.say("did_you_mean", nearest=f"【{nearest}:…】") if nearest else ""


def _splits_field(element: Element) -> bool:
    marks = [mark.get(_FIELD_MARK_TYPE) for mark in element.iter(_FIELD_MARK)]
    return marks.count("begin") != marks.count("end")
