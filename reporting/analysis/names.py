"""The names of enterprises, their units and measures on the page, in both languages."""

from datetime import date

from reporting.analysis.facts import Facts
from reporting.core.quantity import Words

LIST_KINDS: dict[str, Words] = {
    "project": {"zh": "项目清单", "en": "project lists"},
    "wish": {"zh": "心愿清单", "en": "wish lists"},
    "problem": {"zh": "问题清单", "en": "problem lists"},
}
PRACTICE_KINDS: dict[str, Words] = {
    "collection": {"zh": "征集诉求", "en": "Listening"},
    "responsibility": {"zh": "明确责任", "en": "Responsibility"},
    "supervision": {"zh": "督导推进", "en": "Supervision"},
    "close_out": {"zh": "台账销号", "en": "Closing out"},
    "highlight": {"zh": "特色做法", "en": "Distinctive"},
    "publicity": {"zh": "公开进展", "en": "Publicity"},
}
_ITSELF: Words = {"zh": "本级", "en": "whole enterprise"}


def short_names(facts: Facts, enterprise: str) -> Words:
    """The short name of an enterprise or unit in both languages."""
    row = facts.ledger.record("enterprises", enterprise)
    return {"zh": row.short_name, "en": row.english_name}


def place_names(facts: Facts, enterprise: str, unit: str | None) -> Words:
    """An enterprise, with its unit if the fact belongs to a unit: 邯矿集团云驾岭矿."""
    name = short_names(facts, enterprise)
    if not unit:
        return name
    part = short_names(facts, unit)
    return {"zh": name["zh"] + part["zh"], "en": f"{part['en']} of {name['en']}"}


def reported_part(facts: Facts, enterprise: str) -> Words:
    """The parts of the period that an enterprise reported, if it did not report all of it; else empty words."""
    parts = facts.partial_reports.get(enterprise, ())
    return {locale: mark.join(part.label(locale) for part in parts) for locale, mark in (("zh", "、"), ("en", ", "))}


def marked_names(facts: Facts, enterprise: str, unit: str | None = None) -> Words:
    """An enterprise or a unit of it, with a mark if it reported only a part: 本钢（仅报2024年上半年）."""
    name, part = place_names(facts, enterprise, unit), reported_part(facts, enterprise)
    if not part["zh"]:
        return name
    return {"zh": f"{name['zh']}（仅报{part['zh']}）", "en": f"{name['en']} (only {part['en']})"}


def place_here(facts: Facts, enterprise: str, unit: str | None = None) -> Words:
    """As marked_names; in the document of one enterprise the unit alone, or 本级 if the figure has no unit."""
    if not facts.enterprise:
        return marked_names(facts, enterprise, unit)
    return short_names(facts, unit) if unit else _ITSELF


def measure_name(facts: Facts, measure: str) -> Words:
    """The printed name of a measure of the catalogue."""
    row = facts.ledger.record("measures", measure)
    return {"zh": row.name, "en": row.name_en}


def lower_first(name: Words) -> Words:
    """A name inside a sentence: English begins it with a small letter."""
    return {**name, "en": name["en"][:1].lower() + name["en"][1:]}


def day(value: date) -> Words:
    """2023年12月31日; 31 December 2023."""
    return {"zh": f"{value.year}年{value.month}月{value.day}日", "en": f"{value.day} {value:%B %Y}"}
