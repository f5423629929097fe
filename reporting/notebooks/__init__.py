"""Which notebooks run for whom, running them, and the HTML pages of their records."""
