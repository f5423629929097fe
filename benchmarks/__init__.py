"""Time and memory of the kit and of its peers, measured in paired rounds. `python -m benchmarks` runs all of it."""
