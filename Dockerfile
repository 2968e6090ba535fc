# The dashboard, its loader and its digest: one image, told apart by the command (compose.yaml). Not root; everything but /data may be read-only.
FROM python:3.13-slim-bookworm AS parts
WORKDIR /app
COPY requirements.txt .
# Whole packages only: nothing is compiled here, and each file has the hash that requirements.txt states.
RUN python -m venv .venv \
 && .venv/bin/pip install --no-cache-dir --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.txt \
 && .venv/bin/pip uninstall --yes --quiet pip

FROM python:3.13-slim-bookworm
# MALLOC_ARENA_MAX as in the Makefile: every visit has a thread.
ENV PATH=/app/.venv/bin:$PATH \
    MALLOC_ARENA_MAX=4 \
    PYTHONUNBUFFERED=1 \
    WAREHOUSE=/data/warehouse.duckdb \
    HOME=/tmp
WORKDIR /app
COPY --from=parts /app/.venv .venv
COPY . .
# Compiled once, and a warehouse without rows made once (pipeline/__blank__), so that the code can be read-only; /data for the one user.
RUN python -m compileall -q app.py dashboard locales pages pipeline records reports settings \
 && useradd --uid 10001 --no-create-home --home-dir /tmp desk \
 && mkdir /data /try \
 && python -m pipeline build --fill-sample --raw /try/raw --warehouse /try/warehouse.duckdb >/dev/null \
 && rm -r /try \
 && chown desk:desk /data && chmod 0700 /data
USER desk
VOLUME /data
EXPOSE 8501
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/healthz', timeout=4)"]
CMD ["python", "-m", "streamlit", "run", "app.py", "--server.address", "0.0.0.0", "--server.port", "8501"]
