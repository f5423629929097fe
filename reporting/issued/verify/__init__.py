"""Reading a briefing that people edited: what was changed, what is stale, what contradicts itself."""
