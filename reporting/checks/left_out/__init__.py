"""The pages of a draft on what it leaves out: which numbers depend on it, their marks, and the words for it."""
