"""`masked`: a text in which personal data is struck out letter for letter, before anything is made of it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reporting.core.personal_data import personal_data, personal_heading
from reporting.extraction.text.source_text import Paragraph, SourceText

STRUCK_OUT = "＊"
_LETTER = re.compile(r"\S")


@dataclass(frozen=True)
class MaskedText:
    """The text, in which each character stands where it stood, and how many pieces of each kind were struck out."""

    source: SourceText
    kinds: Mapping[str, int]


def masked(source: SourceText) -> MaskedText:
    """The text without personal data: numbers of people, their illnesses, their homes."""
    kinds: Counter[str] = Counter()
    paragraphs = tuple(_without_columns([_masked(one, kinds) for one in source.paragraphs], kinds))
    return MaskedText(replace(source, paragraphs=paragraphs), dict(sorted(kinds.items())))


def _masked(paragraph: Paragraph, kinds: Counter[str]) -> Paragraph:
    text = paragraph.text
    for personal in personal_data(text):
        kinds[personal.kind] += 1
        struck_out = _LETTER.sub(STRUCK_OUT, personal.words)
        text = text[: personal.start] + struck_out + text[personal.end :]
    return paragraph if text == paragraph.text else replace(paragraph, text=text)


def _without_columns(paragraphs: Sequence[Paragraph], kinds: Counter[str]) -> Iterator[Paragraph]:
    """Below a heading such as 身份证号 or 病种 all cells are struck out."""
    columns: Mapping[int, str] = {}
    inside = False
    for paragraph in paragraphs:
        cells = paragraph.text.split("\t")
        if not paragraph.is_row or not inside:
            columns = {at: kind for at, cell in enumerate(cells) if (kind := personal_heading(cell))}
        inside = paragraph.is_row
        is_head = any(personal_heading(cells[at]) for at in columns if at < len(cells))
        if not inside or is_head or not columns:
            yield paragraph
            continue
        kinds.update(columns[at] for at in columns if at < len(cells) and cells[at].strip(f"{STRUCK_OUT} "))
        kept = [_LETTER.sub(STRUCK_OUT, cell) if at in columns else cell for at, cell in enumerate(cells)]
        yield replace(paragraph, text="\t".join(kept))
