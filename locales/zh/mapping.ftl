# 由用户说明用途的工作表：数据页、map 与 known 命令。

# 无法执行的内容
mapping-no-key = 无法识别“{ $key }”
mapping-no-headings = 没有表头
mapping-no-source = “{ $source }”不是已知的导出类型
mapping-no-column = “{ $column }”不是{ $source }中可以这样指定的字段
mapping-twice = 两个表头“{ $one }”和“{ $other }”都对应{ $column }——请略去其中一个
mapping-said-twice = { $column }既在“{ $heading }”列中，又被指定为所有行的固定值——请二选一
mapping-nothing-mapped = 尚未指定任何列的含义——请至少选择一列
mapping-no-unit = “{ $value }”不是单位——请填写如万元、千丹麦克朗或 EUR
mapping-no-constant = “{ $value }”无法读作{ $column }
sheet-no-period = { $headings }未说明金额所属期间——请略去该列，或为所有行指定一个期间。该工作表未导入任何内容。
ignored-left-out = 已按您说明略去该工作表
file-no-sheet = 文件中没有可读取的工作表“{ $sheet }”——请选择其中之一：{ $sheets }。

# 命令
cli-map-help = 按您的说明读取工作表，并可用 --save 记住
cli-help-file = 工作簿
cli-help-sheet = 工作表名称；只有一个时可省略
cli-help-as = 工作表属于哪类导出；“none”表示略去。未指定时自动推测
cli-help-header = 表头所在（最下面一）行，行号与 Excel 一致
cli-help-header-rows = 表头占几行
cli-help-last = 表格最后一行（下方另有内容时）
cli-help-column = 表头对应的字段；“表头=”表示略去。可重复使用
cli-help-constant = 所有行的固定值；unit=万元 为金额单位。可重复使用
cli-help-only-files = 仅适用于文件名包含该文字的文件
cli-help-save = 记住，今后具有这些表头的文件均照此读取
cli-known-help = 以 TOML 输出已确认的内容；或用修改后的输出替换
cli-help-replace = 用该文件替换全部已确认的内容
known-head = 已确认的内容。修改后请交回：python -m pipeline known --replace 文件
known-replaced = { $count ->
    [0] 与文件内容一致：未作任何更改。
   *[other] 已记住：新增{ $count }条。请用“build”重新构建数据仓库。
}
known-changed = { $file }：在此期间有其他内容被确认。未作任何更改。请重新输出后再修改。
known-busy = { $file }：另一个程序正在写入，请重试
known-kind = { $file }：{ $kind }不是可以确认的内容类型
known-table = { $file }：{ $key } = { $said }：请在各条目上方写[{ $key }]
known-tables = { $file }：{ $kind }：请在每个条目上方写[[{ $kind }]]
known-text = { $file }：“{ $entry }” = { $said }：请写带引号的文本
known-place = { $file }：“{ $entry }” = { $said }：请写带引号的地点代码
known-source = { $file }：[{ $table }]：没有这类数据
known-column = { $file }：“{ $heading }” = { $column }：{ $source }没有这一列
known-company-missing = { $file }：有一个 [[same]] 缺少 company，即保留的企业
known-company-twice = { $file }：“{ $name }”列在两家企业之下
known-company-both = { $file }：{ LIST($names) }既被列为同一家企业，又被列为不同企业
known-company-ring = { $file }：“{ $name }”循环指向自身
known-company-date = { $file }：date = “{ $said }”：请写如2018-03-12的日期
known-company-names = { $file }：{ $kind } = { $said }：请写名称或 CVR 号的列表
mapping-no-kind = 无法判断工作表的类型：请用 --as 指定。
mapping-no-heading = 工作表中没有表头“{ $heading }”。现有表头：{ $headings }。
mapping-no-pair = 无法识别“{ $said }”：请写成 名称=值。
mapping-column-line = { "  " }{ $heading } → { $column }
mapping-constant-line = { "  " }{ $column } = { $value }（所有行）
mapping-saved = 已记入 { $file }：今后具有这些表头的文件均照此读取。请用“build”重新构建数据仓库。
mapping-tried = 未保存任何内容。如结果正确，请加 --save 重试。
mapping-nothing = 照此无法导入任何行。未保存任何内容。

