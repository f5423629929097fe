"""`Times`: the period of a number: the time that its sentence, paragraph or heading names, or the text's own."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from reporting.extraction.drafts.drafts import DraftedPeriod
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.text.in_turn import place_in_turn
from reporting.extraction.times.above import TimesAbove
from reporting.extraction.times.carried import carries, governs
from reporting.extraction.times.dated import Dated
from reporting.extraction.times.limits import as_published, no_later, to_its_end
from reporting.extraction.times.named_times import Time
from reporting.extraction.times.nearest import closed, nearest
from reporting.extraction.times.time_words import times_in
from reporting.extraction.times.years import is_compared, with_digits

_YEAR = re.compile(r"((?:19|20)\d{2})\s?年")
_LOOKS_BACK = re.compile(r"年来|以来|至今|迄今|累计")
_CELL_ENDS = re.compile(r"[\t|]")
# Of a clause that says from when on, or until when something is put off.
_GOES_ON_TO = ("自", "从", "顺延", "推迟", "延", "改到", "留待", "待")
_TOGETHER = "累计"
# 从6月起执行, 7月1日施行.
_TAKES_EFFECT = re.compile(r"起?(?:执行|施行|实施|实行|生效|起)")


class Times:
    """Of one clean text; `asked` is the year that a person says it is about, if one does."""

    def __init__(self, text: str, clauses: Clauses, asked: int | None = None) -> None:
        self._text, self._clauses = with_digits(text), clauses
        self._dated = Dated(self._text, asked)

    def of(self, at: int, *, is_planned: bool) -> DraftedPeriod:
        """The period of what stands at a place."""
        sentence, line = self._clauses.sentence(at), self._clauses.line(at)
        near = [time for time in self._every if sentence[0] <= time.at < sentence[1]]
        near = [time for time in near if not self._is_bracketed(time, at)]
        to_come = self._behind(near, at, is_planned=True) if is_planned else None
        chosen = self._in_turn(near, at) or self._to_come(to_come) or nearest(near, at)
        chosen = chosen or self._behind(near, at, is_planned=is_planned)
        chosen = chosen or self._before(line[0], sentence[0], is_planned=is_planned)
        time = None if chosen is None else self._above.since(chosen, line[0])
        if time is not None and time.words == _TOGETHER and time.start is None:
            above = self._above.introduced(line[0]) or self._above.heading(line[0]) or self._above.opening(line[0])
            time = above or (None if self._dated.titled else time)
        if time is not None:
            time = closed(as_published(time, self._dated) if is_planned else no_later(time, self._dated), near, at)
            end = to_its_end(time.end, self._dated) if is_planned else time.end
            period = DraftedPeriod(time.start, end, "explicit", f"稿中写“{time.words}”")
            return self._if_carried(period, chosen, line[0], sentence[0])
        years = [int(match[1]) for match in _YEAR.finditer(self._text, *line)] if is_planned else []
        if len(set(years)) > 1:
            return DraftedPeriod(dt.date(min(years), 1, 1), dt.date(max(years), 12, 31), "inferred", "按本段的年份")
        own = self._own()
        return replace(own, end=to_its_end(own.end, self._dated)) if is_planned and own.end else own

    def _if_carried(self, period: DraftedPeriod, time: Time | None, line: int, sentence: int) -> DraftedPeriod:
        """What an earlier sentence of the paragraph named is sure only if it governs this one, or is the text's own."""
        own = self._own()
        if time is None or not line <= time.at < sentence or (period.start, period.end) == (own.start, own.end):
            return period
        if governs(time, self._text, line, sentence):
            return period
        return replace(period, certainty="inferred", reason=f"这一句没有写，前面写“{time.words}”")

    def is_over(self, at: int) -> bool:
        """Whether the passage of a place, semicolons within it, names a time that ended before the text came out."""
        published = self._dated.published
        first = 1 + max(self._text.rfind(sign, 0, at) for sign in "。！？\n")
        named = [time for time in self._every if first <= time.at < at]
        looks_back = bool(named) and _LOOKS_BACK.search(named[-1].words) is not None
        return published is not None and bool(named) and (looks_back or named[-1].end < published)

    def names(self, start: int, end: int) -> bool:
        """Whether the words from `start` to before `end` name a time."""
        return any(start <= time.at < end for time in self._every)

    @cached_property
    def _every(self) -> list[Time]:
        """Without those of old values: 比去年."""
        found = times_in(self._text, self._dated)
        return [time for time in found if time.is_until or not is_compared(self._text, time.at, time.end_at)]

    @cached_property
    def _above(self) -> TimesAbove:
        return TimesAbove(self._text, self._clauses, self._every)

    def _own(self) -> DraftedPeriod:
        year, until = self._dated.year, self._dated.until
        if year is None or until is None:
            return DraftedPeriod(None, None, "unknown", "文中没有年份")
        if self._dated.titled == year:
            return DraftedPeriod(dt.date(year, 1, 1), until, "explicit", f"标题写“{year}年”")
        return DraftedPeriod(dt.date(year - self._dated.tells_of_last_year, 1, 1), until, "inferred", "按文稿的日期")

    def _is_bracketed(self, time: Time, at: int) -> bool:
        """(去年同期74人次)，另有30人: a comparison in brackets does not go on behind them."""
        first, last = self._text.rfind("(", 0, time.at), self._text.find(")", time.end_at, at)
        is_closed = first >= 0 and last >= 0 and self._text.find(")", first, time.at) < 0
        return is_closed and time.words.startswith(("去年", "上年", "前年"))

    def _in_turn(self, near: Sequence[Time], at: int) -> Time | None:
        """2021年、2022年分别投入30万元、40万元."""
        before = [time for time in near if time.at < at]
        place = place_in_turn([(time.at, time.end_at) for time in before], self._text, at)
        return before[place] if place is not None and place < len(before) else None

    def _to_come(self, time: Time | None) -> Time | None:
        """其余12处明年完成: of a plan the time that stands behind it, when it is still to come."""
        until = self._dated.until
        is_later = time is not None and time.start is not None and until is not None and time.start > until
        return time if is_later else None

    def is_to_come(self, at: int) -> bool:
        """Whether the time that the sentence names before a place begins after the text came out."""
        sentence, published = self._clauses.sentence(at), self._dated.published
        near = [time for time in self._every if sentence[0] <= time.at < sentence[1]]
        takes_effect = [time for time in near if _TAKES_EFFECT.match(self._text, time.end_at)]
        named = [time for time in near if time.at < at][-1:] or takes_effect
        start = named[0].start if named else None
        return published is not None and start is not None and start > published

    def _behind(self, near: Sequence[Time], at: int, *, is_planned: bool) -> Time | None:
        """余下7处2015年通电, 提高到40元，从6月起执行: a time to come may stand behind the number, in its clause."""
        end = self._clauses.clause(at)[1]
        end = self._clauses.clause(end)[1] if self._text.startswith(_GOES_ON_TO, end) else end
        cell = _CELL_ENDS.search(self._text, at, end)
        end = cell.start() if cell else end
        until = self._dated.until
        return next(
            (time for time in near if at < time.at < end and (is_planned or (until is not None and time.end > until))),
            None,
        )

    def _before(self, line: int, sentence: int, *, is_planned: bool) -> Time | None:
        """The time that the paragraph spoke of before, but no plan of what was done; else that of the lines above."""
        until = self._dated.until
        before = [
            time
            for time in self._every
            if line <= time.at < sentence
            and not time.is_day
            and (is_planned or until is None or time.start is None or time.start <= until)
            and carries(time, self._clauses, line, sentence)
        ]
        return before[-1] if before else self._above.introduced(line) or self._above.heading(line)
