"""Who plays in the demonstration: enterprises and their units, what they may do, from the two TOML files beside."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

# A row of the ledger, each cell as its text; what is not named is empty.
LedgerRow = Mapping[str, str]

# Reported by all but those that keep their single items alone.
CORE = (
    "aid_funds_hardship",
    "people_helped_hardship",
    "education_aid_funds",
    "education_aid_recipients",
    "mutual_aid_payouts",
    "mutual_aid_claims",
    "mutual_aid_serious_illness",
    "health_checks",
    "health_checks_women",
)


@dataclass(frozen=True)
class MadeUpUnit:
    """A part of an enterprise; its id is that of the ledger."""

    id: str
    name: str
    english_name: str


@dataclass(frozen=True)
class MadeUpEnterprise:
    """A made-up enterprise. `return_style` is how its return for 2024 is filled in, `received` when it comes in."""

    id: str
    name: str
    short_name: str
    english_name: str
    industry: str
    industry_en: str
    employees: int
    return_style: str
    received: date
    units: tuple[MadeUpUnit, ...]
    figures: tuple[str, ...]

    @property
    def reports(self) -> bool:
        return self.return_style != "silent"


@cache
def enterprises() -> tuple[MadeUpEnterprise, ...]:
    """All of them, in the order of the ledger, with those that never report."""
    return tuple(_enterprise(entry) for entry in _read("enterprises")["enterprise"])


@cache
def deeds() -> Mapping[str, Any]:
    """The content of deeds.toml: titles by kind of list, posts, practices, sizes of figures."""
    return _read("deeds")


@cache
def english_texts() -> Mapping[str, str]:
    """The content of english.toml: what the enterprises write, by the Chinese text."""
    return {zh: en for texts in _read("english").values() for zh, en in texts.items()}


def dice(*about: object) -> Random:
    """A source of chance; the same arguments always give the same numbers."""
    return Random("/".join(str(part) for part in about))  # noqa: S311 - figures for a demonstration, no secrets


def _enterprise(entry: dict[str, Any]) -> MadeUpEnterprise:
    units = tuple(
        MadeUpUnit(f"{entry['id']}_{unit['id']}", unit["name"], unit["english_name"]) for unit in entry.pop("units")
    )
    also, items_only = entry.pop("also"), entry.pop("items_only", False)
    return MadeUpEnterprise(**entry, units=units, figures=() if items_only else (*CORE, *also))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((Path(__file__).with_name(f"{name}.toml")).read_text(encoding="utf-8"))
