"""The hatch: all that may leave the analysis, its classes, its JSON, how it is published and read again."""
