"""The dashboard's vocabulary: columns, measures and the relations they count. Pages, reports, downloads and commands name entries."""
