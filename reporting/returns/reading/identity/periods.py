"""The period that each table of a workbook is of, from all texts that name one; a contradiction is a fault."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from reporting.core.period import Period
from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.identity.claims import Claim, Surroundings
from reporting.returns.reading.identity.timing import ASKED, LABEL, PeriodClaim, Timing, contradiction
from reporting.returns.reading.sheets.cover import CoverValue, usable_values
from reporting.returns.reading.times.months import Months, months_in, vague_time
from reporting.returns.reading.times.written_period import period_of, usual

_TITLE, _NOTE, _SHEET, _FILE = "标题", "说明", "表名", "文件名"
_SIZES = {"本月": 1, "当月": 1, "本季": 3}
_OPEN_ENDS = ("目前", "至今", "以来")
_LAST_YEAR = re.compile(r"(?<![比较与同])(?:去年|上年|上一年|往年)(?!同期|同比|相比)")
_SAID = re.compile(
    r"(?:统计|数据|填报|报告|本表)[^，。；;]{0,8}?(?:期|时间|时段|区间|范围|口径|为|是)(?P<rest>.*)", re.DOTALL
)


class Periods:
    """Finds the period of each table; `covers` are the sheets without tables, `asked` is the period of the intake."""

    def __init__(self, file: str, covers: Sequence[Surroundings], asked: Period | None) -> None:
        self._file, self._asked = file, usual(asked) if asked else None
        values = [value for cover in covers for value in _period_values(cover)]
        self._cover_values = usable_values(values, lambda value: period_of(value.text) is not None)
        self._cover_titles = [title for cover in covers for title in cover.titles]

    def of(self, sheet: str, around: Sequence[Surroundings]) -> Timing:
        """The period of a table on a sheet; `around` are its surroundings, the nearest first."""
        values = next((values for near in around if (values := _period_values(near))), [])
        unread = next((value for value in (*values, *self._cover_values) if period_of(value.text) is None), None)
        if unread is not None:
            return Timing(faults=(_unread(unread),))
        labelled = [_by_label(value) for value in values]
        vague = self._vague(sheet, around, is_labelled=bool(values or self._cover_values))
        if vague:
            return Timing(faults=(vague,))
        frames = [_by_label(value) for value in self._cover_values]
        passing, without_year = self._in_passing(sheet, around, [*labelled, *frames])
        if without_year and not (labelled or frames or passing or self._asked):
            return Timing(faults=(_without_year(without_year[0]),))
        return replace(self._among(labelled, frames, passing), is_labelled=bool(labelled or frames))

    def _vague(self, sheet: str, around: Sequence[Surroundings], *, is_labelled: bool) -> Note | None:
        """A fault for a title or a name that speaks of no period (近三年), or of an end that no label tells (至今)."""
        titles = [text for near in around[:1] for text in near.titles]
        stem = PurePath(self._file).stem
        for source, (text, place) in (*((_TITLE, title) for title in titles), (_SHEET, (sheet, Place(sheet)))):
            word = vague_time(text)
            if word and not (is_labelled and word.endswith(_OPEN_ENDS)) and not self._is_this(word):
                todo = "请写明报告期，如 2024年；不是这一期的数请不要报"
                return Note(place, "fault", f"{source}{quoted(text)}", f"“{word}”看不出是哪一期", todo)
        word = vague_time(stem)
        if word and not is_labelled and self._asked is None:
            return Note(Place(), "fault", f"{_FILE}{quoted(stem)}", f"“{word}”看不出是哪一期", "请在表头填写报告期")
        return None

    def _is_this(self, word: str) -> bool:
        """Whether 本月 is the month that was asked for, 本季 the quarter."""
        return self._asked is not None and _SIZES.get(word) == self._asked.months

    def _among(
        self, labelled: Sequence[PeriodClaim], covers: Sequence[PeriodClaim], passing: Sequence[PeriodClaim]
    ) -> Timing:
        """The periods must lie in one another; only what is of a whole year, or labelled, may be a wider one."""
        said = [*labelled, *covers, *passing]
        single = [claim for claim in said if claim.only]
        if not single:
            return self._by_asking(said)
        own = min(single, key=_length)
        firm = [claim for claim in (*labelled, *covers) if claim.only]
        frame = max(firm, key=_length) if firm else own
        frames = {self._asked, *(claim.only for claim in firm)}
        others = [claim for claim in said if not _goes_with(claim, own, is_firm=claim.only in frames)]
        if others:
            return Timing(frame, frame, tuple(contradiction(claim, _other(claim, frame, own)) for claim in others))
        return self._asked_for(frame, own, is_firm=bool(firm))

    def _by_asking(self, said: Sequence[PeriodClaim]) -> Timing:
        """The period that was asked for; a text that names several has to name it as well."""
        if self._asked is None:
            return Timing(faults=(_no_period(),), is_unsaid=not said)
        asked = self._asking(self._asked)
        others = [claim for claim in said if self._asked not in claim.means]
        return Timing(asked, asked, tuple(contradiction(claim, asked) for claim in others))

    def _asked_for(self, frame: PeriodClaim, own: PeriodClaim, *, is_firm: bool) -> Timing:
        """The same, if it is what was asked for, or a part of that; or if it is the year, named in passing."""
        if self._asked is None:
            return Timing(frame, own)
        asked = self._asking(self._asked)
        if _lies_in(frame, asked):
            return Timing(asked, own)
        if not is_firm and _is_year(own) and _lies_in(asked, own):
            return Timing(asked, asked)
        return Timing(frame, own, (contradiction(frame, asked),))

    def _asking(self, period: Period) -> PeriodClaim:
        return Claim(ASKED, period.label("zh"), Place(), (period,))

    def _in_passing(
        self, sheet: str, around: Sequence[Surroundings], known: Sequence[PeriodClaim]
    ) -> tuple[list[PeriodClaim], list[Claim[Months]]]:
        """What titles, notes and names mention; and what mentions a quarter or a month of no year that is known."""
        titles = next((named for near in around if (named := _mentions(_TITLE, near.titles))), [])
        notes = next((named for near in around if (named := _mentions(_NOTE, list(_statements(near))))), [])
        sheets = _mentions(_SHEET, [(sheet, Place(sheet))], is_name=True)
        files = _mentions(_FILE, [(PurePath(self._file).stem, Place())], is_name=True)
        covers = _mentions(_TITLE, self._cover_titles)
        mentions = [*titles, *notes, *sheets, *(files or covers)]
        years = [claim.means[0].start.year for claim in known]
        years += [self._asked.start.year] if self._asked else []
        years += [months.year for claim in (*mentions, *covers) for months in claim.means if months.year]
        year = years[0] if years else None
        claims = [_in_year(claim, year) for claim in mentions]
        claims += list(_of_last_year([*(text for near in around[:1] for text in near.titles)], _TITLE, year))
        claims += list(_of_last_year([(sheet, Place(sheet))], _SHEET, year))
        return [claim for claim in claims if claim.means], [
            mention for mention, claim in zip(mentions, claims, strict=False) if not claim.means
        ]


def _goes_with(claim: PeriodClaim, own: PeriodClaim, *, is_firm: bool) -> bool:
    """Whether a text says the same as the narrowest one, or names the year, or the whole, that it is a part of."""
    if claim.only is None:
        return own.only in claim.means
    return claim.only == own.only or (_lies_in(own, claim) and (is_firm or _is_year(claim)))


def _lies_in(inner: PeriodClaim, outer: PeriodClaim) -> bool:
    return all(whole.start <= part.start and part.end <= whole.end for part in inner.means for whole in outer.means[:1])


def _is_year(claim: PeriodClaim) -> bool:
    return claim.only is not None and claim.only.key.isdigit()


def _length(claim: PeriodClaim) -> int:
    return claim.only.months if claim.only else 0


def _other(claim: PeriodClaim, frame: PeriodClaim, own: PeriodClaim) -> PeriodClaim:
    return own if claim is frame else frame


def _by_label(value: CoverValue) -> PeriodClaim:
    period = period_of(value.text)
    return Claim(LABEL, value.text, value.place, (period,) if period else ())


def _period_values(near: Surroundings) -> list[CoverValue]:
    return [value for field, value in near.values if field == "period"]


def _mentions(source: str, texts: Sequence[tuple[str, Place]], *, is_name: bool = False) -> list[Claim[Months]]:
    return [Claim(source, text, place, months) for text, place in texts if (months := months_in(text, is_name=is_name))]


def _statements(near: Surroundings) -> Iterator[tuple[str, Place]]:
    """The notes that say what their table counts: 注：本表统计时间为2024年上半年."""
    for text, place in near.notes:
        if said := _SAID.search(text):
            yield said["rest"], place


def _of_last_year(texts: Sequence[tuple[str, Place]], source: str, year: int | None) -> Iterator[PeriodClaim]:
    """What is called last year's, when it is known which year this is: 去年数据 beside 2024年成果."""
    last = Months(1, 12, year - 1).period(None) if year else None
    for text, place in texts:
        if last and _LAST_YEAR.search(text) and not months_in(text, is_name=True):
            yield Claim(source, text, place, (last,))


def _in_year(claim: Claim[Months], year: int | None) -> PeriodClaim:
    periods = [months.period(year) for months in claim.means]
    return Claim(claim.source, claim.text, claim.place, tuple(period for period in periods if period))


def _unread(value: CoverValue) -> Note:
    todo = "请写成 2024年、2024年上半年、2024年第三季度 或 2024年9月"
    return Note(value.place, "fault", value.bad or quoted(value.text), "看不出是哪一期", todo)


def _without_year(claim: Claim[Months]) -> Note:
    return Note(claim.place, "fault", claim.words, "没有写年份，不知是哪一年的", "请在表头填写“报告期：2024年”")


def _no_period() -> Note:
    return Note(Place(), "fault", "没有写明报告期", "表头应写明报告期", "请在表头填写“报告期：2024年”")
