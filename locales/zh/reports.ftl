# 命令行与纸质报告。

reports-description = 由数据仓库生成报告文件，数字与屏幕一致。
reports-help-output = 输出文件（默认由主题、日期和语言命名）
reports-help-warehouse = 数据仓库文件（默认 data/warehouse.duckdb）
verify-help = 核验报告是否被改动，并复算其中的数字
verify-help-file = 报告文件：PDF、pptx 或 xlsx
verify-no-report = { $file } 不是本事务台的报告：没有签章。请选择发布时的原文件；另存或打印的副本已失去签章。
verify-unchanged = 报告未经改动：事务台的签名有效。
verify-changed = 报告在生成后被改动，或由他人签署。请勿采信；请从“董事会报告”页面取得已发布的版本。
verify-figures = { $differ ->
    [0] 全部{ NUMBER($count) }个数字今天仍相同（其中{ NUMBER($again) }个经复算）。
   *[other] { NUMBER($count) }个数字（其中{ NUMBER($again) }个经复算）中，有{ NUMBER($differ) }个今天不同。
}
verify-difference = { $figure }：报告为{ $stated }，今天为{ $now }
verify-since = 此后新增{ $count }个导出文件：{ LIST($files) }。
verify-redefined = 统计口径已变：{ LIST($measures) }。
verify-done = { $equal ->
    [yes] 报告仍然有效。
   *[other] 报告已不再有效。如需使用这些数字，请重新生成。
}
reports-province-help = 生成关于一个中国省份的一至两页合作简报（PDF）
reports-help-province = 省份代码或名称：CN-JS、Jiangsu、江苏
reports-party-help = 生成关于一个市镇、大区或其他丹麦方的一至两页合作简报（PDF）
reports-help-party = 丹麦方名称：Aarhus Kommune、奥胡斯市
reports-help-guest = 供中方伙伴使用：不含负责人、承诺、瓶颈和资金
reports-written = 已写入 { $file }：{ $title }。转交之前请通读一遍：登记册中没有译名的名称保持原文。
reports-error-province = 没有名为“{ $name }”的省份。请输入代码（如 CN-JS）或名称（如 Jiangsu）。{ $near ->
    [no] 代码见“省份”页面。
   *[yes] 您是否指{ LIST($names, form: "either") }？
}
reports-error-warehouse = 没有可读取的数据仓库（{ $file }）。请运行：python -m pipeline build
reports-error-write = 无法写入文件 { $file }：{ $reason }。请用 -o 选择其他位置。
reports-brief-measured = 统计日期：{ $date }
reports-brief-data = 数据更新于{ $date }
reports-brief-sample = 示例数据
reports-brief-filters = 筛选：{ $filters }
reports-brief-filter = { $name }（{ $value }）
reports-brief-illustrative-note = 示例数据中的金额均为虚构；其他虚构的数据行另有标注。
reports-brief-presence-note = 联系状况按统计日期距最近一次联系的天数与协议联系间隔之比衡量。
