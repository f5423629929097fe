"""What one more of a thing costs: a run with many less a run with one, so that no start is counted."""

from collections.abc import Callable, Mapping

from benchmarks.pairing import Method, paired


def marginal_costs(methods: Mapping[str, Callable[[int], Method]], count: int, rounds: int) -> dict[str, list[float]]:
    """Seconds of processor for each one beyond the first, by the name of the way; a figure for each round."""
    made = {name: (method(1), method(count + 1)) for name, method in methods.items()}
    costs = paired([method for both in made.values() for method in both], rounds)
    return {
        name: [(more.cpu - single.cpu) / count for single, more in zip(costs[one.name], costs[many.name], strict=True)]
        for name, (one, many) in made.items()
    }
