"""Room 1: files -> validated tables."""
