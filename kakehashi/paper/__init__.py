"""Paper: PDF pages set by typst and lists for spreadsheets, from plain data; it knows no domain and no framework."""
