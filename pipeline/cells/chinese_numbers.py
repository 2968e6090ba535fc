"""Numbers in Chinese characters, the capitals of vouchers and contracts too: 壹拾贰万叁仟元整 is 123000, 一亿二千万元 is 120000000."""

from decimal import Decimal

from pipeline.cells.reference import patterns, seed

_WORDS = seed("cell_words")["chinese_numbers"]
_DIGITS = {letter: value for value, letters in enumerate(_WORDS["digits"]) for letter in letters}
_VALUES = _DIGITS | {letter: int(step) for step, letters in _WORDS["steps"].items() for letter in letters}
_RE = patterns(
    "chinese_numbers",
    {
        "digit": f"[{''.join(letter for letter in _DIGITS if _DIGITS[letter])}]",
        "letter": f"[{''.join(_VALUES)}]",
    },
)
LARGE_STEP = 10**4  # 万: it and what is larger multiply all that was counted since the last of them


def in_figures(text: str) -> str | None:
    """An amount in characters as figures with what is written around it ("人民币壹仟元整" → "人民币1000元"); None where the text is none."""
    found = _RE["amount"].fullmatch(text)
    if found is None:
        return None
    said = found["whole"] or ""
    whole = _number(said) if said else None
    if whole is None:
        return None
    value = Decimal(whole)
    for name, share in (("tenths", "0.1"), ("hundredths", "0.01")):
        if found[name]:
            value += _VALUES[found[name]] * Decimal(share)
    unit = found["unit"] or ""
    if not unit and any(_VALUES[letter] >= LARGE_STEP for letter in said):
        # It has a scale of its own, and so none of its heading.
        value, unit = value / LARGE_STEP, "万"
    return f"{'-' if found['sign'] else ''}{found['currency'] or ''}{value:f}{unit}"


def _number(text: str) -> int | None:
    """The number that characters spell: steps of ten multiply the digit before them, 万 and 亿 all that was counted since the last of these."""
    values = [_VALUES[letter] for letter in text]
    total = section = digit = 0
    steps = [value for value in values if value >= 10]
    if not steps:
        # 二〇一八 and 壹贰叁 spell their figures one by one, as numbers of things do and no amount does.
        return values[0] if len(values) == 1 else None
    for value in values:
        if value < 10:
            if digit:
                return None
            digit = value
        elif value < LARGE_STEP:
            section, digit = section + (digit or 1) * value, 0
        else:
            if not (total or section or digit):
                return None
            if value > LARGE_STEP:
                total, section, digit = (total + section + digit) * value, 0, 0
            else:
                total, section, digit = total + (section + digit) * value, 0, 0
    return total + section + digit
