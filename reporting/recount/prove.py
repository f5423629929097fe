"""`refuse_contradictions`: every number of a finished document must be what the ledger says, or nothing is released."""

from collections.abc import Iterable, Iterator, Sequence

from reporting.core.errors import DoubtError
from reporting.core.expression import Expression
from reporting.core.period import Period
from reporting.core.quantity import Quantity, Words, without_unit
from reporting.documents.filling import Filled
from reporting.documents.page import lines_on_page
from reporting.published.content import Amount, Printed, amount_of
from reporting.recount.evaluate import Evaluated, Recount
from reporting.recount.likeness import unlike_comparisons
from reporting.recount.surroundings import misplaced
from reporting.recount.unprovable import UnprovableError

_HEAD: Words = {
    "zh": "有{count}个数字与台账复算的结果不符，没有放行",
    "en": "{count} numbers are not what the ledger says; nothing was released",
}
_ADVICE: Words = {
    "zh": "台账没有变，却印出别的数：请加FRESH=1重新生成；"
    "仍然如此，就是笔记本发布的数，或者笔记本、模板里写在它旁边的字不对。",
    "en": "The ledger says otherwise: make it again with FRESH=1; if that does not help, a notebook is wrong, "
    "or the words beside the number in a notebook or a template.",
}
_OTHER: Words = {
    "zh": "{label} [{anchor}]：文件上是“{words}”（{amount}），按台账是“{expected}”（{exactly}；{places}）",
    "en": "{label} [{anchor}]: the file has “{words}” ({amount}), the ledger gives “{expected}” ({exactly}; {places})",
}
_UNPROVABLE: Words = {
    "zh": "{label} [{anchor}]：“{words}”无法从台账复算（{why}）；请发布指标给出的数，不要自己写数",
    "en": "{label} [{anchor}]: “{words}” cannot be reckoned from the ledger ({why}); publish what a measure gives",
}
_FEW = 5


def refuse_contradictions(recount: Recount, document: Filled, period: Period, locale: str) -> None:
    """Raise one DoubtError with every number that the ledger does not give, or that is another one's on its page.

    What is compared: value, unit, bound and words with the ledger; enterprise, measure, status and period with the
    words around the number; of a change, the components of both times with each other. Of the numbers in pictures
    there are no words around.
    """
    every = (*document.printed, *document.drawn)
    provable = [number for number in every if is_provable(recount, number)]
    page = lines_on_page(document.briefing, locale)
    refuse(
        [
            *contradictions(recount, every, locale),
            *unlike_comparisons(recount, provable, locale),
            *misplaced(recount, page, provable, period, locale),
        ],
        locale,
    )


def refuse(faults: Sequence[str], locale: str) -> None:
    """Raise one DoubtError with all faults, if there are any."""
    if faults:
        raise DoubtError(_HEAD[locale].format(count=len(faults)), faults, _ADVICE[locale])


def contradictions(recount: Recount, printed: Iterable[Printed], locale: str) -> Iterator[str]:
    """A line on each number that the ledger does not give, with both values and the rows."""
    # A number stands in several places with one passport.
    known: dict[object, bool] = {}
    for number in printed:
        key = number.words, number.amount, number.passport.expression, number.passport.left_out
        if key not in known:
            known[key] = _holds(recount, number, locale)
        if not known[key]:
            yield _message(recount, number, locale)


def is_provable(recount: Recount, number: Printed) -> bool:
    """Whether the ledger gives any value for a number."""
    try:
        return bool(_evaluated(recount, number))
    except UnprovableError:
        return False


def _evaluated(recount: Recount, number: Printed) -> Evaluated:
    """The number as the ledger gives it. Raises UnprovableError, also if what it leaves out cannot be found."""
    if number.passport.expression is None:
        raise UnprovableError("no expression")
    for rows in number.passport.left_out:
        recount.positions(rows)
    return recount.evaluate(number.passport.expression)


def _holds(recount: Recount, number: Printed, locale: str) -> bool:
    if not is_provable(recount, number):
        return False
    evaluated = _evaluated(recount, number)
    return number.words in forms(evaluated, locale) and number.amount == amount_of(evaluated.value)


def forms(evaluated: Evaluated, locale: str) -> set[str]:
    """The words, in English also as a sentence begins, and beside another count without the unit."""
    words = evaluated.words[locale]
    if locale == "zh" or not isinstance(evaluated.value, Quantity):
        return {words, words[:1].upper() + words[1:]}
    alone = without_unit(words, evaluated.value.unit)
    return {form[:1].upper() + form[1:] for form in (words, alone)} | {words, alone}


def _message(recount: Recount, number: Printed, locale: str) -> str:
    place = {"label": number.label, "anchor": number.anchor, "words": number.words}
    try:
        evaluated = _evaluated(recount, number)
    except UnprovableError as error:
        return _UNPROVABLE[locale].format(why=error.words[locale], **place)
    return _OTHER[locale].format(
        amount=_exactly(number.amount),
        expected=evaluated.words[locale],
        exactly=_exactly(amount_of(evaluated.value)),
        places=_places(recount, number.passport.expression),
        **place,
    )


def _exactly(amount: Amount) -> str:
    return f"{amount.exact} {amount.unit}" + ("" if amount.bound == "exact" else f", {amount.bound}")


def _places(recount: Recount, expression: Expression | None) -> str:
    places = recount.places(expression) if expression else ()
    return ", ".join(places[:_FEW]) + (f" … ({len(places)})" if len(places) > _FEW else "")
