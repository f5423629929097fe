"""Verifying a briefing that people edited: changed numbers, stale numbers, contradictions."""
