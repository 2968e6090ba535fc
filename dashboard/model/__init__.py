"""What the dashboard knows of its own words: columns, measures and the relations they count. Pages, reports, downloads and commands name entries."""
