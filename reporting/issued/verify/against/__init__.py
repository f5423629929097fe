"""A page against its manifest: whose a number is, of when, in what unit and status, and whether it is seen."""
