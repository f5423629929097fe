"""Rows on one report, of 5 and of 200 enterprises, compared with its peers."""

from collections.abc import Iterator, Mapping, Sequence

from benchmarks.job.contents import make_templates
from benchmarks.made_ledger import make_ledger
from benchmarks.measured import Row, Setting, absent, compared, with_ratio
from benchmarks.methods import KIT, KIT_HTML, Methods
from benchmarks.pairing import Cost, cost_of, paired

SIZES = {5: 2_000, 200: 40_000}  # enterprises: rows of the ledger
# The product, the kit's method and the peer's method, and the part of the peer's time that the kit may take.
BARS = (
    ("Word", KIT, "papermill + docxtpl", 0.60),
    ("Word", KIT, "R Markdown", 0.90),
    ("Word", KIT, "plain Python", 1.30),
    ("Word and HTML", KIT_HTML, "papermill + docxtpl + nbconvert", 0.50),
    ("Word", KIT, "nbconvert + pandoc", None),
)


def rows(setting: Setting) -> Iterator[Row]:
    """Ratios of wall time first, because a person waits by the clock; then of processor time, and peak memory."""
    templates = setting.folder / "kit.docx", setting.folder / "peer.docx"
    make_templates(*templates)
    for enterprises, size in SIZES.items():
        ledger = setting.folder / f"ledger-{enterprises}"
        make_ledger(ledger, enterprises, size, setting.root / "data")
        methods = Methods(setting, ledger, templates)
        costs = paired(list(methods.of_one_report()), setting.rounds)
        yield from _ratios(f"one report, {enterprises} enterprises", costs)
        if setting.full:
            for method in methods.of_one_report():
                cost = cost_of(method, memory=True)
                yield Row(
                    f"one report, {enterprises} enterprises", "peak memory", method.name, "MiB", cost.memory, rounds=1
                )
            yield _shipped_notebooks(methods, enterprises)


def _ratios(subject: str, costs: Mapping[str, Sequence[Cost]]) -> Iterator[Row]:
    for what, kit, other, bar in BARS:
        wall, processor = Row(subject, f"{what}, wall", other, bar=bar), Row(subject, f"{what}, processor", other)
        if other in costs:
            yield with_ratio(wall, compared(costs, kit, other, "wall"))
            yield with_ratio(processor, compared(costs, kit, other, "cpu"))
        else:
            yield absent(wall)


def _shipped_notebooks(methods: Methods, enterprises: int) -> Row:
    cost = cost_of(methods.kit_with_shipped_notebooks())
    subject = f"one report, {enterprises} enterprises"
    note = f"{cost.wall:.1f} s on the clock; the notebooks and the template that the project ships"
    return Row(subject, "kit's own notebooks, processor", "", "s", cost.cpu, rounds=1, note=note)
