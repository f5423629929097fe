"""Whether a text is Chinese, and what an English page calls a thing that has a Chinese name only."""

import re

from reporting.core.quantity import Words

_CHINESE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")


def is_chinese(text: str) -> bool:
    """Whether any character of a text is Chinese, a mark such as ， or （ too."""
    return bool(_CHINESE.search(text))


def called(words: Words, name: str, locale: str) -> str:
    """What a thing is called in a language; in English, where its words are Chinese, by its name: Key figures."""
    is_untranslated = locale == "en" and is_chinese(words["en"])
    return name.replace("_", " ").capitalize() if is_untranslated else words[locale]
