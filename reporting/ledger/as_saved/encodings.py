"""The bytes of a CSV file -> its text: UTF-8, or what Chinese Excel and WPS save; a fault where two readings stand."""

import codecs
import re
import unicodedata

from reporting.ledger.faults import Fault

_TODO = "save it again as CSV UTF-8"
_UNKNOWN = "it is not text in any known encoding", "UTF-8 is expected", _TODO
_MIXED = "it is damaged, or of two encodings (UTF-8 and GBK)", "a file has one", "take an earlier copy, and " + _TODO
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINES = "\t\n\r\x0b\x0c"
_WORD = re.compile(rb"[\x80-\xff]+")
# The beginning of a word in UTF-8 with three bytes a character. Few words of GBK begin like this, and none goes on so.
_UTF8 = re.compile(rb"(?:[\xe3-\xe9][\x80-\xbf]{2})+")
_LEFT = 2  # bytes of a last character that was lost
_MOST = 0.6
# Excel writes ? for what GBK lacks.
_REPLACED = re.compile(r"[^\x00-\x7f]\?|\?[^\x00-\x7f]|(?:^|[,\t\"])\?+(?:[,\t\r\"]|$)", re.MULTILINE)
_LOST = re.compile("\ufffd|锟斤拷")
# Signs and letters in UTF-8 that belong to no Latin word, and are common words in GBK.
_EITHER = re.compile(rb"(?<![A-Za-z\x80-\xff])(?:[\xc2-\xd7][\xa1-\xbf])+(?![A-Za-z\x80-\xff])")


def decoded(file: str, raw: bytes) -> tuple[str, str] | Fault:
    """The text and its encoding by Python's name, or the one fault for which it cannot surely be read."""
    try:
        text, encoding = _decoded(raw)
    except UnicodeDecodeError:
        return Fault(file, 0, "", *(_MIXED if _is_utf8(raw) else _UNKNOWN))
    if "\0" in text:
        return Fault(file, 0, "", "it holds NUL characters", "a CSV text file is expected", _TODO)
    doubt = _doubt_of_gbk(text, raw) if encoding == "gb18030" else _doubt_of_unicode(text, raw)
    return Fault(file, 0, "", *doubt) if doubt else (text, encoding)


def _decoded(raw: bytes) -> tuple[str, str]:
    if raw.startswith(UTF16):
        return raw.decode("utf-16"), "utf-16"
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("gb18030"), "gb18030"
    # 元 or 一 alone among digits: in UTF-8 these would be Armenian and Cyrillic letters, and nothing else.
    is_gbk = _has_no_han(raw) and min(set(text).difference(map(chr, range(0x80))), default="") >= "\u0400"
    return (raw.decode("gb18030"), "gb18030") if is_gbk else (text, "utf-8-sig")


def _has_no_han(raw: bytes) -> bool:
    """Whether no character of this UTF-8 has three bytes; nearly always the first word of Chinese tells."""
    return not re.search(rb"[\xe0-\xff]", raw)


def _doubt_of_gbk(text: str, raw: bytes) -> tuple[str, str, str] | None:
    if _is_utf8(raw, enough=6):
        return _MIXED
    if {unicodedata.category(character) for character in set(text).difference(_LINES)} & {"Cc", "Cn", "Co"}:
        return _UNKNOWN
    if match := _REPLACED.search(text):
        observed = f"it is GBK with '?' in line {text.count(chr(10), 0, match.end()) + 1}"
        rule = "Excel writes '?' for a character that GBK lacks"
        return observed, rule, "put the right character there, and " + _TODO
    return None


def _doubt_of_unicode(text: str, raw: bytes) -> tuple[str, str, str] | None:
    if text.isascii():
        return None
    if _LOST.search(text) or _is_utf8(text.encode("gb18030", "replace")):
        observed = "it is garbled: UTF-8 was once opened as GBK, and saved so"
        return observed, "text that can be read is expected", "take an earlier copy, and open that as UTF-8"
    if _has_no_han(raw) and _EITHER.search(raw):
        return "its few special characters may be UTF-8 or GBK", "one way to read it is expected", _TODO
    return None


def _is_utf8(raw: bytes, enough: int = 9) -> bool:
    """Whether Chinese in this reads as UTF-8: some word of so many bytes, or most of all words."""
    words = set(_WORD.findall(raw))
    read = {word: match.end() for word in words if (match := _UTF8.match(word))}
    if any(size >= max(enough, len(word) - _LEFT) for word, size in read.items()):
        return True
    return enough <= sum(read.values()) >= _MOST * sum(map(len, words))
