"""A PDF with text -> paragraphs: its lines joined again, without page numbers and what stands on every page."""

import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise

from pypdf import PdfReader
from pypdf.errors import DependencyError, PyPdfError

from reporting.core.column_widths import characters
from reporting.core.quantity import Words
from reporting.extraction.reading.apart.pdf_lines import lines_of
from reporting.extraction.reading.refusals import UnreadTextError
from reporting.extraction.text.source_text import Paragraph
from reporting.xlsx.unusable import UnusableError, damaged

_MOST_PAGES = 500
_FEWEST_LETTERS = 4  # on a page; a scanned one has at most a stamp or a number
_PAGE_NUMBER = re.compile(r"[\s\d—–\-－·.第页共/／]*")
_ENDED = re.compile(r"[。！？；!?;][”’）)》」]?$")
# 一、 （二） 3. 第四章: what begins so is no continuation.
_BEGINS = re.compile(
    r"[（(]?[一二三四五六七八九十百0-9]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[0-9]{1,2}[、．]|第.{1,3}[章节条]"
)
_BETWEEN_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef]) +(?=[\u3000-\u9fff\uff00-\uffef])")
_FULL = 0.8  # of the longest usual line: a shorter one ends its paragraph
_SCANNED = ("PDF里没有文字（多半是扫描件）", "请找电子稿，或识别成文字、核对后存为.docx或.txt")


def paragraphs_of(raw: bytes) -> Iterator[Paragraph]:
    """Page by page. Raises UnusableError, and UnreadTextError for a PDF without text."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    pages = _pages(raw)
    if sum(len(line) for page in pages for line in page) < _FEWEST_LETTERS * max(1, len(pages)):
        raise UnreadTextError(*_SCANNED)
    repeated = _repeated(pages)
    for page, lines in enumerate(pages, 1):
        kept = [line for line in lines if line not in repeated and not _PAGE_NUMBER.fullmatch(line)]
        for number, (text, is_row) in enumerate(_joined(kept), 1):
            place: Words = {"zh": f"第{page}页第{number}段", "en": f"page {page}, paragraph {number}"}
            yield Paragraph(text, place, is_row)


def _pages(raw: bytes) -> list[list[str]]:
    try:
        reader = PdfReader(BytesIO(raw))
        if reader.is_encrypted:
            raise UnusableError("locked")
        if len(reader.pages) > _MOST_PAGES:
            raise UnusableError("large", f"{len(reader.pages)}页")
        return [[_BETWEEN_HAN.sub("", line) for line in lines_of(page)] for page in reader.pages]
    except DependencyError:
        raise UnusableError("locked") from None
    # A broken file makes the reader stumble in all these ways.
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        if isinstance(error, UnusableError):
            raise
        raise damaged() from error


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """What stands at the top or the bottom of most pages: the name of the paper, a seal."""
    edges = Counter(line for page in pages for line in {*page[:1], *page[-1:]})
    return {line for line, times in edges.items() if times > 2 and times * 2 > len(pages)}


def _joined(lines: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """Paragraphs, and whether each is a row: a full line without an end goes on in the next one."""
    full = _FULL * max(map(characters, lines), default=0)
    waiting = ""
    for line, following in pairwise([*lines, ""]):
        waiting += line
        ends = characters(line) < full or _ENDED.search(line) or _BEGINS.match(following) or not following
        if ends or "\t" in line or "\t" in following:
            yield waiting, "\t" in waiting
            waiting = ""
