"""A comparison of two editions as text: one page for the person who checks, and the ledger rows behind its numbers."""
