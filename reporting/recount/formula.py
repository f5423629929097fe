"""The formula of a number: its name, the steps with their numbers, and the result."""

from collections.abc import Iterator
from decimal import Decimal

from reporting.core.expression import Change, Difference, Expression, Median, OneOf, Rate, Ratio, Sum, Total
from reporting.core.passport import Passport
from reporting.core.quantity import LOCALES, Quantity, Share, Words, format_plain
from reporting.published.evidence import MOST_ROWS
from reporting.recount.evaluate import Recount

_COLONS = {"zh": "：", "en": ": "}
# Nobody follows more steps than rows are named: the formula shows how it begins, the workbook has all of them.
_FIRST_STEPS = 3
_MEDIAN: Words = {"zh": "中位数（{}）", "en": "median ({})"}
_MORE: Words = {"zh": "……（共{count}个数）", "en": "… ({count} numbers)"}


def formula_of(recount: Recount, passport: Passport) -> Words:
    """帮扶资金：314万元 + 27万元 = 341万元. Raises UnprovableError as evaluating does."""
    if passport.expression is None:
        return {}
    result = recount.evaluate(passport.expression).words
    steps = _steps(recount, passport.expression)
    return {locale: _named(passport.name, locale) + _equation(steps[locale], result[locale]) for locale in LOCALES}


def _named(name: Words, locale: str) -> str:
    return name[locale] + _COLONS[locale] if name.get(locale) else ""


def _equation(steps: str, result: str) -> str:
    return result if steps == result else f"{steps} = {result}"


def _steps(recount: Recount, expression: Expression) -> Words:
    match expression:
        case Sum() | Total() | Median():
            return _of_many(recount, expression)
        case Difference(whole, part):
            return _between("{one} - {other}", _result(recount, whole), _result(recount, part))
        case Rate(amount, whole):
            return _between("{one} / {other}", _result(recount, amount), _result(recount, whole))
        case Change(now, before, _):
            return _change(recount, now, before)
        case Ratio() | OneOf():
            return dict.fromkeys(LOCALES, _fraction(recount, expression))
    return _result(recount, expression)


def _of_many(recount: Recount, expression: Sum | Total | Median) -> Words:
    match expression:
        case Sum(rows, column):
            return _added([quantity.words() for quantity in recount.addends(rows, column)])
        case Total(every):
            return _added([_result(recount, one) for one in every])
        case Median(rows, column):
            return _median([quantity.words() for quantity in recount.addends(rows, column)])


def _fraction(recount: Recount, expression: Ratio | OneOf) -> str:
    part = "1" if isinstance(expression, OneOf) else _bracketed(recount, expression.part)
    return f"{part}/{_bracketed(recount, expression.whole)}"


def _change(recount: Recount, now: Expression, before: Expression) -> Words:
    """(341万元 - 300万元)/300万元; the change of a share is a difference of points."""
    is_share = isinstance(recount.evaluate(now).value, Share)
    form = "{one} - {other}" if is_share else "({one} - {other})/{other}"
    return _between(form, _result(recount, now), _result(recount, before))


def _between(form: str, one: Words, other: Words) -> Words:
    return {locale: form.format(one=one[locale], other=other[locale]) for locale in LOCALES}


def _result(recount: Recount, expression: Expression) -> Words:
    return recount.evaluate(expression).words


def _added(steps: list[Words]) -> Words:
    shown = steps if len(steps) <= MOST_ROWS else steps[:_FIRST_STEPS]
    return {
        locale: " + ".join([*(step[locale] for step in shown), *_more(len(steps), len(shown), locale)])
        for locale in LOCALES
    }


def _median(every: list[Words]) -> Words:
    """中位数（3天、5天、8天）: the numbers in the order of the ledger."""
    shown = every if len(every) <= MOST_ROWS else every[:_FIRST_STEPS]
    return {
        locale: name.format("、".join([*(one[locale] for one in shown), *_more(len(every), len(shown), locale)]))
        for locale, name in _MEDIAN.items()
    }


def _more(count: int, shown: int, locale: str) -> Iterator[str]:
    if shown < count:
        yield _MORE[locale].format(count=count)


def _bracketed(recount: Recount, expression: Expression) -> str:
    """14, or (15+19): the numbers that were added up."""
    if not isinstance(expression, Sum):
        return _number(recount, expression)
    numbers = [format_plain(quantity.value) for quantity in recount.addends(expression.rows, expression.column)]
    if len(numbers) > MOST_ROWS:
        return _number(recount, expression)
    return numbers[0] if len(numbers) == 1 else f"({'+'.join(numbers)})"


def _number(recount: Recount, expression: Expression) -> str:
    value = recount.evaluate(expression).value
    return format_plain(value.value if isinstance(value, Quantity) else Decimal(value.numerator))
