"""Items by the million: looked through and reduced by a database, in a process of its own."""
