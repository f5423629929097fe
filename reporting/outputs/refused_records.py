"""Records with personal data: a person may look at them in a folder that is not released and that only they read."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from reporting.core.quantity import Words
from reporting.outputs.personal_data_check import holds_personal_data

_FOLDER = ".refused"
_ASIDE: Words = {
    "zh": "被拦下的记录放在 {}，只有您能打开；看完请删去。",
    "en": "What was refused can be looked at in {}, which only you can read; delete it when you are done.",
}


def set_aside(records: Iterable[Path], folder: Path, locale: str) -> str:
    """Move those of the records that hold personal data to a folder below this one.

    A line that says where they are, in a language; empty if none of them holds any.
    """
    aside = folder / _FOLDER
    refused = [record for record in records if holds_personal_data(record)]
    if not refused:
        return ""
    aside.mkdir(mode=0o700, exist_ok=True)
    for record in refused:
        record.chmod(0o600)
        record.replace(aside / record.name)
    return _ASIDE[locale].format(aside)


def forget_refused(folder: Path) -> None:
    """Remove what an earlier run set aside."""
    shutil.rmtree(folder / _FOLDER, ignore_errors=True)
