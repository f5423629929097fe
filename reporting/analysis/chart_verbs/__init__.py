"""The charts that an analyst draws of traced values: bars, a line, small multiples."""
