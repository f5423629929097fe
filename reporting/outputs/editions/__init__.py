"""The editions of a document: each one that was issued is kept beside it, with its manifest, by what it holds."""
