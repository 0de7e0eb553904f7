"""Pages of supervising organizations and accepting companies; they read published staff pages only."""
