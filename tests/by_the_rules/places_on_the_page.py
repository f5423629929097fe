"""What a number on the page is about, by the words around it: an enterprise, a list, a kind of lists, or the group."""

import re
from dataclasses import dataclass

from plain_tables import Tables
from printed_page import Number

KINDS = {
    "zh": {"项目清单": "project", "心愿清单": "wish", "问题清单": "problem"},
    "en": {"project lists": "project", "wish lists": "wish", "problem lists": "problem"},
}
# Where a sentence or one of its parts ends, and what may stand behind the name at the beginning of a paragraph.
END = {"zh": re.compile("[。；]"), "en": re.compile(r"\. |; ")}
OPENING = {"zh": r"(（[^）]*）)?。", "en": r"( \([^)]*\))?\. "}
# What stands in brackets is said of the number before them.
BRACKETS = re.compile(r"（[^（）]*）|\([^()]*\)")


@dataclass(frozen=True)
class Names:
    """The enterprises by the names that a page gives them; a document of one enterprise is about `owner`."""

    ids: dict[str, str]
    locale: str
    owner: str | None = None

    @classmethod
    def of(cls, tables: Tables, locale: str, owner=None) -> "Names":
        column = "short_name" if locale == "zh" else "english_name"
        return cls({row[column]: row.id for row in tables.enterprises if row.parent is None}, locale, owner)

    def of_enterprise(self, id_):
        return next(name for name, each in self.ids.items() if each == id_)

    def enterprise(self, number: Number):
        """The enterprise that a number is about; None if it is of the group."""
        found = self._in_row(number.row) if number.row else self._in_text(number)
        return found or self.owner

    def list_name(self, number: Number):
        """The name of a list: in the first cell of a row, or in quotation marks before a number."""
        if number.row:
            return number.row[0] if self.owner else None
        quoted = re.findall("“([^”]+)”", END[self.locale].split(number.before)[-1])
        return quoted[-1] if quoted else None

    def kind(self, number: Number):
        if number.row:
            return None
        before, after = END[self.locale].split(number.before)[-1], END[self.locale].split(number.after)[0]
        part = (before + number.words + after).casefold()
        return next((kind for name, kind in KINDS[self.locale].items() if name in part), None)

    def _in_row(self, row):
        """Named in one of the first two cells, also as the owner of a unit."""
        return self._last_in(row[0]) or self._last_in(row[1])

    def _in_text(self, number):
        """Named last in its sentence before the number, or at the beginning of its paragraph."""
        text = number.before + number.words + number.after
        part = END[self.locale].split(BRACKETS.sub("", number.before))[-1]
        return self._last_in(part) or self._at_the_beginning(text)

    def _last_in(self, text):
        found = [(text.rfind(name), len(name), id_) for name, id_ in self.ids.items() if name in text]
        return max(found)[-1] if found else None

    def _at_the_beginning(self, text):
        stop = OPENING[self.locale]
        return next((id_ for name, id_ in self.ids.items() if re.match(re.escape(name) + stop, text)), None)
