"""The texts of the made-up enterprises in English: the rows of the table of translations."""

from collections.abc import Mapping

from reporting.demo.cast import LedgerRow, deeds, english_texts, enterprises


def translation_rows() -> list[LedgerRow]:
    """One row a text: what the enterprises undertake, who does it, and how they go about it."""
    every = {**english_texts(), **_handed_down(), **_practices()}
    return [{"id": f"t-{place:04}", "zh": zh, "en": en} for place, (zh, en) in enumerate(every.items(), 1)]


def _handed_down() -> Mapping[str, str]:
    """The part of a unit in what was handed down to it, by its title there."""
    units = [unit for enterprise in enterprises() for unit in enterprise.units]
    titles = {deed["title"]: english_texts()[deed["title"]] for deed in deeds()["handed_down"]}
    return {f"{zh}（{unit.name}）": f"{en} ({unit.english_name})" for zh, en in titles.items() for unit in units}


def _practices() -> Mapping[str, str]:
    return {zh: en for texts in deeds()["practices"].values() for zh, en in texts}
