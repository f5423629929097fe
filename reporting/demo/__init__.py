"""The made-up group: its ledger of 2023, its returns for 2024 as people fill them in, and the way to a briefing."""
