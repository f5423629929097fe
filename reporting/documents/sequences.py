"""`Numbering`: tables, pictures and attachments, and the references to them, numbered again after some fell away.

Word would renumber only when somebody updates the fields, or would ask a question when the file is opened.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain

from reporting.documents.doc_parts import NAME, DocPart
from reporting.documents.fields import CODE, INSTRUCTION, MARK, SIMPLE, Field, Fields
from reporting.documents.sequence_fields import SequenceField, sequence_of
from reporting.documents.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    FALLBACK,
    ID,
    PPR,
    STYLE,
    TR,
    VAL,
    Element,
    P,
    T,
    nearest,
    text_of,
    w,
)

_REFERENCE = re.compile(r"\s*REF\s+(\S+)(?:\s+\\h)?(?:\s+\\\*\s*\w+)*\s*", re.IGNORECASE)
_COUNTS = re.compile(r"\s*SEQ\b", re.IGNORECASE)
_STYLE_ID, _STYLE_OF, _OUTLINE, _STYLE_NAME = w("styleId"), w("pStyle"), w("outlineLvl"), w("name")
_HEADING_NAME = re.compile(r"heading ([1-9])", re.IGNORECASE)
_NO_HEADING = 9


class Numbering:
    """The numbers of one document."""

    def __init__(self, doc_parts: Sequence[DocPart], styles: Element) -> None:
        self._roots = [doc_part.root for doc_part in doc_parts]
        self._levels = _heading_levels(styles)
        self._in_rows = False

    def renumber(self, rows: Mapping[Element, int]) -> None:
        """Count each sequence again from 1, then write at each reference the text that its bookmark holds now.

        `rows` are the sample rows, each with the number of rows that it will become: what follows them counts on.
        """
        self._in_rows = any(counts(row) for row in rows)
        for root in self._roots:
            fields = Fields(root)
            _Pass(self._levels, rows).number(root, fields)
            _refer(root, fields)

    def number_rows(self, change: Callable[[str, str], None]) -> None:
        """Count again now that the rows stand on the page, if any sequence counts in them.

        `change` is given the text of each paragraph before and after its number was written.
        """
        for root in self._roots if self._in_rows else ():
            fields = Fields(root)
            holders = [nearest(each.start, P) for each in fields if _COUNTS.match(each.instruction)]
            before = {holder: text_of(holder) for holder in holders if holder is not None}
            _Pass(self._levels, {}).number(root, fields)
            for paragraph, text in before.items():
                change(text, text_of(paragraph))


def counts(element: Element) -> bool:
    """Whether a field in the element counts."""
    instructions = chain(
        (code.text or "" for code in element.iter(CODE)), (each.get(INSTRUCTION, "") for each in element.iter(SIMPLE))
    )
    return any("SEQ" in instruction.upper() for instruction in instructions)


def _heading_levels(styles: Element) -> dict[str, int]:
    """The level of each style of headings, by the id of the style; the first level is 1."""
    levels = {}
    for style in styles.iter(STYLE):
        name = style.find(_STYLE_NAME)
        named = None if name is None else _HEADING_NAME.fullmatch(name.get(VAL, ""))
        level = int(named.group(1)) if named else _outlined(style)
        if level:
            levels[style.get(_STYLE_ID, "")] = level
    return levels


class _Pass:
    """The counts of one pass over a part, in the order of the page."""

    def __init__(self, levels: Mapping[str, int], rows: Mapping[Element, int]) -> None:
        self._levels, self._rows = levels, rows
        self._counts: Counter[str] = Counter()
        self._headings: list[int] = []
        self._headings_before: Counter[str] = Counter()
        # How often a sequence counts in the sample row that was met last.
        self._in_row: dict[str, tuple[Element, int]] = {}
        # The numbers in the text boxes of new programs, for their doubles for old ones.
        self._doubles: dict[Element | None, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))

    def number(self, root: Element, fields: Fields) -> None:
        counting = {
            each.start: (each, asked) for each in fields if (asked := sequence_of(each.instruction)) is not None
        }
        # Paragraphs are gone through only where a heading may start a sequence again.
        headings = (P,) if any(asked.level for _, asked in counting.values()) else ()
        for element in root.iter(MARK, SIMPLE, *headings) if counting else ():
            if element.tag == P:
                self._heading(element)
            elif element in counting:
                self._field(*counting[element])

    def _heading(self, paragraph: Element) -> None:
        style = paragraph.find(f"{PPR}/{_STYLE_OF}")
        level = _outlined(paragraph) or (0 if style is None else self._levels.get(style.get(VAL, ""), 0))
        if level:
            self._headings.append(level)

    def _field(self, counted: Field, sequence: SequenceField) -> None:
        double = nearest(counted.start, FALLBACK)
        if double is None:
            number = self._next(nearest(counted.start, TR), sequence)
            for holder in counted.start.iterancestors("{*}AlternateContent"):
                self._doubles[holder][sequence.name].append(number)
        else:
            numbers = self._doubles[double.getparent()][sequence.name]
            if not numbers:
                return
            number = numbers.pop(0)
        words = sequence.words(number)
        if words is not None and counted.texts:
            counted.show(words)

    def _next(self, row: Element | None, sequence: SequenceField) -> int:
        name = sequence.name
        if name in self._in_row and self._in_row[name][0] is not row:
            sample, times = self._in_row.pop(name)
            self._counts[name] += (self._rows[sample] - 1) * times
        since = self._headings[self._headings_before[name] :]
        if sequence.level and any(level <= sequence.level for level in since):
            self._counts[name] = 0
        self._headings_before[name] = len(self._headings)
        if sequence.start is not None:
            self._counts[name] = sequence.start
        elif not sequence.repeats:
            self._counts[name] += 1
            if row is not None and row in self._rows:
                self._in_row[name] = (row, self._in_row.get(name, (row, 0))[1] + 1)
        return self._counts[name]


def _outlined(element: Element) -> int:
    level = element.find(f"{PPR}/{_OUTLINE}")
    value = "" if level is None else level.get(VAL, "")
    return int(value) + 1 if value.isdecimal() and int(value) < _NO_HEADING else 0


def _refer(root: Element, fields: Fields) -> None:
    references = [(match.group(1), each) for each in fields if (match := _REFERENCE.fullmatch(each.instruction))]
    held = _held(root, {name for name, _ in references})
    for name, reference in references:
        if name in held:
            reference.show(held[name])


def _held(root: Element, names: set[str]) -> dict[str, str]:
    """The text in each of these bookmarks, by the name of the bookmark."""
    held: dict[str, str] = {}
    inside: dict[str | None, str] = {}
    for element in _marks_and_texts(root) if names else ():
        if element.tag == BOOKMARK_START and element.get(NAME) in names:
            inside[element.get(ID)] = element.get(NAME, "")
            held[element.get(NAME, "")] = ""
        elif element.tag == BOOKMARK_END:
            inside.pop(element.get(ID), None)
        elif element.tag == T:
            for name in inside.values():
                held[name] += element.text or ""
    return held


def _marks_and_texts(root: Element) -> Iterator[Element]:
    return root.iter(BOOKMARK_START, BOOKMARK_END, T)
