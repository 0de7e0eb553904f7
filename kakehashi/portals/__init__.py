"""One portal for each audience; portals never import each other and never import models."""
