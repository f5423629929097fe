"""The words of the reasons for which a numeral is no figure of its own, from reasons.toml."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from reporting.core.quantity import Words


@cache
def reasons() -> Mapping[str, Words]:
    """The words by reason."""
    return dict(tomllib.loads(Path(__file__).with_name("reasons.toml").read_text(encoding="utf-8")))


def reason_words(reason: str) -> str:
    """The reason in Chinese."""
    return reasons()[reason]["zh"]
