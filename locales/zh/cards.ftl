# 各页面共用的指标卡片与列表。

card-trend-same = 无变化
card-trend = { $against }：{ $step }

attention-severity-red = 红色
attention-severity-amber = 黄色
attention-severity-green = 绿色
attention-severity-none = 未评定

quoted = “{ $name }”
