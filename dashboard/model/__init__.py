"""The dashboard's vocabulary: columns, measures and the relations they count. Pages, reports, downloads and commands name entries."""

from dashboard.model import measures  # noqa: F401 - a measure is a column, too: columns know of it once this is loaded
