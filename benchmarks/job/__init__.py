"""The job that the kit and its peers do: one ledger, the same tables and charts, one Word file."""
