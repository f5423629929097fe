"""Whose a number is and of what: the names of the ledger and the words that people taught."""
