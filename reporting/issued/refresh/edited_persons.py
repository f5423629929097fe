"""`refuse_persons`: no new file with personal data that people typed into a briefing; landlines are of offices."""

from dataclasses import replace
from pathlib import Path

from reporting.core.errors import PrivacyError
from reporting.core.quantity import Words
from reporting.ledger.confirmation_rules import confirmed_words
from reporting.ledger.reading import read_ledger
from reporting.outputs.personal_data_check import FilesToCheck, personal_data_in

_HEAD: Words = {
    "zh": "{file}里有{count}处个人信息，没有写出新的文件",
    "en": "{file} holds personal data in {count} places; no new file was written",
}
_ADVICE: Words = {
    "zh": "请从文件里删去，再运行一次。确实不是个人信息的，可以核实（make privacy FILE=… CONFIRM=1 给出要加的行）。",
    "en": "Take it out of the file and run again. What is none can be confirmed: make privacy FILE=… CONFIRM=1 "
    "prints the row.",
}


def refuse_persons(name: str, content: bytes, locale: str, data: Path) -> None:
    """Raise one PrivacyError with all of it, but for what is confirmed in the ledger of a folder."""
    edited = FilesToCheck({name: content}, content, locale)
    if not personal_data_in(edited):
        return
    faults = personal_data_in(replace(edited, confirmed=confirmed_words(read_ledger(data)["confirmations"])))
    if faults:
        raise PrivacyError(_HEAD[locale].format(file=name, count=len(faults)), faults, _ADVICE[locale])
