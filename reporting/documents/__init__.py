"""A Word template and published things -> a briefing, its review edition, its draft; and reading a briefing again."""
