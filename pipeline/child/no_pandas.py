"""pyarrow imports pandas at its first array, only to ask whether it was given a pandas object: most of a second for nothing."""

import sys


class _NoPandas:
    def find_spec(self, fullname: str, *_: object) -> None:
        """Report pandas as missing; leave every other name to the next finder."""
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


def leave_pandas_out() -> None:
    """Make this process do without pandas. For commands of the pipeline alone: a page needs it."""
    sys.meta_path.insert(0, _NoPandas())
