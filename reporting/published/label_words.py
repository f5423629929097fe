"""`words_of_label`: the name of a row or a column of an analyst's frame, in both languages."""

from collections.abc import Mapping

from reporting.core.errors import PublishError
from reporting.core.marked_words import unmarked
from reporting.core.named import Named
from reporting.core.quantity import LOCALES, Words
from reporting.published.prose import words_by_language, written


def words_of_label(label: object) -> Words:
    """Plain text serves both languages, several parts are read as one name. Raises PublishError for a typed number."""
    if isinstance(label, Named):
        return label.words
    if isinstance(label, Mapping):
        return _typed(words_by_language("a name in a chart", label))
    if isinstance(label, tuple):
        parts = [words_of_label(part) for part in label]
        return {locale: mark.join(part[locale] for part in parts) for locale, mark in (("zh", "·"), ("en", ", "))}
    return _typed(dict.fromkeys(LOCALES, str(label)))


def _typed(words: Words) -> Words:
    """A name that somebody typed."""
    if any(unmarked(text) != text for text in words.values()):
        raise PublishError(f"a chart has the name “{unmarked(words['zh'])}”", [], "A value is drawn, and is no name.")
    written("a name in a chart", words)
    return words
