"""The spelling of a name, by which two names are compared."""

import unicodedata


def spelling(name: str) -> str:
    """The name without differences of width, case and blanks: two names are the same if this is equal."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
