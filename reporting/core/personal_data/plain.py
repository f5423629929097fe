"""Text as it is searched: full-width characters, odd dashes and invisible characters hide nothing."""

import re
import unicodedata

_DASHES = re.compile(r"[‐-―−﹘﹣－]")


def plain(text: str) -> str:
    """The text in its plain forms (NFKC), with one kind of dash and without characters that nobody sees."""
    seen = "".join(
        character for character in unicodedata.normalize("NFKC", text) if unicodedata.category(character) != "Cf"
    )
    return _DASHES.sub("-", seen)
