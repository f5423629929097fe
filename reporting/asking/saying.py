"""`say`: a sentence in both languages, for templates that several cells share and for lists."""

from collections.abc import Mapping
from string import Formatter

from reporting.core.errors import PublishError
from reporting.core.named import Named
from reporting.core.quantity import LOCALES, Words
from reporting.core.sentence import Sentence, sentence
from reporting.core.traced import Traced
from reporting.published.leftovers import refuse_leftovers
from reporting.published.prose import words_by_language, written
from reporting.published.typed_numbers import VALUE, refuse_typed_numbers


def say(zh: str, en: str, **values: "Traced | Named | Words | str | Sentence") -> Sentence:
    """A sentence from one format string per language: {total} is the value, name, words or sentence given as total=.

    Raises PublishError for a number that is typed into one of the two, or into words that are given.

    >>> say("最高的是{who}，{share}。", "Highest is {who}, {share}.", who=best, share=shares[best])
    """
    typed = {locale: _typed(form, values) for locale, form in zip(LOCALES, (zh, en), strict=True)}
    refuse_leftovers("say", typed)
    refuse_typed_numbers("say", typed)
    return sentence(zh, en, **{name: _said(name, value) for name, value in values.items()})


def _typed(form: object, values: Mapping[str, object]) -> str:
    """What stands between the values, each of which is given."""
    if not isinstance(form, str):
        raise PublishError(
            f"say: {form!r} is no text", [], 'Say one for each language: say("共{total}。", "{total}.", …).'
        )
    try:
        parts = list(Formatter().parse(form))
    except ValueError:
        raise PublishError(f"say: a brace of “{form}” is left open", [], "A value stands as {total}.") from None
    for field in (field for _, field, *_ in parts if field is not None):
        if field not in values:
            advice = f"Name each value and give it: {{{field or 'total'}}} with {field or 'total'}=…"
            raise PublishError(f"say: no value is given for {{{field}}} in “{form}”", [], advice)
    return VALUE.join(literal for literal, *_ in parts)


def _said(name: str, value: object) -> "Traced | Words | Sentence":
    """A value, a name or a sentence as it is; words are the text of an analyst, in which values are found again."""
    if isinstance(value, Traced | Sentence):
        return value
    if isinstance(value, Named):
        return value.words
    if isinstance(value, str | Mapping):
        where = f"say, {name}"
        return written(where, words_by_language(where, value))
    advice = "Say a value of the ledger, a name, a sentence or words; what is not there is published as None."
    raise PublishError(f"say: {name} is {value!r}", [], advice)
