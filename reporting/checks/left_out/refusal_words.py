"""The refusals of a draft in words: a note for each number that may be another one, and lines for the first page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reporting.checks.left_out.row_words import RowWords, column_name, row_place, rows_in_ranges
from reporting.checks.left_out.surroundings import Surroundings
from reporting.checks.refusal import Refusal, RefusedRow
from reporting.core.personal_data import in_english
from reporting.core.quantity import LOCALES, Words
from reporting.ledger.faults import Fault
from reporting.ledger.schema import TABLES
from reporting.ledger.todos_in_chinese import for_the_clerk

# More rows that fell with another one are told by their lines.
_MOST_SINGLY = 8
_WHOLE: Words = {"zh": "整行未计入本稿。", "en": "The whole row is left out of this draft."}
_BOTH: Words = {
    "zh": "这几行互相矛盾，无法确定以哪一行为准，均未计入本稿。",
    "en": "These rows contradict each other, and nobody knows which is right: all are left out of this draft.",
}
_DOUBTED: Words = {
    "zh": "{place}与它矛盾，仍计入本稿，但也可能有误。",
    "en": "{place} contradicts it; it stays in this draft, but may be wrong as well.",
}
_CELLS: Words = {
    "zh": "本行仍计入本稿，只空出{columns}：{meaning}。",
    "en": "The row stays in this draft without {columns}: {meaning}.",
}
_AS_EMPTY: Words = {"zh": "这一格按空白处理", "en": "as if nothing stood there"}
# What a row says without a cell.
_WITHOUT: Mapping[str, Words] = {
    "total": {
        "zh": "有逐项事项的按事项计数，没有的不计算办结率",
        "en": "counted from its items, or no share without any",
    },
    "resolved": {
        "zh": "有逐项事项的按事项计数，没有的不计算办结率",
        "en": "counted from its items, or no share without any",
    },
    "in_progress": {"zh": "不写办理中件数", "en": "what is in progress is not told"},
    "deadline": {"zh": "按未定时限列出，不判断是否逾期", "en": "shown without a deadline, never as late"},
    "closed_on": {"zh": "按没有销号计", "en": "counted as not closed out"},
    "money": {"zh": "不计入清单投入资金", "en": "in no sum of money spent"},
    "beneficiaries": {"zh": "不计入受益人数", "en": "in no sum of people served"},
    "satisfied": {"zh": "三项满意度都不计", "en": "none of its three answers counts"},
    "baseline": {"zh": "只写现在的数，不写由多少调整而来", "en": "what it was before is not told"},
    "people_of": {"zh": "人数不与资金并列", "en": "the people do not stand beside the money"},
    "within": {"zh": "不与它所属的数核对", "en": "it is not held against what it is a part of"},
    "headline": {"zh": "不上首页", "en": "it is not among the figures of page one"},
    "published_on": {"zh": "发布日期写作未注明", "en": "the document is shown as undated"},
}
_FULL_STOP: Words = {"zh": "。", "en": "."}
_FELL: Words = {"zh": "随之未计入：", "en": "Left out with it: "}
_BECAUSE: Words = {
    "zh": "，该行{column}所指的行未计入",
    "en": " (its {column} names a row that is left out)",
}
_RECKONED: Words = {
    "zh": "，所报件数含未计入的事项，改按其余事项计",
    "en": " (what it states holds items that are left out; the others are counted)",
}


@dataclass(frozen=True)
class RefusalWords:
    """The words for refusals, on what is known around them."""

    around: Surroundings

    def note(self, refusal: Refusal) -> Words:
        """本稿未计入：本钢，困难帮扶资金（achievements.csv:8）; another one for each refusal."""
        places = "、".join(row.at for row in refusal.rows)
        about = self._rows.about(refusal.rows[0])
        return {
            "zh": f"本稿未计入：{about['zh']}（{places}）",
            "en": f"left out of this draft: {about['en']} ({places.replace('、', ', ')})",
        }

    def lines(self, refusal: Refusal) -> list[Words]:
        """The lines of the first page: the rows, their faults, what the draft does about them, what fell with them."""
        return [*self._heads(refusal), *self._faults(refusal), *self._doing(refusal), *self._fallen(refusal)]

    @property
    def _rows(self) -> RowWords:
        return RowWords(self.around)

    def _heads(self, refusal: Refusal) -> Iterator[Words]:
        for row in refusal.rows:
            place, about = row_place(row), self._rows.about(row)
            colons = {"zh": "：", "en": ": "}
            yield {locale: place[locale] + (about[locale] and colons[locale] + about[locale]) for locale in LOCALES}

    def _faults(self, refusal: Refusal) -> Iterator[Words]:
        for row in refusal.rows:
            for fault in dict.fromkeys(row.faults):
                yield _fault_words(row.table, fault)

    def _doing(self, refusal: Refusal) -> Iterator[Words]:
        first = refusal.rows[0]
        if len(refusal.rows) > 1:
            yield _BOTH
        else:
            yield _without_cells(first) if first.emptied else _WHOLE
        for other in (other for row in refusal.rows for other in row.doubted):
            yield {locale: _DOUBTED[locale].format(place=row_place(other)[locale]) for locale in LOCALES}

    def _fallen(self, refusal: Refusal) -> Iterator[Words]:
        rows = list(refusal.consequences)
        each: Sequence[Words] = (
            [self._consequence(row) for row in rows] if len(rows) <= _MOST_SINGLY else [*rows_in_ranges(rows)]
        )
        for words in each:
            yield {locale: _FELL[locale] + words[locale] for locale in LOCALES}

    def _consequence(self, row: RefusedRow) -> Words:
        place, about, column = row_place(row), self._rows.about(row), column_name(row.table, row.faults[0].column)
        because = _RECKONED if row.emptied else _BECAUSE
        return {
            locale: f"{place[locale]}{mark}{about[locale]}{because[locale].format(column=column[locale])}"
            for locale, mark in (("zh", "，"), ("en", ", "))
        }


def _fault_words(table: str, fault: Fault) -> Words:
    said, column = for_the_clerk(fault), column_name(table, fault.column)
    where = {"zh": f"{column['zh']}：", "en": f"Column {column['en']}: "} if fault.column else {"zh": "", "en": ""}
    words = {
        "zh": f"{where['zh']}{said.found}，{said.expected}；{said.todo}",
        "en": f"{where['en']}{in_english(fault.observed)}; {fault.rule}; {fault.todo}",
    }
    return {locale: text if text.endswith(("？", "?")) else text + _FULL_STOP[locale] for locale, text in words.items()}


def _without_cells(row: RefusedRow) -> Words:
    columns = [column.name for column in TABLES[row.table].columns if column.name in row.emptied]
    names = [column_name(row.table, column) for column in columns]
    meanings = [_WITHOUT[column] for column in columns if column in _WITHOUT] or [_AS_EMPTY]
    return {
        locale: _CELLS[locale].format(
            columns=mark.join(name[locale] for name in names),
            meaning=semicolon.join(dict.fromkeys(meaning[locale] for meaning in meanings)),
        )
        for locale, mark, semicolon in (("zh", "、", "；"), ("en", ", ", "; "))
    }
