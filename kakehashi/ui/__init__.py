"""Base pages, components, forms, template tags and theme: how Kakehashi looks and speaks; knows no domain."""
