"""A file that came in -> `SourceText`. Its bytes show what it is; hostile ones are read by a process of its own."""

import re
from collections.abc import Sequence
from pathlib import PurePath

from reporting.core.chinese import is_chinese
from reporting.extraction.reading import text_file, workbook_prose
from reporting.extraction.reading.apart.asking import read_apart
from reporting.extraction.reading.encodings import decoded_text
from reporting.extraction.reading.language import require_chinese
from reporting.extraction.reading.refusals import LARGEST_FILE, LONGEST_TEXT, UnreadTextError, of_archive, of_kind
from reporting.extraction.text.source_text import Paragraph, SourceText
from reporting.returns.opening.file_kinds import kind_of
from reporting.returns.opening.file_names import safe_name
from reporting.returns.opening.file_suffixes import OLD_SUFFIXES, RETURN_SUFFIXES
from reporting.xlsx.unusable import UnusableError

_TEXTS = {".txt", ".text", ".md"}
_DOCUMENTS = {*RETURN_SUFFIXES, ".pdf", ".odt", ".rtf", ".ofd", ".ppt", ".pptx"}
_MARKUP = re.compile(rb"(?i)<(!doctype|html|body|div|p|table|head|article|section|h[1-6])\b")


def read_source(file: str, raw: bytes) -> SourceText:
    """The text of a file of any kind in which enterprises write. Raises UnreadTextError."""
    name = safe_name(file)
    if len(raw) > LARGEST_FILE:
        raise UnreadTextError(f"文件过大（{len(raw) // 2**20} MB）", "请去掉图片，或分成几份")
    try:
        paragraphs = tuple(_paragraphs(name, raw))
    except UnusableError as error:
        raise of_archive(error) from None
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    if len(text) > LONGEST_TEXT:
        raise UnreadTextError(f"文字过多（{len(text)}字，超过{LONGEST_TEXT // 10_000}万字）", "请分成几份")
    require_chinese(text)
    return SourceText(name, paragraphs)


def _misnamed(suffix: str, raw: bytes) -> UnreadTextError:
    """What is no text any more, though it is called a document, was spoilt on its way; a text may be called one."""
    damaged = of_archive(UnusableError("damaged"))
    try:
        text = decoded_text(raw)
    except UnreadTextError:
        return damaged if suffix in _DOCUMENTS else of_kind("text")
    if suffix in _DOCUMENTS and not is_chinese(text):
        return damaged
    return UnreadTextError(f"扩展名是{suffix or '空的'}，看不出是不是稿件", "如果是稿件，请把扩展名改为.txt")


def _paragraphs(name: str, raw: bytes) -> Sequence[Paragraph]:
    kind, suffix = kind_of(raw), PurePath(name).suffix.lower()
    match kind:
        case "empty" | "locked" | "damaged":
            raise UnusableError(kind)
        case "docx" | "pdf":
            return read_apart(kind, raw)
        case "page" if suffix != ".txt" or _MARKUP.search(raw[:10_000]):
            return read_apart("page", raw)
        case "text" | "page" if suffix not in _TEXTS:
            raise _misnamed(suffix, raw)
        case "text" | "page":
            return tuple(text_file.paragraphs_of(raw))
        case "xls" if suffix not in OLD_SUFFIXES:
            raise UnusableError("old")
        case "xlsx" | "xlsb" | "ods" | "xls" | "xml_sheets":
            return tuple(workbook_prose.paragraphs_of(name, raw))
    raise of_kind(kind)
