"""From a localised plan to the bodies of its pages, by Jinja2 templates."""
