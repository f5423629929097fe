"""`House`: the page that an office wants, and which rules of it a check asks for, from a profile (TOML)."""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting.core.errors import TemplateError
from reporting.core.nearest import clearly_nearest
from reporting.documents.linting.messages import say
from reporting.documents.profile import Profile, read_profile

# The switches of the section [check] that are no rules of their own but change one.
SKIP_SECOND_LEVEL = "skip_second_level"
SECTION = "check"


@dataclass(frozen=True)
class House:
    """A page profile and the rules that are on."""

    profile: Profile
    on: frozenset[str]


def read_house(path: Path, locale: str, rules: Collection[str]) -> House:
    """The profile in a file; a rule that it does not name is on. Raises TemplateError."""
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
        profile = read_profile(raw, locale)
    except FileNotFoundError:
        raise _refused(path, locale, [say("no_profile", locale)]) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _refused(path, locale, [error]) from None
    except (TypeError, KeyError, AttributeError) as error:
        raise _refused(path, locale, [say("bad_profile", locale, error=error)]) from None
    switches = raw.get(SECTION, {})
    if faults := [*_faults(switches, {*rules, SKIP_SECOND_LEVEL}, locale)]:
        raise _refused(path, locale, faults)
    on = {rule for rule in rules if switches.get(rule, True)}
    on |= {SKIP_SECOND_LEVEL} if switches.get(SKIP_SECOND_LEVEL) else set()
    return House(profile, frozenset(on))


def _faults(switches: Mapping[str, Any], known: Collection[str], locale: str) -> list[str]:
    unknown = [name for name in switches if name not in known]
    odd = [name for name, value in switches.items() if name in known and not isinstance(value, bool)]
    return [_unknown(name, known, locale) for name in unknown] + [say("no_switch", locale, rule=name) for name in odd]


def _unknown(name: str, known: Collection[str], locale: str) -> str:
    nearest = clearly_nearest(name, known)
    hint = say("meant_rule", locale, rule=nearest) if nearest else ""
    return say("unknown_rule", locale, rule=name, hint=hint, known=", ".join(sorted(known)))


def _refused(path: Path, locale: str, faults: Sequence[object]) -> TemplateError:
    return TemplateError(say("profile_head", locale, file=path), faults, say("profile_advice", locale))