# 数据页：说明工作表的用途
mapping-title = 说明工作表的内容
mapping-help = 未能识别或识别有误的工作表，可由您说明：属于哪一类、表头在哪一行、各列的含义。系统会记住，下一个具有这些表头的文件将自动照此读取。
mapping-unknown = 有{ NUMBER($count) }个工作表未能识别。如果您了解其内容，请加以说明，即可导入。
mapping-open = 说明工作表的内容
mapping-which = 工作表
mapping-which-none = 请选择工作表
mapping-sheet = { $file } · { $sheet }：{ $what }
mapping-sheet-unknown = 未能识别
mapping-sheet-mapped = { $what }（按您说明）
mapping-kind = 该工作表是
mapping-kind-choose = 请选择类型
mapping-kind-none = 其他内容：略去
mapping-header = 表头所在行
mapping-header-rows = 表头行数
mapping-header-rows-option = { NUMBER($count) }行
mapping-last = 最后一行
mapping-last-help = 仅当表格下方另有内容（其他表格、注释或签名）时填写，否则留空。
mapping-rows = 工作表原样
mapping-heading-row = { $row } · 表头
mapping-columns = 各列的含义
mapping-columns-help = 未指定含义的列不会读取。必需：{ $needed }。
mapping-column-out = 不读取
mapping-meaning = { $column }（{ $why }）
mapping-examples = 例如{ $examples }
mapping-empty-column = 空列
mapping-why-heading = 表头已知
mapping-why-near = 表头相近
mapping-why-cells = 单元格内容相符
mapping-why-period = 表头为期间
mapping-why-mapped = 按您说明
mapping-columns-further = 右侧另有{ NUMBER($count) }列不读取。
mapping-columns-empty = { $count ->
   *[other] 未显示{ NUMBER($count) }个空列。
}
mapping-constants = 工作表未写明的内容
mapping-constants-help = 所有行相同而任何列都未写明的内容：丹麦方、金额单位、年度期间等。
mapping-constants-choose = 添加
mapping-unit = 金额单位
mapping-unit-placeholder = 如万元、千丹麦克朗、EUR
mapping-unit-help = 表中已注明时留空；否则按丹麦克朗读取。
mapping-required = 缺少：{ $columns }。请选择写明该内容的列，或为所有行统一指定。
mapping-choose = 选择或填写
mapping-scope = 适用于文件名包含以下文字的文件
mapping-scope-help = 如果多个单位（例如各市）提交表头相同的文件，请填写该单位文件名的特征文字。留空则适用于所有文件。
mapping-only-sheet = 仅适用于名为“{ $sheet }”的工作表
mapping-effect-counts = { $read ->
    [0] 照此无法读取任何行。
   *[other] 读取{ NUMBER($read) }行：导入{ NUMBER($loaded) }行，拒收{ NUMBER($rejected) }行。
}
mapping-effect-out = 该工作表现在和今后均略去，不导入任何内容。
mapping-effect-first = 导入后的前{ NUMBER($count) }行
mapping-effect-row = 行
mapping-mostly-rejected = 大部分行被拒收。类型是否正确？表头是否在该行？
mapping-save = 记住
mapping-save-help = 按表头名称保存。下一个具有这些表头的文件将自动照此读取。
mapping-saved-toast = 已记住：工作表将按您的说明读取。
mapping-cannot-look = 无法显示工作表：{ $why }

# 已保存的说明
mapping-list-title = 已说明内容的工作表
mapping-list-help = 凡具有这些表头的文件均照此读取。可在已导入的文件上修改，或在“导入”中拖入新文件修改。
mapping-list-none = 尚无已说明内容的工作表。
mapping-list-line = { $source }，取自 { $headings }
mapping-list-out = 略去：{ $headings }
mapping-list-constants = 所有行：{ $constants }
mapping-list-pair = { $column } = { $value }
mapping-list-file = 仅限文件名含“{ $file }”的文件
mapping-list-sheet = 仅限名为“{ $sheet }”的工作表
mapping-list-made = { $on }由{ $by }就 { $file } · { $sheet } 说明
mapping-list-remove = 删除
mapping-list-remove-help = 具有这些表头的文件将重新由系统自行识别。
mapping-list-removed = 已删除：这些工作表将由系统自行识别。
