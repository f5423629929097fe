"""Text of an analyst -> sentences: values that were put into f-strings are found again, with their passports."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, ValuesView
from itertools import zip_longest

from reporting.core.errors import PublishError
from reporting.core.marked_words import CutMarkError, found
from reporting.core.named import Named
from reporting.core.quantity import LOCALES, Words
from reporting.core.sentence import Prose, Segment, Sentence, sentence
from reporting.core.traced import Traced
from reporting.published.leftovers import refuse_leftovers
from reporting.published.typed_numbers import VALUE, refuse_typed_numbers

# What a notebook may publish as text: for both languages, by language, or sentences; a list has a paragraph each.
Typed = str | Mapping[str, str] | Traced | Named | Prose
_ADVICE = "A text is words, a value of the ledger, or a sentence that wording.… or say(…) gives; or a list of these."


def sentences_of(where: str, prose: Typed | None, plain: Sequence[str]) -> list[Sentence]:
    """The paragraphs of a text. Raises PublishError for a number that was typed, and for a value that was cut."""
    if prose is None:
        return []
    if isinstance(prose, Sequence | Iterator | ValuesView) and not isinstance(prose, str):
        return [sentence for part in prose for sentence in _of_part(where, part, plain)]
    return _of_part(where, prose, plain)


def written(where: str, words: Mapping[str, str], plain: Sequence[str] = ()) -> Sentence:
    """A sentence that somebody wrote, with the values in it. Raises PublishError for a number that was typed."""
    made = sentence_of(where, words)
    typed = {locale: typed_words(made, locale) for locale in LOCALES}
    refuse_leftovers(where, typed)
    refuse_typed_numbers(where, typed, plain)
    return made


def sentence_of(where: str, words: Mapping[str, str]) -> Sentence:
    """A sentence from words in each language, with the values that were put in. Raises PublishError for one cut."""
    try:
        return Sentence({locale: tuple(_segments(found(text))) for locale, text in words.items()})
    except CutMarkError as error:
        advice = "Put the whole value into the f-string, and change nothing in what it gives."
        raise PublishError(f"{where}: of a value only “{error.text}” is left", [], advice) from None


def typed_words(sentence: Sentence, locale: str) -> str:
    """What was typed of a sentence: all but its values, with a sign in the place of each."""
    return VALUE.join(_literals(sentence.segments[locale]))


def words_by_language(where: str, text: str | Mapping[str, object]) -> Words:
    """The words in each language; plain text serves both. Raises PublishError for anything else."""
    by_locale = dict.fromkeys(LOCALES, text) if isinstance(text, str) else dict(text)
    missing = [locale for locale in LOCALES if locale not in by_locale]
    if missing:
        raise PublishError(f"{where} has no words in {', '.join(missing)}", [], 'Give both: {"zh": …, "en": …}.')
    return {locale: _put_in(where, by_locale[locale], locale) for locale in LOCALES}


def _of_part(where: str, part: object, plain: Sequence[str]) -> list[Sentence]:
    if isinstance(part, Sentence):
        return [part]
    if isinstance(part, Traced):
        return [sentence("{n0}", "{n0}", n0=part)]
    if isinstance(part, Named):
        return [sentence("{name}", "{name}", name=part.words)]
    if isinstance(part, str | Mapping):
        return list(_of_text(where, words_by_language(where, part), plain))
    raise PublishError(f"{where} has {_shown(part)} in it", [], _ADVICE)


def _of_text(where: str, words: Words, plain: Sequence[str]) -> Iterable[Sentence]:
    """One sentence for each line that is not empty in both languages."""
    for lines in zip_longest(*(words[locale].split("\n") for locale in LOCALES), fillvalue=""):
        if any(line.strip() for line in lines):
            yield written(where, dict(zip(LOCALES, lines, strict=True)), plain)


def _put_in(where: str, words: object, locale: str) -> str:
    """Words of one language; a value or a name alone is put in as an f-string does."""
    if isinstance(words, Traced | Named):
        return format(words, locale)
    if isinstance(words, str):
        return words
    raise PublishError(f"{where} has {_shown(words)} as its words in {locale}", [], _ADVICE)


def _shown(part: object) -> str:
    """What was found, in a line: of a frame its kind."""
    text = repr(part)
    return text if len(text) <= 40 and "\n" not in text else f"a {type(part).__name__}"


def _literals(segments: Iterable[Segment]) -> Iterator[str]:
    """The words between the values, also where there are none."""
    text = ""
    for segment in segments:
        if isinstance(segment, str):
            text += segment
        else:
            yield text
            text = ""
    yield text


def _segments(pieces: Iterable[str | Traced]) -> Iterable[Segment]:
    for place, piece in enumerate(pieces):
        yield piece if isinstance(piece, str) else (f"n{place}", piece)
