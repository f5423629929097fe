"""The evidence of a finished document: how each of its numbers is reckoned, and the ledger rows as sheets."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reporting.core.expression import Condition, Expression, Rows, selections
from reporting.core.passport import Passport
from reporting.core.quantity import LOCALES, Words
from reporting.published.content import Printed
from reporting.published.evidence import MOST_ROWS, Evidence, Origin, RowsInWords
from reporting.recount.column_words import COLUMN_WORDS, VIEW_WORDS
from reporting.recount.evaluate import Recount
from reporting.recount.formula import formula_of
from reporting.recount.left_out import left_out_of
from reporting.recount.sheets import sheets_of

# Ledger rows ("achievements.csv:12") -> each in words.
Describe = Callable[[Iterable[str]], Mapping[str, Words]]
_EQUALS = {"zh": "＝", "en": " = "}
_BUT = {"zh": "≠", "en": " ≠ "}
_OR = {"zh": "、", "en": " or "}
_AND = {"zh": "，", "en": ", "}
_LONGEST = 8
# The first places, and how many there are.
_Places = tuple[tuple[str, ...], int]


@dataclass(frozen=True)
class Origins:
    """The origins of numbers, each with at most `most` rows; `describe` puts ledger rows into words, each row once."""

    recount: Recount
    describe: Describe
    most: int = MOST_ROWS

    def of(self, printed: Sequence[Printed]) -> dict[str, Origin]:
        """The origin of each number, by its bookmark."""
        passports = {_key(number.passport): number.passport for number in printed}
        named = {key: self._named(passport.expression, passport.left_out) for key, passport in passports.items()}
        words = self.describe({place for pair in named.values() for places, _ in pair for place in places})
        made = {
            key: Origin(
                formula_of(self.recount, passport),
                _in_words(named[key][0], words),
                _in_words(named[key][1], words),
                tuple(selection_in_words(rows) for rows in _selections(passport.expression)),
            )
            for key, passport in passports.items()
        }
        return {number.anchor: made[_key(number.passport)] for number in printed}

    def _named(self, expression: Expression | None, left_out: Iterable[Rows]) -> tuple[_Places, _Places]:
        """The first places behind a number and how many there are, and the same of what it leaves out."""
        every = self.recount.places(expression) if expression else ()
        outside = tuple(dict.fromkeys(place for rows in left_out for place in self.recount.found(rows).places))
        return (every[: self.most], len(every)), (outside[: self.most], len(outside))


def evidence_of(origins: Origins, printed: Sequence[Printed], own: str, units: Mapping[str, Words]) -> Evidence:
    """The evidence for these numbers of a briefing of the period `own` (its key)."""
    every = dict.fromkeys(rows for number in printed for rows in _selections(number.passport.expression))
    sheets = list(sheets_of(origins.recount, own, every))
    found = found_rows(origins.recount, printed)
    return Evidence(origins.of(printed), units, sheets, found, left_out_of(origins.recount, own, every))


def found_rows(recount: Recount, printed: Iterable[Printed]) -> dict[str, list[list[object]]]:
    """How many rows stand behind each selection of a number, and a digest of what they hold, by the bookmark."""
    every = {number.anchor: list(_selections(number.passport.expression)) for number in printed}
    return {
        anchor: [[found.count, found.digest] for found in map(recount.found, rows)] for anchor, rows in every.items()
    }


def selection_in_words(rows: Rows) -> Words:
    """成果台账：期间＝2023，指标编号＝…; the same in English."""
    return {
        locale: VIEW_WORDS[rows.view][locale]
        + {"zh": "：", "en": ": "}[locale]
        + _AND[locale].join(
            [
                COLUMN_WORDS["period"][locale] + _EQUALS[locale] + rows.period,
                *(_condition(condition, locale) for condition in rows.where),
            ]
        )
        for locale in LOCALES
    }


def _condition(condition: Condition, locale: str) -> str:
    values = [value or "—" for value in condition.values]
    shown = values if len(values) <= _LONGEST else [*values[:_LONGEST], f"… ({len(values)})"]
    return (
        COLUMN_WORDS[condition.column][locale] + (_BUT if condition.but else _EQUALS)[locale] + _OR[locale].join(shown)
    )


def _key(passport: Passport) -> tuple[object, ...]:
    """What tells two passports apart: a name in words can be no key."""
    return passport.measure, passport.expression, passport.left_out


def _selections(expression: Expression | None) -> Iterable[Rows]:
    return selections(expression) if expression else ()


def _in_words(named: _Places, words: Mapping[str, Words]) -> RowsInWords:
    places, count = named
    return RowsInWords(tuple(_place_in_words(place, words.get(place)) for place in places), count)


def _place_in_words(place: str, words: Words | None) -> Words:
    return {locale: f"{place} {words[locale]}" if words else place for locale in LOCALES}
