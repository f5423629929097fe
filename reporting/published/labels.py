"""Labels of what is published, and heads of its columns: words for both languages, or for each."""

from collections.abc import Mapping

from reporting.core.errors import PublishError
from reporting.core.marked_words import unmarked
from reporting.core.named import Named
from reporting.core.quantity import LOCALES, Words
from reporting.published.content import words_of


def label_of(where: str, label: object) -> Words:
    """The label in each language. Raises PublishError for anything but words, and for none."""
    words = label.words if isinstance(label, Named) else label
    by_locale = words_of(words) if isinstance(words, str) else words
    if not isinstance(by_locale, Mapping) or not all(_is_said(by_locale.get(locale)) for locale in LOCALES):
        advice = "Give it the name that a clerk types in the template, for both languages or for each."
        raise PublishError(f"{where} has no label", [], advice)
    if any(unmarked(text) != text for text in by_locale.values()):
        raise PublishError(f"{where} has a value in its label", [], "A label is words; a value stands in a text.")
    return dict(by_locale)


def _is_said(words: object) -> bool:
    return isinstance(words, str) and bool(words.strip())
