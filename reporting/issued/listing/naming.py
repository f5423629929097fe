"""`Naming`: the numbers of two editions by names that people know: of whom, of what, and which one of several."""

from dataclasses import dataclass
from functools import cached_property

from reporting.core.quantity import Words
from reporting.issued.editions.changes import enterprise_of
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.known_number import known_number
from reporting.issued.editions.matching import Pair, place_of
from reporting.issued.editions.shapes import frame_of
from reporting.issued.listing.marks import conditions_of, marks
from reporting.issued.listing.names import Names
from reporting.issued.listing.words import BETWEEN
from reporting.published.content import Printed

# In their passports these have one name: 单位数.
_COUNTS: dict[str, Words] = {
    "enterprises_expected": {"zh": "应报送单位数", "en": "Enterprises expected"},
    "enterprises_reported": {"zh": "实际报送单位数", "en": "Enterprises that reported"},
    "enterprises_in_part": {"zh": "仅报部分时段单位数", "en": "Enterprises that reported in part"},
    "enterprises_in_another": {"zh": "见于其他时段报表单位数", "en": "Enterprises in returns of other periods"},
    "enterprises_sent_back": {"zh": "退回修改单位数", "en": "Enterprises sent back"},
    "enterprises_missing": {"zh": "未报送单位数", "en": "Enterprises missing"},
}
_COMPARISONS: dict[str, Words] = {
    "_on_year": {"zh": "{}同比", "en": "{} on last year"},
    "_on_previous": {"zh": "{}环比", "en": "{} on the period before"},
}
_BRACKETS = {"zh": "{}（{}）", "en": "{} ({})"}
_OF = {"zh": "{scope} {name}", "en": "{scope}: {name}"}
_UNIT = {"zh": "", "en": ", "}
# The different things of one name and scope on a page, each with its marks.
_Things = dict[tuple[str, tuple[str, ...]], dict[str, tuple[str, ...]]]


@dataclass(frozen=True)
class Naming:
    """The names of the numbers of two editions, in the language of their names."""

    names: Names

    @property
    def locale(self) -> str:
        return self.names.locale

    def number(self, pair: Pair) -> str:
        """墨坪建材 帮扶资金; 帮扶资金 of all of them together."""
        scope = _UNIT[self.locale].join(map(self.names.enterprise, _scope(pair.number)))
        name = self.called(pair)
        return _OF[self.locale].format(scope=scope, name=name) if scope else name

    def called(self, pair: Pair) -> str:
        """The name of a number without its enterprise, as on the later page: 办结率（项目清单）."""
        edition, number = (self.names.after, pair.after) if pair.after else (self.names.before, pair.number)
        said = self._counted_for(edition, number) or self._set_apart(edition, number)
        name = self._measure(number)
        return _BRACKETS[self.locale].format(name, said) if said else name

    def _measure(self, number: Printed) -> str:
        measure = number.passport.measure
        name = _COUNTS.get(measure, number.passport.name).get(self.locale) or self.names.measure(measure)
        form = next((words[self.locale] for end, words in _COMPARISONS.items() if measure.endswith(end)), "{}")
        return form.format(name)

    def _counted_for(self, edition: Edition, number: Printed) -> str:
        """What named enterprises are counted for: the measure of the number beside them."""
        if not known_number(edition, number).counted_for:
            return ""
        beside = [edition.by_anchor[one] for one in edition.beside[number.anchor] if one in edition.by_anchor]
        return next((self._measure(one) for one in beside if one.passport.measure != number.passport.measure), "")

    def _set_apart(self, edition: Edition, number: Printed) -> str:
        """The marks of a number if others on its page have its name, and its place if they have its marks too."""
        every = self._before if edition is self.names.before else self._after
        things = every[self._measure(number), _scope(number)]
        if len(things) == 1:
            return ""
        own = marks(edition, number, self.names)
        place = [self._place(edition, number)] if list(things.values()).count(own) > 1 else []
        return BETWEEN[self.locale].join([*own, *filter(None, place)])

    def _place(self, edition: Edition, number: Printed) -> str:
        """The slot that it fills; slots have Chinese names, and so in English the first words of its clause."""
        if self.locale == "zh":
            return place_of(number)
        return next((words for words in edition.contexts.get(number.anchor, ())[1::-1] if words), "")

    @cached_property
    def _before(self) -> _Things:
        return self._things(self.names.before)

    @cached_property
    def _after(self) -> _Things:
        return self._things(self.names.after)

    def _things(self, edition: Edition) -> _Things:
        things: _Things = {}
        for number in edition.figures:
            so_called = things.setdefault((self._measure(number), _scope(number)), {})
            frame = frame_of(number.passport.expression, edition.period)
            so_called[frame] = marks(edition, number, self.names)
        return things


def _scope(number: Printed) -> tuple[str, ...]:
    """The one enterprise that a number is of, with its units if it is of these alone; empty if it is of several."""
    units = [value for one in conditions_of(number.passport.expression) if one.column == "unit" for value in one.values]
    enterprise = enterprise_of(number)
    return (enterprise, *dict.fromkeys(filter(None, units))) if enterprise else ()
