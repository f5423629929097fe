"""`times_in`: the times that a text names, each with its first and last day: 今年以来, 2021年-2023年, 8年来."""

import re
from itertools import pairwise

from reporting.extraction.times import months
from reporting.extraction.times import named_times as named
from reporting.extraction.times import relative_times as relative
from reporting.extraction.times.dated import Dated
from reporting.extraction.times.named_times import Make, Time
from reporting.extraction.times.parts_of_years import PART, PLAN

_H = "零〇一二两三四五六七八九十"
_Y = r"(?P<y>(?:19|20)\d{2})"
_OF_MONTH = r"(?:(?P<m>\d{1,2})\s?月\s?)?"
_OF_DAY = r"(?:(?P<d>\d{1,2})\s?日)?"
_UNTIL = r"(?P<until>截至|截止|到|至)?(?P<last>去年)?"
_IN_MONTH = rf"{_UNTIL}(?<![个\d每{_H}])(?P<m>\d{{1,2}}|[{_H}]{{1,3}})月(?:份|底|初|末)?"
_LENGTH, _JOINT = re.compile(rf"(?:\d{{1,2}}|[{_H}]{{1,2}})年"), re.compile(r"[的，,、()（）]?(?:前后|整整|这|共)?")
_SO_FAR = (
    r"近年来|多年来|历年来?|几年来|一直以来|至今|迄今|(?<!年)累计|自[^，。；,;\n]{2,14}以来|(?:设立|成立|实施)以来"
)
_RULES: tuple[tuple[re.Pattern[str], Make], ...] = tuple(
    (re.compile(pattern), make)
    for pattern, make in (
        (rf"{_Y}年?(?:度)?\s?[-~至到]\s?(?P<z>(?:19|20)\d{{2}})年", named.of_years),
        (PLAN, named.of_plan),
        (r"[自从]?(?:去年|上年)(?:上半年|下半年|初|底|年底|\d{1,2}月)?(?:以来|起|开始)", relative.since_last_year),
        (rf"[自从]?{_Y}\s?年?(?P<half>[上下]半年)(?:以来|起|至今)", named.since_half),
        (rf"(?:{_Y}\s?年(?:度)?|(?P<this>今年|本年)|(?P<past>去年|上年))?的?第?{PART}(?!的)", named.part_of_year),
        (
            rf"(?:{_Y}\s?年\s?)?(?<!\d)(?P<m>\d{{1,2}})\s?月?(?:份)?\s?[-~至到]\s?(?P<n>\d{{1,2}})\s?月(?:份)?(?!\d)",
            named.of_months,
        ),
        (
            rf"(?:{_Y}\s?年\s?)?(?P<m>\d{{1,2}})\s?月\s?(?P<d>\d{{1,2}})\s?日?\s?[-~至到]\s?(?:(?P<n>\d{{1,2}})\s?月\s?)?(?P<e>\d{{1,2}})\s?日",
            months.of_days,
        ),
        (rf"(?i:since)\s?{_Y}(?!\d)年?", named.since),
        (
            rf"[自从]?{_Y}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?[^，。；,;\n]{{0,24}}?(?:以来|开始|起至今|起步|至今)",
            named.since,
        ),
        (rf"[自从]{_Y}年(?:\d{{1,2}}月)?(?:起|建立|成立|实施|开展)", named.since),
        (rf"{_Y}年(?:建立|成立|创办|设立)", named.since),
        (
            rf"(?:截至|截止到?|截至到|到|至)\s?(?:{_Y}年)?{_OF_MONTH}{_OF_DAY}(?:年?底|末|为止)?(?<=[年月日底末止])",
            named.up_to,
        ),
        (rf"(?:(?<!于)|(?<=[拟将已划计争取定，]于)){_Y}\s?年\s?{_OF_MONTH}份?{_OF_DAY}", named.of_year),
        (r"(?:这一年|那一年|(?<!经)当年|同年)(?:以?来|间|中|里)?", relative.that_year),
        (r"(?:过去的?|近|最近)?一年(?:以?来|间|中|里)|过去的?一年|近一年", relative.year_gone),
        (r"新的?一年|新年度|未来一年", relative.new_year),
        (r"上个?月(?:份|底|初)?", months.month_near(-1)),
        (r"本月(?:份|底|初)?", months.month_near(0)),
        (
            rf"(?<![第\d{_H}])(?P<n>[两三四五六七八九十]|[2-9])年(?:间|里|中)?[，,]?(?:来)?(?:累计|总计|共计|一共|共|合计)",
            relative.years_together,
        ),
        (rf"(?<![第\d{_H}])(?P<n>[两三四五六七八九十]|[2-9])年(?:间|里)", relative.years_together),
        (rf"(?<!\d){_Y}(?=\s[A-Za-z])|(?:FY|[Ii]n )\s?(?P<x>20\d{{2}})(?!\d|\s?年)", named.english_year),
        (r"(?:截至|截止到?|到)目前(?:为止)?", relative.so_far),
        (
            r"(?:元旦|新年)?[、和]?(?:春节|新春)(?:期间|前夕|前|来临|之际|佳节)|[“\"]?两节[”\"]?期间|节前",
            relative.festival,
        ),
        (r"[今本]年以来|今年|本年度?|年初(?:以来|至今)|新年以来|开年以来|全年|年内|今春", relative.in_year(0)),
        (r"去年同期|(?:去年|上年同期|上年度?|上一年|去岁)(?!末?(?:结转|结余|余额|滚存|转入))", relative.in_year(-1)),
        (r"前年", relative.in_year(-2)),
        (r"(?<!\d年)(?<![去上明])年底(?:之?前|以前)?", relative.until_year_end),
        (r"明年|下年度?|来年|下一年度?|次年|明春|明夏|明秋", relative.in_year(1)),
        (
            _IN_MONTH + _OF_DAY,
            months.of_named_month,
        ),
        (rf"(?:近|最近|过去)?(?P<n>\d{{1,2}}|[{_H}]{{1,2}})(?:多|余)?年(?:多)?来", relative.last_years),
        (rf"过去的?(?P<n>\d{{1,2}}|[{_H}]{{1,2}})年", relative.years_together),
        (rf"近(?P<n>\d{{1,2}}|[{_H}]{{1,2}})年", relative.last_years),
        (
            _SO_FAR,
            relative.open_start,
        ),
    )
)


def times_in(text: str, dated: Dated) -> list[Time]:
    """In the order of the text; the words of one time are no other one."""
    found: list[Time] = []
    for pattern, make in _RULES:
        for match in pattern.finditer(text):
            if any(one.at <= match.start() < one.end_at for one in found):
                continue
            time = make(match, dated)
            if time is not None:
                found.append(time)
    ordered = sorted(found, key=lambda time: (time.at, -time.end_at))
    return [time for before, time in pairwise([None, *ordered]) if time and not _is_length_of(before, time, text)]


def _is_length_of(before: Time | None, time: Time, text: str) -> bool:
    """2018年至2022年的五年间: its length right behind a time of years is no other time."""
    if before is None or not _LENGTH.match(time.words):
        return False
    return _JOINT.fullmatch(text, before.end_at, time.at) is not None and not before.is_day
