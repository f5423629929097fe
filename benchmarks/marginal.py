"""What one more of a thing costs: a run with many less a run with one, so that no start is counted."""

from collections.abc import Callable, Mapping

from benchmarks.pairing import Way, paired


def marginal_costs(ways: Mapping[str, Callable[[int], Way]], count: int, rounds: int) -> dict[str, list[float]]:
    """Seconds of processor for each one beyond the first, by the name of the way; a figure for each round."""
    made = {name: (way(1), way(count + 1)) for name, way in ways.items()}
    costs = paired([way for both in made.values() for way in both], rounds)
    return {
        name: [(more.cpu - single.cpu) / count for single, more in zip(costs[one.name], costs[many.name], strict=True)]
        for name, (one, many) in made.items()
    }
