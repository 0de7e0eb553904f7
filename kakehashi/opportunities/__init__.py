"""Japanese Employment Opportunities: places offered by companies."""
