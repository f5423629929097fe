"""Figures in the words of the catalogue: 组织职工健康体检45544人; health checks were given to 45,544 people."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from reporting.analysis.facts import Facts
from reporting.analysis.names import lower_first, measure_name
from reporting.analysis.over_time import TimedValue
from reporting.analysis.times import in_time
from reporting.core.clauses import PLACE, agreed
from reporting.core.quantity import Quantity, Words
from reporting.core.sentence import Sentence, in_each_language, join, sentence
from reporting.core.traced import Traced

Figure = tuple[str, Sequence[TimedValue]]


def said(facts: Facts, figures: Iterable[Figure]) -> Sentence:
    """A clause for each figure. Neighbours share a verb: 组织职工健康体检45544人、女职工专项体检5333人，修复路灯698盏."""
    by_verb = groupby(figures, lambda figure: _verb(facts, figure[0]))
    return join((_of_one_verb(facts, verb, list(those)) for verb, those in by_verb), "，", "; ")


def said_one(facts: Facts, measure: str, value: TimedValue) -> Sentence:
    """The clause for a single value."""
    return said(facts, [(measure, [value])])


def _of_one_verb(facts: Facts, verb: str, figures: Sequence[Figure]) -> Sentence:
    """Without a verb of the catalogue each is a clause of its own."""
    mark = "、" if verb else "，"
    return sentence(verb, "") + join((_clause(facts, figure) for figure in figures), mark, "; ")


def _clause(facts: Facts, figure: Figure) -> Sentence:
    measure, values = figure
    form = _forms(facts, measure)["zh"].removeprefix(_verb(facts, measure))
    numbers = join(_with_time(measure, value) for value in values)
    return in_each_language(sentence(form.replace(PLACE, "{numbers}"), "", numbers=numbers), _english(facts, figure))


def _english(facts: Facts, figure: Figure) -> Sentence:
    """A clause that agrees with its first number; the others follow: 1 class was opened in March, 2 classes in May."""
    measure, (first, *others) = figure
    form = agreed(_forms(facts, measure)["en"], one=is_one(first.value)).replace(PLACE, f"{{{measure}}}")
    number = _with_verb(facts, measure, first.value)
    clause = sentence("", form, **{measure: number}) + _in_time(first)
    return join([clause, *(_with_time(measure, value) for value in others)])


def _with_verb(facts: Facts, measure: str, value: Traced) -> Sentence:
    """A number with its field; of a rule that the catalogue has a clause for with its verb: went from 2 years to 1 year."""
    row = facts.ledger.record("measures", measure)
    number = sentence("", f"{{{measure}}}", **{measure: value})
    if row.kind != "standard" or not row.said_en:
        return number
    return sentence("", "went " if value.words()["en"].startswith("from ") else "is ") + number


def is_one(value: Traced) -> bool:
    """Whether an English verb stands in the singular beside it: 1 lamp was, RMB 3 million was."""
    is_money = isinstance(value.value, Quantity) and value.value.unit.kind == "money"
    return is_money or value.exact == 1


def _with_time(measure: str, value: TimedValue) -> Sentence:
    """1月至3月100人; 100 people in January to March."""
    number = sentence(f"{{time}}{{{measure}}}", f"{{{measure}}}", time=value.time, **{measure: value.value})
    return number + _in_time(value)


def _in_time(value: TimedValue) -> Sentence:
    return sentence("", f" {in_time(value.time)}".rstrip())


def _verb(facts: Facts, measure: str) -> str:
    """What stands before the name in a clause; nothing where the name holds its verb, or the clause has no name."""
    own_name = measure_name(facts, measure)["zh"] + PLACE
    form = _forms(facts, measure)["zh"]
    return form.removesuffix(own_name) if form.endswith(own_name) else ""


def _forms(facts: Facts, measure: str) -> Words:
    """The clauses with a place for the number; the name before it where the catalogue has none."""
    row, name = facts.ledger.record("measures", measure), lower_first(measure_name(facts, measure))
    return {"zh": row.said or name["zh"] + PLACE, "en": row.said_en or f"{name['en']}: {PLACE}"}
