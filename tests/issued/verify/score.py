"""Prints what verify finds of each kind of edit, and each false alarm.

PYTHONPATH=tests .venv/bin/python tests/issued/verify/score.py [--seeds 2] [--on "2021 zh"] [--kind 人均]
"""

import argparse
import sys
import tempfile
import traceback
from collections import defaultdict
from pathlib import Path

from bases import NAMES, Bases
from every_kind import HARMLESS, SPOILING
from kinds_of_edits import tried
from what_verify_says import findings


def main():
    asked = _asked()
    with tempfile.TemporaryDirectory() as folder:
        bases = Bases(asked.folder or Path(folder))
        chosen = [bases.get(name) for name in asked.on or NAMES]
        for edits, lines in ((SPOILING, _missed), (HARMLESS, _alarms)):
            meant = [edit for edit in edits if not asked.kind or asked.kind in edit.kind]
            scores = _score(meant, chosen, asked.seeds)
            sys.stdout.write("\n".join([*lines(scores), ""]))


def _score(edits, bases, seeds):
    """By kind, each edit that could be made with what verify says to it."""
    scores = defaultdict(list)
    for edit in edits:
        for base in bases:
            made = (tried(edit, base, seed) for seed in range(seeds))
            unlike = {each.file: each for each in made if each}
            scores[edit.kind] += [(each, _said(base, each.file)) for each in unlike.values()]
    return scores


def _said(base, file):
    try:
        return findings(base, file)
    except Exception:  # noqa: BLE001 - a fault of verify is a result as well
        return ["!! " + traceback.format_exc().splitlines()[-1]]


def _missed(scores):
    yield "\nspoiling: tried, found, missed"
    for kind, results in scores.items():
        missed = [each for each, said in results if not said]
        yield f"{len(results):4} {len(results) - len(missed):4} {len(missed):4}  {kind}"
        yield from (f"                  missed: {each.base.name}: {each.done[:140]}" for each in missed[:3])
    yield from _total(scores, "missed", lambda said: not said)


def _alarms(scores):
    yield "\nharmless: tried, false alarms"
    for kind, results in scores.items():
        alarms = [(each, said) for each, said in results if said]
        yield f"{len(results):4} {len(alarms):4}  {kind}"
        for each, said in alarms[:3]:
            yield f"             {each.base.name}: {each.done[:100]}"
            yield f"               {len(said)} findings: {said[0][:160]}"
    yield from _total(scores, "false alarms", bool)


def _total(scores, words, is_wrong):
    results = [said for every in scores.values() for _, said in every]
    kinds = sum(any(is_wrong(said) for _, said in every) for every in scores.values())
    yield f"{len(results)} tried, {sum(map(is_wrong, results))} {words}, in {kinds} of {len(scores)} kinds"
    yield "applied nowhere: " + ", ".join(kind for kind, every in scores.items() if not every)


def _asked():
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--seeds", type=int, default=1, help="how often each kind is tried on each briefing")
    asking.add_argument("--on", action="append", help=f"a briefing: {', '.join(NAMES)}")
    asking.add_argument("--kind", help="only kinds with these words in their names")
    asking.add_argument("--folder", type=Path, help="where the briefings are made, to be used again")
    return asking.parse_args()


if __name__ == "__main__":
    main()
