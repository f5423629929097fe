"""Whether a text is Chinese: of anything else no figure is drafted."""

import re

from reporting.extraction.reading.refusals import UnreadTextError

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_OTHER = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")  # kana and hangul, which no Chinese text has many of
_FEWEST, _SHARE, _MOST_OTHER = 8, 0.2, 0.1


def require_chinese(text: str) -> None:
    """Raise UnreadTextError for a text in another language, or with hardly a word."""
    letters = sum(character.isalpha() for character in text)
    han, other = len(_HAN.findall(text)), len(_OTHER.findall(text))
    if not letters:
        raise UnreadTextError("没有文字", "请核对文件")
    if han < _FEWEST or han < _SHARE * letters or other > _MOST_OTHER * letters:
        raise UnreadTextError("几乎没有汉字，不是中文稿件", "请用中文稿起草；外文稿请先译成中文")
