"""Paper: PDF set by typst, lists for spreadsheets, calendar files, from plain data; no domain, no framework."""
