"""A text in the form in which it is searched, so that full-width or invisible characters hide nothing."""

import re
import unicodedata

_DASHES = re.compile(r"[‐-―−﹘﹣－]")


def normalized(text: str) -> str:
    """The text in its plain forms (NFKC), with one kind of dash and without invisible characters."""
    seen = "".join(
        character for character in unicodedata.normalize("NFKC", text) if unicodedata.category(character) != "Cf"
    )
    return _DASHES.sub("-", seen)
