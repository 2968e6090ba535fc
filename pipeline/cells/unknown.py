"""The many ways in which a cell says that nothing is known: loaded as null and shown as "not stated"."""

from __future__ import annotations

import unicodedata

# Whole cells only, compared without case, spaces and outer punctuation. A word is listed here only if it can't be a
# value of any column: "nej", "0", "afventer svar fra Wuxi" and "ingen bemærkninger" are values.
_WORDS = """
ikke oplyst;ej oplyst;uoplyst;ikke angivet;ej angivet;uangivet;ikke kendt;ikke kendte;ukendt;ukendte;ubekendt;
ved ikke;vides ikke;ikke relevant;irrelevant;ikke aktuelt;ikke tilgængelig;ikke tilgængeligt;ikke offentliggjort;
ikke offentlig;ikke fastlagt;ikke fastsat;ikke afklaret;uafklaret;ikke besluttet;ikke udfyldt;ingen oplysning;
ingen oplysninger;ingen data;ingen info;ingen information;ingen;intet;intet oplyst;mangler;oplysning mangler;
oplyses senere;følger senere;afventer;afventes;fortrolig;fortroligt;hemmelig;i.o.;i.a.;i/o;u.o.;tom;(tom);
unknown;not known;not stated;not given;not specified;unspecified;not available;not applicable;not disclosed;
undisclosed;confidential;not provided;not reported;not published;not yet known;not decided;not yet decided;undecided;
no data;no info;no information;none;null;nan;n/a;n.a.;n/a.;na;n.a;n / a;n/k;n.k.;not avail.;missing;blank;(blank);empty;
tbd;tba;tbc;tbd.;t.b.d.;t.b.a.;t.b.c.;to be determined;to be decided;to be confirmed;to be announced;to be defined;
pending information;
未披露;未公开;未公布;未公示;不公开;保密;不详;不明;不清楚;不知道;未知;未注明;未说明;未标明;未填;未填写;未提供;未确定;未定;尚未确定;尚未公布;尚未披露;
待定;待确认;待确定;待补充;待补;待公布;待通知;待填;待核实;暂无;暂缺;暂未确定;暂不公开;无;无数据;无资料;无信息;没有;空;空白;不适用;缺失;缺;
未披露。;不詳;未揭露;暫無;無;無資料;待確認
"""

_DROPPED = str.maketrans("", "", " \t\n\r.,;:!*_'\"´`’‘“”«»()[]{}<>（）【】《》「」。，；：、…")
_DASHES = frozenset("-‐‑‒–—―−﹣－~～·•?？/\\|")


def _key(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_DROPPED)


_KEYS = frozenset(_key(word) for word in _WORDS.replace("\n", "").split(";") if word.strip())

# Longest text, in characters, that can say "not stated": `pipeline.staging.typed` asks only about texts as short as this.
LONGEST_NOT_STATED = 60


def is_not_stated(text: str) -> bool:
    """Whether the whole text only says that the value is not known, not disclosed or not decided (or is blank)."""
    if len(text) > LONGEST_NOT_STATED:
        return not text.strip()
    key = _key(text)
    return key in _KEYS or all(letter in _DASHES for letter in key)
