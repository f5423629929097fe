"""`masked`: a text in which personal data is struck out letter for letter, before anything is made of it."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reporting.core.personal_data import personal_data, personal_heading
from reporting.extraction.text.source_text import Paragraph, SourceText

STRUCK_OUT = "＊"
_DASHES = re.compile(r"[‐-―−﹘﹣－]")
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
    for personal in personal_data(paragraph.text):
        kinds[personal.kind] += 1
        for piece in filter(None, personal.words.split("\n")):
            text = _struck_out(text, piece)
    return paragraph if text == paragraph.text else replace(paragraph, text=text)


def _struck_out(text: str, words: str) -> str:
    """The text without these words, which are in their plain form; without any of it if they are not to be found."""
    plain, places = _plain(text)
    start = plain.find(words)
    if start < 0:
        return _LETTER.sub(STRUCK_OUT, text) if words not in plain.replace(" ", "") else text
    first, last = places[start], places[start + len(words) - 1]
    return text[:first] + _LETTER.sub(STRUCK_OUT, text[first : last + 1]) + text[last + 1 :]


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The plain form in which personal data is searched, and where each of its characters comes from."""
    plain, places = [], []
    for place, character in enumerate(text):
        for one in unicodedata.normalize("NFKC", character):
            if unicodedata.category(one) != "Cf":
                plain.append(_DASHES.sub("-", one))
                places.append(place)
    return "".join(plain), places


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
