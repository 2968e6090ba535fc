# The dashboard, its loader and its digest: one image, told apart by the command (compose.yaml). Not root; everything but /data may be read-only.
# Bases are named by their content; `make digests` renews that, as Dependabot does (.github/dependabot.yml).
FROM python:3.13-slim-bookworm@sha256:67a1e1f215ccda113cfc024e8639049257e88f273898f595b61476d128d387e8 AS parts
WORKDIR /app
COPY requirements.txt requirements-lake.txt ./
# Whole packages only: nothing is compiled here, and each file has the hash that requirements.txt states.
RUN python -m venv .venv \
 && .venv/bin/pip install --no-cache-dir --disable-pip-version-check --only-binary :all: --require-hashes -r requirements.txt -r requirements-lake.txt \
 && .venv/bin/pip uninstall --yes --quiet pip

FROM python:3.13-slim-bookworm@sha256:67a1e1f215ccda113cfc024e8639049257e88f273898f595b61476d128d387e8
# MALLOC_ARENA_MAX as in the Makefile: every visit has a thread.
ENV PATH=/app/.venv/bin:$PATH \
    MALLOC_ARENA_MAX=4 \
    PYTHONUNBUFFERED=1 \
    CHINADESK_DATA=/data \
    HOME=/tmp
WORKDIR /app
COPY --from=parts /app/.venv .venv
COPY . .
# Compiled once, and a warehouse without rows made once (pipeline/__blank__), so that the code can be read-only; /data for the one user.
RUN python -m compileall -q app.py china_desk.py dashboard lake locales pages pipeline recount records reports settings \
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
