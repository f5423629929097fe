"""What the kit costs beside its peers, measured in paired rounds. `python -m benchmarks` runs all of it."""
