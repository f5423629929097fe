"""The spelling of a name, by which two names are compared."""

import unicodedata

# Blanks without width that stand on a page where a line may, or may not, break; a copied text has them too.
_NO_WIDTH = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))


def spelling(name: str) -> str:
    """The name without differences of width, case and blanks: two names are the same if this is equal."""
    return "".join(unicodedata.normalize("NFKC", name.translate(_NO_WIDTH)).casefold().split())
