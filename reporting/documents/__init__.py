"""Room 3: records and a template become a briefing. Nothing here knows how a figure came about."""
