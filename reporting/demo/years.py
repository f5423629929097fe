"""`Year`: the deeds of one enterprise in one year, as rows of the ledger; its return as it should be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporting.demo.cast import LedgerRow, MadeUpEnterprise, deeds, dice, enterprises
from reporting.demo.figures import figures_of
from reporting.demo.items import KINDS, items_of

LIST_NAMES = {
    "project": ("民生实事项目清单", "Project list"),
    "wish": ("职工心愿清单", "Wish list"),
    "problem": ("问题清单", "Problem list"),
}


@dataclass(frozen=True)
class Year:
    """Rows for the four tables that an enterprise reports, without source and locator."""

    lists: tuple[LedgerRow, ...]
    items: tuple[LedgerRow, ...]
    achievements: tuple[LedgerRow, ...]
    practices: tuple[LedgerRow, ...]


def year_of(enterprise: MadeUpEnterprise, year: int, seed: int) -> Year:
    items = items_of(enterprise, year, seed)
    lists = [list_of(enterprise, kind, items, f"{year}-12-31") for kind in KINDS]
    practices = _practices(enterprise, year, seed)
    return Year(tuple(lists), tuple(items), tuple(figures_of(enterprise, year, seed)), tuple(practices))


def list_of(enterprise: MadeUpEnterprise, kind: str, items: Sequence[LedgerRow], day: str) -> LedgerRow:
    """The row of a list on a day: how many items it holds by then, and how far they are."""
    year = day[:4]
    on_list = [row for row in items if row["list"].endswith(kind) and row["opened"] <= day]
    done = [row for row in on_list if row.get("done_on") and row["done_on"] <= day]
    moving = [row for row in on_list if row not in done and row["status"] != "planned"]
    name, name_en = LIST_NAMES[kind]
    return {
        "id": f"{enterprise.id}-{year}-{kind}",
        "enterprise": enterprise.id,
        "kind": kind,
        "name": f"{year}年{name}",
        "name_en": f"{name_en}, {year}",
        "period_start": f"{year}-01-01",
        "period_end": f"{year}-12-31",
        "as_of": day,
        "total": str(len(on_list)),
        "resolved": str(len(done)),
        "in_progress": str(len(moving)),
        "certainty": "made_up",
        "printed": f"{len(on_list)}项；{len(done)}项；{len(moving)}项",
    }


def _practices(enterprise: MadeUpEnterprise, year: int, seed: int) -> Iterator[LedgerRow]:
    """Two ways of going about it, and one thing to be proud of; no two enterprises alike as far as there are enough."""
    texts = deeds()["practices"]
    chance = dice(seed, enterprise.id, year, "practices")
    kinds = sorted(chance.sample([kind for kind in texts if kind != "highlight"], 2))
    turn = enterprises().index(enterprise) + year + seed
    for place, kind in enumerate([*kinds, "highlight"], 1):
        text, text_en = texts[kind][turn % len(texts[kind])]
        yield {
            "id": f"{enterprise.id}-{year}-p{place:03}",
            "enterprise": enterprise.id,
            "period_start": f"{year}-01-01",
            "period_end": f"{year}-12-31",
            "kind": kind,
            "text": text,
            "text_en": text_en,
        }
