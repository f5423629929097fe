"""Patterns of numbers that belong to a person: identity cards, bank cards, telephones.

Check digits are not tested if the form alone is enough, because a number with a typing error still belongs to a person.
"""

import re

_GAP = r"[\s\-.·_/]{0,3}"
_START = r"(?<![0-9])"
_END = r"(?![0-9])"
# 13800000000元 and 13800000000.5 are amounts.
_NO_AMOUNT = r"(?![0-9]|\.[0-9]|\s*[万亿元%])"
_NO_DECIMALS = r"(?<![0-9]\.)"

# The first two digits of an identity number are a province; no year begins with them.
_PROVINCE = r"(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)"
_MONTH_AND_DAY = rf"(?:0[1-9]|1[0-2]){_GAP}(?:0[1-9]|[12][0-9]|3[01])"
_FOURS = r"[0-9]{4}"

IDENTITY_NUMBERS = (
    re.compile(
        rf"{_START}{_PROVINCE}[0-9]{{4}}{_GAP}(?:18|19|20)[0-9]{{2}}{_GAP}{_MONTH_AND_DAY}"
        rf"{_GAP}[0-9]{{3}}[0-9Xx]{_END}(?!-[0-9])"
    ),
    re.compile(rf"{_START}[0-9]{{17}}[Xx]"),
    # In groups of four or three digits; the date is not tested.
    re.compile(rf"{_START}{_PROVINCE}[0-9]{{2}}([\s-])[0-9]{{2}}(?:18|19|20)\1{_FOURS}\1{_FOURS}\1[0-9][0-9Xx]{_END}"),
    re.compile(rf"{_START}{_PROVINCE}[0-9]([\s-])(?:[0-9]{{3}}\1){{4}}[0-9]{{2}}[0-9Xx]{_END}(?!\1[0-9])"),
    # The old ones of 15 digits.
    re.compile(
        rf"{_START}{_NO_DECIMALS}{_PROVINCE}[0-9]{{4}}{_GAP}[0-9]{{2}}"
        rf"(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]){_GAP}[0-9]{{3}}{_NO_AMOUNT}"
    ),
)

BANK_CARDS = (
    re.compile(rf"{_START}{_NO_DECIMALS}[0-9]{{16,19}}{_NO_AMOUNT}"),
    # If written in groups, a card of UnionPay begins with 62; a row of years does not.
    re.compile(rf"{_START}62[0-9]{{2}}([\s-]{{1,3}}){_FOURS}\1{_FOURS}\1{_FOURS}(?:\1[0-9]{{1,3}})?{_END}"),
    re.compile(rf"{_START}62[0-9]{{4}}[\s-]{{1,3}}[0-9]{{10,13}}{_END}"),
    re.compile(rf"{_START}[3-69][0-9]{{3}}([\s-]){_FOURS}\1{_FOURS}\1{_FOURS}(?:\1[0-9]{{1,3}})?{_END}(?!\1[0-9])"),
    re.compile(rf"(?:账号|帐号|卡号)[^0-9,。;]{{0,4}}[0-9][0-9\s-]{{8,30}}[0-9]{_END}"),
)

MOBILES = (
    re.compile(rf"{_START}(?<!0\.)(?:\+?(?:00)?86{_GAP}|0)?1[3-9][0-9]{{9}}{_NO_AMOUNT}"),
    re.compile(rf"{_START}(?:\+?(?:00)?86{_GAP})?1[3-9][0-9]{_GAP}{_FOURS}{_GAP}{_FOURS}{_NO_AMOUNT}(?!-[0-9])"),
    re.compile(rf"{_START}1[3-9][0-9]{{2}}([\s-])[0-9]{{3}}\1{_FOURS}{_NO_AMOUNT}"),
    re.compile(rf"{_START}1[3-9][0-9]([\s-])[0-9]{{3}}\1[0-9]{{5}}{_NO_AMOUNT}"),
    re.compile(r"(?:手机|电话)[^0-9,。;、]{0,4}[0-9]{11}(?![0-9])"),
)

_AREA = r"(?:010|02[0-9]|0[3-9][0-9]{2})"
LANDLINES = (
    re.compile(rf"{_START}(?<![0-9]-)(?:\(\s*{_AREA}\s*\)|{_AREA})[\s-]{{0,3}}[0-9]{{7,8}}{_NO_AMOUNT}"),
    re.compile(rf"{_START}(?<![0-9]-)(?:\(\s*{_AREA}\s*\)|{_AREA})[\s-]{{1,3}}[0-9]{{3,4}}[\s-][0-9]{{4}}{_END}"),
    re.compile(rf"{_START}\+?86[\s-]{{1,3}}[1-9][0-9]{{1,2}}[\s-]{{1,3}}[0-9]{{7,8}}{_END}"),
    re.compile(
        r"(?:电话|座机|传真|联系方式)[^0-9,。;、]{0,4}[1-9][0-9]{2,3}-?[0-9]{4}(?![0-9]|\s*[余多]?[万亿次个件人项户通])"
    ),
)
