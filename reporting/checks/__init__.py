"""What keeps a briefing from being issued, though each row can be read by itself."""
