"""Prints how each drawn layout is read, and how many come out how.

PYTHONPATH=tests .venv/bin/python tests/returns/layouts/score.py [--named period] [--all]
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from drawings import drawn_layouts
from judgement import RIGHT, VERDICTS, judged
from layout_intakes import LayoutIntakes


def main():
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--named", default="", help="only layouts with these words in their names or families")
    asking.add_argument("--all", action="store_true", help="also what is told of those that come out right")
    asked = asking.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        intakes = LayoutIntakes(Path(folder))
        layouts = [layout for layout in drawn_layouts() if asked.named in f"{layout.family} {layout.name}"]
        results = [
            (layout, outcome, judged(layout, outcome)) for layout in layouts for outcome in [intakes.outcome(layout)]
        ]
    sys.stdout.write("\n".join([*_told(results, asked), *_table(results), ""]))


def _told(results, asked):
    for layout, outcome, judgement in results:
        if judgement.verdict in RIGHT and not asked.all:
            continue
        yield f"\n{judgement.verdict}: {layout.family}: {layout.name}"
        yield from (f"    {line.strip()[:240]}" for line in judgement.why)
        if asked.all:
            yield outcome.told


def _table(results):
    families = sorted({layout.family for layout, _, _ in results})
    yield "\n" + " | ".join(["", *VERDICTS, "all"])
    for family in [*families, ""]:
        counts = Counter(judgement.verdict for layout, _, judgement in results if family in {layout.family, ""})
        yield " | ".join([family or "all", *(str(counts[verdict]) for verdict in VERDICTS), str(counts.total())])


if __name__ == "__main__":
    main()
