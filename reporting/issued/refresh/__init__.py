"""Bringing an edited briefing up to date: what people wrote stays, what the ledger changed comes in as changes."""
