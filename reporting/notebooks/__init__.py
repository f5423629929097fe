"""The notebooks of a job: which ones run for which enterprises, how they run, and the HTML pages of their records."""
