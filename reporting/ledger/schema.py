"""The tables of the ledger; each column and its rule are declared in this file alone."""

from dataclasses import dataclass
from typing import Literal

from reporting.ledger.layout_words import TABLES as LAYOUT_TABLES

Kind = Literal["id", "text", "day", "whole", "number", "months", "digest"]

BOUNDS = ("exact", "at_least", "at_most", "about")
STATUSES = ("done", "paid", "allocated", "raised", "planned", "ongoing")
# reported is what an enterprise sent in, without a day of its own; made_up marks a ledger for demonstrations: all
# that is made from it says so.
CERTAINTIES = ("explicit", "likely", "inferred", "reported", "made_up")
LIST_KINDS = ("project", "wish", "problem")
ITEM_STATUSES = ("planned", "in_progress", "done")
PRACTICES = ("collection", "responsibility", "supervision", "publicity", "close_out", "highlight")
RETURN_OUTCOMES = ("accepted", "sent_back")
NAMED_THINGS = ("enterprise", "measure", "heading")
YES_NO = ("yes", "no")
UNIT_KINDS = ("money", "count", "measure", "percent")
MEASURE_KINDS = ("flow", "change", "standard", "per_head")
AID_CLASSES = ("default", "with_mutual_aid", "apart")
# Doubts that a person may confirm: the figure is right, though it is not plausible. A contradiction cannot be right.
# The last one is words that look like personal data and are none.
CONFIRMABLE = ("within", "far_off", "unlike_others", "per_head", "personal")

