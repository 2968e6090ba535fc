"""Names of sources and their columns, as pipeline/sources declares them; nothing else of the pipeline is loaded for it."""

from locales import language
from pipeline.sources.declarations import load_sources


def source_titles() -> dict[str, str]:
    """Source → its title in the language."""
    return {name: source.title[language()] for name, source in load_sources().items()}


def column_titles(source: str) -> dict[str, str]:
    """Column → how a template heads it, of one source."""
    return {column.name: column.heading for column in load_sources()[source].columns}


def column_texts(name: str) -> dict[str, dict[str, str]]:
    """The label and meaning of a column by each source that states it, in the language in force: source → texts."""
    return {
        source.name: {"label": column.heading, "meaning": column.help[language()]}
        for source in load_sources().values()
        for column in source.columns
        if column.name == name
    }
