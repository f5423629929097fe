"""A document for each enterprise: filled, reconciled with the briefing of the group, and put in its place."""
