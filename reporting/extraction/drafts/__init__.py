"""The doubts about a drafted row, its classes, and how many there are."""
