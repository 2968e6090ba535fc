# python -m dashboard export

export-help = 将数据仓库的表写为 Parquet 和 CSV，并附数据字典
export-help-folder = 要写入的文件夹；其中较早的导出会被替换
export-occupied = { $folder } 中有较早导出以外的内容，未写入任何内容。请选择空文件夹。
export-not-written = 无法写入 { $folder }（{ $error }）。请选择其他文件夹或腾出空间。
export-done = 已在 { $folder } 写入{ $count }个表，共{ $rows }行。请先看 README.txt。
export-column-precision-label = { $column }：精确度
export-column-precision-meaning = 日期的精确程度：day、month、quarter、half_year 或 year。
export-column-last-date-label = { $column }（最晚）
export-column-last-date-meaning = 仅注明月、季或年时，该日期可能的最后一天。
export-column-text-label = { $column }（原文）
export-column-text-meaning = 导出文件中的原文。
export-column-reference-label = { $column }（所引）
export-column-reference-meaning = 导出文件所写的引用，可能指向未导入的内容。
export-column-id-label = { $column }（键）
export-column-id-meaning = 其他表用以指代同一事物的键；多个时为列表。
export-column-code-label = { $column }（代码）
export-column-code-meaning = 代码；其名称见 codes 表。多个时为列表。
export-column-threshold = 规则所用的阈值，在 pipeline/seeds/rules.toml 中设定；项目日期与拨款在 desk.toml 中设定。
export-readme = { $app } { $version }：导出，截至{ DAY($day, form: "long") }。内部资料：含资金、下一步和备注。仅可与有权查看的人共享。
export-readme-files = 每个表都有 .parquet（带类型）和 .csv（供程序使用：UTF-8，以逗号分隔，小数点为“.”）两种形式。CSV 中会被电子表格当作公式运行的文字以 ' 开头。不含人员姓名。
