"""For screens and scripts: reads the last commit and never writes."""
