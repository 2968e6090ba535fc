# 命令行与纸质报告。

reports-description = 由数据仓库生成报告文件，数字与屏幕一致。
reports-help-lang = 报告语言
reports-help-output = 输出文件（默认由主题、日期和语言命名）
reports-help-warehouse = 数据仓库文件（默认 data/warehouse.duckdb）
reports-province-help = 生成关于一个中国省份的一至两页合作简报（PDF）
reports-help-province = 省份代码或名称：CN-JS、Jiangsu、江苏
reports-party-help = 生成关于一个市镇、大区或其他丹麦方的一至两页合作简报（PDF）
reports-help-party = 丹麦方名称：Aarhus Kommune、奥胡斯市
reports-help-guest = 供中方伙伴使用：不含负责人、承诺、瓶颈和资金
reports-written = { $title }已写入 { $file }，可用一张 A4 纸双面打印。
reports-error-province = 没有名为“{ $name }”的省份。请输入代码（如 CN-JS）或名称（如 Jiangsu）。{ $near ->
    [no] 代码见“省份”页面。
   *[yes] 您是否指{ $names }？
}
reports-error-warehouse = 没有可读取的数据仓库（{ $file }）。请运行：python -m pipeline build
reports-error-write = 无法写入文件 { $file }：{ $reason }。请用 -o 选择其他位置。
reports-brief-short = 概要
reports-brief-measured = 统计日期：{ $date }
reports-brief-data = 数据更新于{ $date }
reports-brief-sample = 示例数据
reports-brief-filters = 筛选：{ $filters }
reports-brief-filter = { $name }：{ $value }
reports-brief-page = 第{ $page }页，共{ $pages }页
reports-brief-more = 另有{ $count }项，见“{ $page }”页面。
reports-brief-illustrative = 示例
reports-brief-illustrative-note = 标注“示例”的数据行以及示例数据中的金额均为虚构。
reports-brief-presence-note = 联系状况按统计日期距最近一次已举行活动的天数与协议联系间隔之比衡量。
reports-brief-owners = { $danish } / { $chinese }
reports-brief-no-owner = 未说明
reports-brief-column-owners = 负责人（丹 / 中）
reports-brief-expires = { $past ->
   *[other] { $date }到期
}
reports-brief-due = 期限{ $date }
reports-brief-until = 至{ $date }
reports-brief-overdue = 逾期{ DAYS($days) }
reports-brief-no-date = 无日期
reports-brief-made = { $date }提出
reports-brief-bottleneck = 瓶颈：{ $text }
reports-brief-next-step = 下一步：{ $text }
reports-brief-no-owners = 所有协议均未注明负责人。
