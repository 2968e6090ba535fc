# Cards and lists that pages share.

card-trend-same = unchanged

attention-severity-red = Red
attention-severity-amber = Amber
attention-severity-green = Green
attention-severity-none = Not judged

quoted = “{ $name }”
