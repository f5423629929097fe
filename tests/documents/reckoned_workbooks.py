"""A ledger with ids that look like numbers and days, its workbook, and expressions over it."""

import datetime as dt

from document_builders import published
from expressions import both, evidence_for, figures, items, listed, lists, money, share
from ledgers import ENTERPRISES, ledger, paid

from reporting.core.expression import Change, Count, Difference, Level, OneOf, Ratio, Rows, Sum, selections
from reporting.core.passport import Passport
from reporting.documents.workbook import Figures, workbook
from reporting.published.content import Printed, amount_of
from reporting.recount.evaluate import Recount
from reporting.recount.sheets import sheets_of

LIKE_NUMBERS = ("007", "7", "2023-06", "1e5", "1.0", "true")
LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
JUNE = {"period_start": "2023-06-01", "period_end": "2023-06-30", "as_of": "2023-06-30"}
LAMPS = {"measure": "lamps_repaired"}


def small_ledger(folder):
    """Enterprises whose ids are 007, 7 and the like have 1, 2, 4, 8, 16, 32 yuan in 2022; then 100, 300 and so on."""
    others = [
        {"id": id_, "name": f"{id_}公司", "short_name": f"{id_}司", "english_name": f"Works {id_}"}
        for id_ in LIKE_NUMBERS
    ]
    then = [paid(2**power, enterprise=id_, **LAST_YEAR) for power, id_ in enumerate(LIKE_NUMBERS)]
    now = [paid(100 * 3**power, enterprise=id_) for power, id_ in enumerate(LIKE_NUMBERS)]
    rows = [
        *then,
        *now,
        paid(50, enterprise="b", status="allocated", bound="at_least"),
        {**LAMPS, "value": 7, "enterprise": "a", "unit": "a_mine", **JUNE},
        {**LAMPS, "value": 30, "enterprise": "a"},
        {"measure": "health_check_interval", "value": 1, "baseline": 2},
    ]
    return ledger(
        folder,
        enterprises=[*ENTERPRISES, *others],
        achievements=rows,
        lists=[
            {"id": "list"},
            {"id": "stated", "enterprise": "7", "total": 40, "resolved": 34},
            {"id": "sixteen", "enterprise": "b", "total": 16, "resolved": 16},
        ],
        items=[
            {"id": "1", "status": "done", "done_on": "2023-05-01", "unit": "a_mine"},
            {"id": "2", "deadline": "2023-06-30"},
            {"id": "3"},
        ],
    )


LAMPS_OF_2023 = figures(measure="lamps_repaired", enterprise="a")
EXPRESSIONS = {
    "all money of a year": money(status="paid"),
    "an id of zeros and a digit": money(enterprise="007"),
    "the digit alone": money(enterprise="7"),
    "an id like a month": money(enterprise="2023-06"),
    "an id like a power of ten": money(enterprise="1e5"),
    "an id like a decimal number": money(enterprise="1.0"),
    "an id like a truth": money(enterprise="true"),
    "several ids": money(enterprise=("007", "1e5", "true")),
    "all but one id": Sum(figures(status="paid").but(enterprise="7"), "value"),
    "all but several ids": Sum(figures(status="paid").but(enterprise=("7", "1e5", "2023-06")), "value"),
    "all but none": Sum(figures(status="paid").but(enterprise=()), "value"),
    "several values of two columns": money(enterprise=("007", "b"), status=("paid", "allocated")),
    "a lower bound": money(status="allocated"),
    "a month": Sum(figures("2023-06"), "value"),
    "a half year": Sum(figures("2023H1", measure="lamps_repaired"), "value"),
    "first and last day": Sum(LAMPS_OF_2023.also(first_day="2023-01-01", last_day="2023-12-31"), "value"),
    "days of another row": Sum(Rows("figures", "2023").also(first_day="2023-06-01"), "value"),
    "one of several days": Sum(Rows("figures", "2023").also(first_day=("2023-06-01", "2024-01-01")), "value"),
    "no unit": Sum(LAMPS_OF_2023.also(unit=""), "value"),
    "a unit": Count(items(unit="a_mine")),
    "no unit or this one": Count(items(unit=("", "a_mine"))),
    "any unit": Count(items().but(unit="")),
    "neither no unit nor this one": Count(items().but(unit=("", "a_mine"))),
    "items": Count(items()),
    "no item": Count(items(enterprise=())),
    "items of an id that is a digit": Count(items(id="1")),
    "enterprises": Count(Rows("enterprises", "2023").also(reported="yes")),
    "a level": Level(figures(measure="health_check_interval")),
    "a share": share(),
    "a share of one list": share(enterprise="7"),
    "a difference": Difference(listed(), listed("resolved")),
    "a difference of a difference": Difference(listed(), Difference(listed(), listed("resolved"))),
    "a change": Change(money(status="paid"), money("2022", status="paid"), "year"),
    "a change of shares": Change(share(enterprise="7"), share(enterprise="a"), "year"),
    "one of a whole": OneOf(listed()),
    "one of a whole that halves": OneOf(listed(enterprise="b")),
    "a ratio of counts": Ratio(Count(items(state="done")), Count(items())),
    "lists that hold none": Count(items(list="stated")),
    "open items of lists": Sum(lists(has_open="yes"), "open"),
}


def reckoned_workbook(folder):
    """The workbook of all these expressions, and the exact value of each as the ledger has it."""
    recount = Recount(small_ledger(folder))
    values = {name: recount.evaluate(expression).value for name, expression in EXPRESSIONS.items()}
    printed = [
        Printed(name, name, name, amount_of(values[name]), Passport("m", both(name), expression))
        for name, expression in EXPRESSIONS.items()
    ]
    every = [rows for expression in EXPRESSIONS.values() for rows in selections(expression)]
    evidence = evidence_for(printed, sheets=list(sheets_of(recount, "2023", every)))
    return workbook(Figures(printed, published(), evidence), "zh", dt.date(2023, 12, 31)), values
