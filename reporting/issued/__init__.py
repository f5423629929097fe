"""After a briefing is out: the origin of its numbers, the changes between two briefings, and edited ones verified."""
