"""The words of the domain and what every room needs: periods, quantities, sentences, errors, files, digests."""
