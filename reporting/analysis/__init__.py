"""Room 2: tables -> measures -> words and charts."""
