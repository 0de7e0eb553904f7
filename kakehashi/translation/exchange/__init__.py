"""Files of the trade: TMX for the memory, XLIFF 2 for one person's texts, out and in."""
