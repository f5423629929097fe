"""When two names are the same name."""

import unicodedata


def spelling(name: str) -> str:
    """Names that a person takes for the same are spelt the same: width, case and blanks do not matter."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
