"""`marginal_costs`: the cost of one more thing: the cost of many minus the cost of one, so that no start is counted."""

from collections.abc import Callable, Mapping

from benchmarks.pairing import Method, paired


def marginal_costs(methods: Mapping[str, Callable[[int], Method]], count: int, rounds: int) -> dict[str, list[float]]:
    """Seconds of processor for each thing after the first, by the name of the method; one number for each round."""
    made = {name: (method(1), method(count + 1)) for name, method in methods.items()}
    costs = paired([method for both in made.values() for method in both], rounds)
    return {
        name: [(more.cpu - single.cpu) / count for single, more in zip(costs[one.name], costs[many.name], strict=True)]
        for name, (one, many) in made.items()
    }
