"""Briefings of any ledger, made by the shipped notebooks and templates, but without kernels and without pictures."""

import ast
import datetime as dt
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unittest import mock

from reporting import measures, rows, tables, wording
from reporting.analysis.facts import Facts, within
from reporting.core.expression import selections
from reporting.core.period import parse
from reporting.documents.filling import Filled, fill
from reporting.documents.properties import Properties
from reporting.job import ROOT
from reporting.ledger.reading import read_ledger
from reporting.published import publish
from reporting.published.json_format import MEDIA_TYPE, read_payload
from reporting.published.slots import Published, Slot
from reporting.recount.evaluate import Recount
from reporting.recount.sheets import sheets_of


class NoPictures:
    """Charts that draw nothing; a period may have none of a picture."""

    def __getattr__(self, _):
        return lambda *_: None


@dataclass(frozen=True)
class Fresh:
    """A briefing as the kit writes it."""

    facts: Facts
    filled: Filled

    @property
    def sheets(self):
        """The ledger rows behind it."""
        expressions = [printed.passport.expression for printed in self.filled.printed]
        every = [rows for expression in expressions if expression for rows in selections(expression)]
        return list(sheets_of(Recount(self.facts.ledger), self.facts.period.key, every))


def fresh(data: Path, period="2023", locale="zh"):
    """The briefing of this ledger."""
    facts, published = _measured(data, period)
    template = (ROOT / "templates" / f"briefing.{locale}.docx").read_bytes()
    about = Properties("", parse(period).label(locale), "", dt.date(2023, 12, 31))
    return Fresh(facts, fill(template, published, locale, about))


@cache
def _measured(data, period):
    """What is published of a ledger, the same for each language."""
    facts = within(read_ledger(data), parse(period))
    return facts, _published(facts, period)


def _published(facts, period):
    things = _run("summary", {"period": period}, lambda _: facts)
    for enterprise in facts.enterprises.id:
        things += _run(
            "enterprise", {"period": period, "enterprise": enterprise}, lambda _, one: facts.for_enterprise(one)
        )
    slots = {}
    for thing in things:
        slots.setdefault((thing.kind, thing.name), []).append(thing)
    return Published(
        {
            key: Slot(*key, (things_of_slot[0].label,), tuple(one.content for one in things_of_slot))
            for key, things_of_slot in slots.items()
        }
    )


def _run(notebook, parameters, read):
    """What the cells of a notebook publish."""
    names = {"charts": NoPictures(), "measures": measures, "publish": publish, "read": read, "rows": rows}
    names |= {"tables": tables, "wording": wording, **parameters}
    shown = []
    with mock.patch.object(publish, "display", lambda data, raw: shown.append(data[MEDIA_TYPE])):  # noqa: ARG005
        exec(_cells(notebook), names)  # noqa: S102 - the project's own notebooks
    return [read_payload(payload) for payload in shown]


@cache
def _cells(notebook):
    """The code below the parameters, without its imports."""
    cells = json.loads((ROOT / "notebooks" / f"{notebook}.ipynb").read_text("utf-8"))["cells"]
    code_cells = [
        cell for cell in cells if cell["cell_type"] == "code" and "parameters" not in cell["metadata"].get("tags", [])
    ]
    code = ast.parse("\n".join("".join(cell["source"]) for cell in code_cells))
    code.body = [cell for cell in code.body if not isinstance(cell, ast.ImportFrom)]
    return compile(code, notebook, "exec")
