"""Forms go out to the enterprises, workbooks come back, slips answer them, and their rows go into the ledger."""
