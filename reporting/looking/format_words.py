"""`words_of_format`: the words that a number format such as `0"人（已核）"` shows beside the number."""

import re

_TOKEN = re.compile(r'"([^"]*)"|[\\!](.)|(\[[^\]]*\])|[0#?]+|(.)', re.DOTALL)


def words_of_format(code: str) -> str:
    """All its words, those of sections that show nothing now included; a blank for the digits of the number.

    Digits of a format stand for others: eighteen zeros are the number of nobody.
    """
    return "".join(next(filter(None, token.groups()), " ") for token in _TOKEN.finditer(code))
