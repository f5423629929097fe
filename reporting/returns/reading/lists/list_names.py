"""The name of a list: a list of a year has one name, in every period of the year that reports it."""

from collections.abc import Iterator

from reporting.returns.reading.context.ledger_snapshot import KnownList
from reporting.returns.reading.context.naming import alike
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.vocabulary import vocabulary


def name_of(kind: str, typed: str, context: ReturnContext) -> str:
    """The name as typed, with the year in place of a part of it; or as the ledger has it, if it has the list already.

    A list without a name is the only one of its kind and year in the ledger, or is called by the year.
    """
    year, words = context.undertaken.label("zh"), vocabulary().choices["list_kind"][kind]
    name = typed.replace(context.period.label("zh"), year, 1) if typed else year + words[0]
    known = dict.fromkeys(known_list.name for known_list in _of_year(context) if known_list.kind == kind)
    same = next((other for other in known if alike(other) == alike(name)), "")
    is_unnamed = alike(name).removeprefix(alike(year)) in map(alike, words)
    return same or (next(iter(known)) if is_unnamed and len(known) == 1 else name)


def statements(kind: str, name: str, context: ReturnContext) -> set[str]:
    """The ids of all that the ledger has of a list of the year."""
    return {known_list.id for known_list in _of_year(context) if (known_list.kind, known_list.name) == (kind, name)}


def _of_year(context: ReturnContext) -> Iterator[KnownList]:
    """The lists of this year that came from other returns: this return reports its lists again."""
    for known_list in context.snapshot.lists.values():
        of_year = known_list.enterprise == context.enterprise and known_list.begun == context.undertaken.start
        if of_year and not known_list.id.startswith(f"{context.id}-"):
            yield known_list
