# Cards and lists that pages share.

card-trend-same = unchanged
card-trend = { $step } { $against }

attention-severity-red = Red
attention-severity-amber = Amber
attention-severity-green = Green
attention-severity-none = Not assessed

quoted = “{ $name }”
