"""For pages that are not turned yet: the words of the catalogues. To be removed."""

from dashboard.model.columns import label as name
from dashboard.model.columns import meaning as words

__all__ = ["name", "words"]
