"""Of when a number is: the times that a text names, and which of them is that of a number."""
