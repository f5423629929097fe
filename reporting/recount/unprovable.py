"""`UnprovableError`: why the ledger gives no value for an expression, in both languages."""

from reporting.core.quantity import Words

_REASONS: dict[str, Words] = {
    "no expression": {"zh": "它没有写明从台账的哪些行算出", "en": "it has no expression over ledger rows"},
    "view": {"zh": "没有“{name}”这张表", "en": "there is no view {name!r}"},
    "column": {"zh": "没有“{name}”这一栏", "en": "there is no column {name!r}"},
    "number": {"zh": "{view}里没有“{name}”这个数", "en": "{name!r} is no number of {view}"},
    "period": {"zh": "“{name}”不是期间", "en": "{name!r} is not a period"},
    "no rows": {"zh": "台账里没有一行写明它", "en": "no row of the ledger states it"},
    "uncounted": {"zh": "{view}的行不计数", "en": "rows of {view} are not counted"},
    "one row": {"zh": "它是一行的数，而这里有{count}行", "en": "it is the value of one row, and there are {count}"},
    "units": {"zh": "单位不同，不能相加", "en": "{why}"},
    "compared": {"zh": "这两个数不可比", "en": "the two cannot be compared"},
    "share": {"zh": "占比不是数量", "en": "a share is no amount"},
    "not reckoned": {"zh": "这些数算不出它", "en": "{why}"},
    "twice": {"zh": "这些数有重复计入的行，或者不是一类，不能相加", "en": "{why}"},
    "pairs": {"zh": "没有成对的数可比", "en": "there are no pairs of numbers to compare"},
    "ratio": {"zh": "占比只能由准确数得出，分母不能是0", "en": "a share is of exact counts, and not of nothing"},
    "one of nothing": {"zh": "总数是0或不准确，没有一项所占的百分点", "en": "one of nothing makes no share"},
}


class UnprovableError(ValueError):
    """An expression that cannot be evaluated: an unknown view or column, mixed units, a share of nothing."""

    def __init__(self, reason: str, **about: object) -> None:
        self.words: Words = {locale: text.format(**about) for locale, text in _REASONS[reason].items()}
        super().__init__(self.words["en"])
