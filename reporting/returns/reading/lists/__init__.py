"""The lists that a return states, and their names."""
