"""Rows on very many table rows or pictures in one Word file: compared with peers, and the growth of the time."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from statistics import median

from benchmarks.marginal import marginal_costs
from benchmarks.measured import Row, Setting, absent, with_ratio
from benchmarks.pairing import Command, Method, ratio

BAR, LINEAR_BAR = 0.1, 1.5
# Full and small numbers; the bar is for the full ones, because peers need more time for each if there are more.
ROUNDS = {"rows": 3, "pictures": 1}  # of the full size
SIZES = {"rows": (20_000, 4_000), "pictures": (2_000, 300)}
SUBJECT = "Word file"


def rows(setting: Setting) -> Iterator[Row]:
    """Ratios of processor time after the first row or picture; the kit's file is also sealed and read back."""
    for what, (full, small) in SIZES.items():
        number = full if setting.full else small
        names = ["kit", "python-docx", *(["docxtpl"] if setting.peers is not None else [])]
        methods = {name: partial(_method, setting, name, what) for name in names}
        # python-docx takes minutes for the full number, docxtpl for as many pictures.
        costs = marginal_costs(methods, number, ROUNDS[what] if setting.full else 1)
        for other in ("python-docx", "docxtpl"):
            asked = Row(SUBJECT, f"{number:,} {what}, processor", other, bar=BAR if setting.full else None)
            if other in costs:
                note = f"{median(costs['kit']) * number:.2f} s beside {median(costs[other]) * number:.2f} s"
                yield with_ratio(replace(asked, note=note), ratio(costs["kit"], costs[other]))
            else:
                yield absent(asked)
        tenth = marginal_costs({"kit": methods["kit"]}, number // 10, setting.rounds)["kit"]
        whole = marginal_costs({"kit": methods["kit"]}, number, setting.rounds)["kit"]
        note = f"time of each of {number:,} beside each of {number // 10:,}"
        asked = Row(SUBJECT, f"{number:,} {what}, growth", "a tenth of them", bar=LINEAR_BAR, note=note)
        yield with_ratio(asked, ratio(whole, tenth))


def _method(setting: Setting, name: str, what: str, number: int) -> Method:
    python = setting.peers if name == "docxtpl" and setting.peers is not None else setting.kit
    command: Command = [python, "-m", "benchmarks.job.word_rows", name, what, str(number), setting.folder]
    return Method(f"{name} {what} {number}", [command], setting.root, {"PYTHONPATH": str(setting.root)})
