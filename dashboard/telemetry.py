"""This process's metrics for Prometheus: pages drawn and failed, how long they took, and loads; its memory and its processor time. No names, no addresses, no filters."""

import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import prometheus_client
from prometheus_client import REGISTRY, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

MEDIA_TYPE = prometheus_client.CONTENT_TYPE_PLAIN_0_0_4

prometheus_client.disable_created_metrics()  # type: ignore[no-untyped-call]
_pages = Counter(
    "chinadesk_pages", "Pages that this process has drawn, or failed to draw.", ("page", "outcome")
)
_seconds = Histogram(
    "chinadesk_page_seconds",
    "How long pages took to draw.",
    ("page",),
    buckets=(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
)
_loads = Counter("chinadesk_loads", "Loads that were asked for in this process.", ("outcome",))
for _outcome in ("made", "failed"):
    _loads.labels(_outcome)


@contextmanager
def page(name: str) -> Iterator[None]:
    """Count a page that is drawn inside: whole, or failed where an exception of our own escapes; runs that Streamlit ends by its own exceptions are neither."""
    began = time.monotonic()
    try:
        yield
    except Exception:
        _pages.labels(name, "failed").inc()
        raise
    _pages.labels(name, "drawn").inc()
    _seconds.labels(name).observe(time.monotonic() - began)


def load(*, is_made: bool) -> None:
    """Count a load that was asked for here: made, or refused with a sentence."""
    _loads.labels("made" if is_made else "failed").inc()


def exposition(gauges: Sequence[tuple[str, str, float]], labels: Mapping[str, str]) -> bytes:
    """Everything in Prometheus' text format, with gauges of our own: name, meaning, value."""
    return prometheus_client.generate_latest(_Labelled(gauges, labels))


@dataclass(frozen=True)
class _Labelled(Collector):
    gauges: Sequence[tuple[str, str, float]]
    labels: Mapping[str, str]

    def collect(self) -> Iterator[Metric]:
        further = (GaugeMetricFamily(f"chinadesk_{name}", said, value) for name, said, value in self.gauges)
        for metric in (*REGISTRY.collect(), *further):
            labelled = Metric(metric.name, metric.documentation, metric.type, metric.unit)
            labelled.samples = [
                sample._replace(labels={**sample.labels, **self.labels}) for sample in metric.samples
            ]
            yield labelled
