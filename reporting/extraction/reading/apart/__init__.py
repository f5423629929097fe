"""Word documents, web pages and PDF files, read in a process of their own: bytes -> paragraphs."""
