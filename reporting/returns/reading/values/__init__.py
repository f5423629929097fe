"""One cell or heading as people really type it -> what it says; or the words that say why that cannot be known."""
