"""From a checked plan to what one reader sees: ids replaced, dates counted, one language."""
