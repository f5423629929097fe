"""After a briefing is out: where its numbers came from, what changed between two, and an edited one verified."""