# What a page says of the office that issues it, and of whom it goes to.
OFFICE_LINES = (
    "issuer", "superiors", "equals", "subordinates", "notice_to", "report_to", "signature"
)  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column: how its text is read, whether it may be empty, and which values or ids it takes.

    `refers` names the table whose ids are allowed; such a column holds an id or nothing. A file may lack a column that
    is `optional`.
    """

    name: str
    kind: Kind = "text"
    empty: bool = False
    choices: tuple[str, ...] = ()
    refers: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Table:
    """One file of the ledger; `id` is its key. A ledger may lack a table that is `optional`."""

    name: str
    columns: tuple[Column, ...]
    optional: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


def _texts(*names: str, empty: bool = False) -> tuple[Column, ...]:
    return tuple(Column(name, empty=empty) for name in names)


_ID = Column("id", "id")
_ENTERPRISE = Column("enterprise", "id", refers="enterprises")
_UNIT = Column("unit", "id", empty=True, refers="enterprises")
_SPAN = (Column("period_start", "day"), Column("period_end", "day"), Column("as_of", "day"))
_SOURCE = (Column("source", "id", refers="sources"), Column("locator"))

TABLES = {
    table.name: table
    for table in (
        Table(
            "enterprises",
            (
                _ID,
                *_texts("name", "short_name", "english_name"),
                Column("parent", "id", empty=True, refers="enterprises"),
                *_texts("industry", "industry_en", empty=True),
            ),
        ),
        Table(
            "sources",
            (
                _ID,
                *_texts("title", "title_en", "publisher", "publisher_en"),
                Column("published_on", "day", empty=True),
                Column("certainty", choices=CERTAINTIES),
                *_texts("note", "note_en", empty=True),
            ),
        ),
        Table(
            "units",
            (
                _ID,
                *_texts("zh", "en_one", "en_many"),
                Column("kind", choices=UNIT_KINDS),
            ),
        ),
        Table("categories", (_ID, *_texts("name", "name_en"), Column("order", "whole"))),
        Table(
            "programmes",
            (
                _ID,
                *_texts("name", "name_en"),
                Column("aid", choices=AID_CLASSES),
            ),
        ),
        Table(
            "measures",
            (
                _ID,
                *_texts("name", "name_en"),
                Column("unit", "id", refers="units"),
                Column("kind", choices=MEASURE_KINDS),
                Column("category", "id", refers="categories"),
                Column("programme", "id", empty=True, refers="programmes"),
                Column("people_of", "id", empty=True, refers="measures"),
                Column("over_enterprises", choices=YES_NO),
                Column("over_time", choices=YES_NO),
                Column("headline", "whole", empty=True),
                *_texts("note", "note_en", empty=True),
                Column("within", "id", empty=True, refers="measures", optional=True),
                # A clause with {} in the place of the number; without one the name stands before it.
                Column("said", empty=True, optional=True),
                Column("said_en", empty=True, optional=True),
            ),
        ),
        Table(
            "lists",
            (
                _ID,
                _ENTERPRISE,
                Column("kind", choices=LIST_KINDS),
                *_texts("name", "name_en"),
                *_SPAN,
                Column("total", "whole", empty=True),
                Column("resolved", "whole", empty=True),
                Column("in_progress", "whole", empty=True),
                Column("certainty", choices=CERTAINTIES),
                *_SOURCE,
                Column("printed", empty=True),
            ),
        ),
        Table(
            "items",
            (
                _ID,
                _ENTERPRISE,
                _UNIT,
                Column("list", "id", refers="lists"),
                Column("title"),
                *_texts("category", "origin", "leader", "responsible", "supervisor", empty=True),
                Column("opened", "day"),
                Column("deadline", "day", empty=True),
                Column("deadline_note", empty=True),
                Column("status", choices=ITEM_STATUSES),
                Column("done_on", "day", empty=True),
                Column("closed_on", "day", empty=True),
                Column("closed_by", empty=True),
                Column("parent_item", "id", empty=True, refers="items"),
                Column("money", "number", empty=True),
                *(
                    Column(name, "whole", empty=True)
                    for name in ("beneficiaries", "satisfied", "basically_satisfied", "dissatisfied")
                ),
                *_SOURCE,
            ),
        ),
        Table(
            "achievements",
            (
                _ID,
                _ENTERPRISE,
                _UNIT,
                *_SPAN,
                Column("measure", "id", refers="measures"),
                Column("value", "number"),
                Column("bound", choices=BOUNDS),
                Column("status", choices=STATUSES),
                Column("part_of", "id", empty=True, refers="achievements"),
                Column("baseline", "number", empty=True),
                Column("baseline_period", "months", empty=True),
                Column("certainty", choices=CERTAINTIES),
                *_SOURCE,
                Column("printed"),
            ),
        ),
        Table(
            "practices",
            (
                _ID,
                _ENTERPRISE,
                _UNIT,
                Column("period_start", "day"),
                Column("period_end", "day"),
                Column("kind", choices=PRACTICES),
                Column("text"),
                Column("text_en", empty=True),
                *_SOURCE,
            ),
        ),
        # One workbook that came in from an enterprise; what was accepted is the source of rows elsewhere.
        Table(
            "returns",
            (
                _ID,
                _ENTERPRISE,
                Column("period_start", "day"),
                Column("period_end", "day"),
                Column("file"),
                Column("digest", "digest"),
                Column("received_on", "day"),
                Column("faults", "whole"),
                Column("outcome", choices=RETURN_OUTCOMES),
                Column("source", "id", empty=True, refers="sources"),
            ),
        ),
        # The meaning of a name in returned workbooks; it counts after a person has checked it.
        Table(
            "names",
            (
                _ID,
                Column("kind", choices=NAMED_THINGS),
                *_texts("name", "means"),
                Column("checked", choices=YES_NO),
            ),
        ),
        # A row of headings in returned workbooks, a row for each heading in their order; `means` is the heading of our
        # form. It counts after a person has checked all its rows, for one enterprise or without one for all.
        Table(
            "layouts",
            (
                _ID,
                Column("layout", "id"),
                Column("enterprise", "id", empty=True, refers="enterprises"),
                Column("table", choices=tuple(LAYOUT_TABLES)),
                *_texts("heading", "means"),
                Column("checked", choices=YES_NO),
            ),
            optional=True,
        ),
        # A doubt that a person has looked into: its rows, and their figures on that day, with a blank between them.
        Table(
            "confirmations",
            (
                _ID,
                Column("doubt", choices=CONFIRMABLE),
                *_texts("rows", "figures", "confirmed_by"),
                Column("confirmed_on", "day"),
                Column("reason"),
            ),
            optional=True,
        ),
        # One issue of the bulletin: the period it is about, its number in the year and of all, the day on its head.
        Table(
            "issues",
            (
                _ID,
                Column("period_start", "day"),
                Column("period_end", "day"),
                Column("number", "whole", empty=True),
                Column("total_number", "whole", empty=True),
                Column("issued_on", "day"),
                Column("copies", "whole", empty=True),
                Column("signed_by", empty=True),
            ),
            optional=True,
        ),
        # What stands on every page that the office issues; the id says what a line is, and a line without text is none.
        Table(
            "office",
            (Column("id", "id", choices=OFFICE_LINES), *_texts("text", "text_en", empty=True)),
            optional=True,
        ),
        # What people plan for the time after a period, a sentence a row.
        Table(
            "next_steps",
            (
                _ID,
                Column("period_start", "day"),
                Column("period_end", "day"),
                Column("order", "whole"),
                Column("text"),
                Column("text_en", empty=True),
            ),
            optional=True,
        ),
        # What a person made of a phrase in a report, for the next one: a measure, a unit, a status; of one enterprise,
        # or of all.
        Table(
            "extraction_words",
            (
                _ID,
                Column("phrase"),
                Column("measure", "id", empty=True, refers="measures"),
                Column("unit", "id", empty=True, refers="units"),
                Column("status", empty=True, choices=STATUSES),
                Column("enterprise", "id", empty=True, refers="enterprises"),
            ),
            optional=True,
        ),
        # A text of the ledger in English; it holds wherever that text stands.
        Table("translations", (_ID, *_texts("zh", "en")), optional=True),
    )
}
