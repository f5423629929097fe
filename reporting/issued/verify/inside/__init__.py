"""Contradictions within a page, without ledger or manifest."""
