"""The example people who fill the demo up to a hundred, in one file for each language and group."""
