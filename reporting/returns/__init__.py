"""What goes out to the enterprises and what comes back: forms, workbooks, slips, and the way into the ledger."""
