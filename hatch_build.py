"""For `pip install .`: what the package needs is what requirements*.in say, so that they are the one home of it."""

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


class Requirements(MetadataHookInterface):
    """Reads them when the package is built."""

    def update(self, metadata: dict[str, Any]) -> None:
        """State them: what is needed to run, and for a shared lake the extra `lake`."""
        metadata["dependencies"] = self._named("requirements.in")
        metadata["optional-dependencies"] = {"lake": self._named("requirements-lake.in")}

    def _named(self, file: str) -> list[str]:
        lines = (Path(self.root) / file).read_text(encoding="utf-8").splitlines()
        return [line for line in lines if line and not line.startswith("-c")]
