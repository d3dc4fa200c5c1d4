"""Exercise figures: from key poses to numbered stills and moving pictures in SVG."""
