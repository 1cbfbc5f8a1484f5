"""Finding: mark, seed, chain, align. `Finder(shelf, settings).find(documents)` gives each document's candidates."""
