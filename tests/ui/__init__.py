"""The interface: components, forms, formats, language switch, style sheet."""
