"""Checks that keep a briefing from being issued, although each row of its ledger can be read."""
