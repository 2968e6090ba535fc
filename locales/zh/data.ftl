# “数据”页面：导入、待更正、数据时效、历史、模板。

data-tab-load = 导入
data-tab-mend = 更正与确认
data-tab-fresh = 数据时效
data-tab-history = 历史
data-tab-templates = 模板

data-standing = { $files ->
   *[other] 已从{ $file_count }个文件导入{ $rows_loaded }行{ $again_count ->
        [0] 。
       *[other] ，其中{ $again_count }行在较新的导出文件中再次出现。
    }
}
data-standing-mend = { $rows_rejected ->
    [0] 没有行被拒收
   *[other] 拒收{ $rows_rejected }行
}{ $warning_count ->
    [0] {""}
   *[other] ，另有{ $warning_count }处提示
}：请见“更正与确认”。
data-standing-last = 最近一次导入：{ $when }（{ $who }）。
data-filters-not-here = 筛选条件不适用于本页：本页显示全部已导入的内容。
data-viewer = 您可以在此查看已导入的内容及其新旧程度。导入和更正由数据管理员负责。

# 尚无数据
data-first-title = 开始使用
data-first-help = 目前还没有数据。把 Excel 导出文件拖到这里，系统会据此建立数据仓库，各页面随即可用。
data-first-sample-title = 手头没有文件？
data-first-sample-help = 仪表板自带示例数据。导入自己的文件后可以把它移除。
data-first-sample = 显示示例数据
data-first-viewer = 尚无数据。数据管理员导入首批文件后，各页面即可打开。

# 导入
data-load-title = 导入新的导出文件
data-load-help = 把一个或多个 Excel 文件拖到这里。系统先显示将会发生什么；在您确认之前不会保存任何内容。
data-load-drop = Excel 文件
data-load-drop-help = xlsx、xlsm、xlsb、xls 和 ods。文件可以任意命名：工作表按表头识别。若与以前导入的文件同名，则取代它。
data-load-drop-here = 把文件拖到这里
data-drop-limit = 每个文件最多{ $megabytes } MB
data-drop-refused = 此处标红的文件未能上传。每个文件最大{ $megabytes } MB，每次合计最多{ $together } MB：请移除该文件并将导出文件拆分成多个文件，或先导入其他文件。如果文件并不大，请刷新页面；只有数据管理员可以上传文件。
data-load-nobody = 未署名
data-load-trying = 正在试读文件……
data-load-reading = 正在读取第{ $number }个文件（共{ $total }个）：{ $file }
data-load-building = 正在重建数据仓库……
data-load-confirm = 导入
data-load-confirm-gone = 导入并移除{ $count }行
data-load-clear = 清除
data-load-cannot = { $files ->
    [1] 文件中没有可导入的内容。
   *[other] 这些文件中没有可导入的内容。
}
data-load-needless = { $files ->
    [1] 该文件不会带来任何变化，无需导入。
   *[other] 这些文件不会带来任何变化，无需导入。
}
data-load-answer-first = 请先回答上面的问题，然后即可导入。
data-load-without = { $files ->
    [0] { "" }
   *[other] { $files }个没有可导入内容的文件将被跳过。
}
data-load-disk = 文件无法保存（{ $error }）。请检查磁盘是否已满，或文件夹是否只读。原有数据仓库未受影响。
data-file-unknown = 没有任何工作表与已知的导出类型相符——请在下方说明其内容，或对照模板检查表头。
data-file-no-rows = 没有可读取的行。
data-file-all-rejected = 所有行均被拒收，没有可导入的内容——请先更正。

# 试导入
data-trial-title = 将会发生什么
data-understood = { $sheets ->
    [1] **{ $file }**：{ $line }
   *[other] **{ $file } › { $sheet }**：{ $line }
}
data-trial-summary = { $files ->
    [1] 该文件
   *[other] { $files }个文件
}：**新增{ $added }行**、**更改{ $changed }行**、**拒收{ $rejected }行**。仅见于以前导出文件的行：**{ $absent }**。尚未保存任何内容。
data-trial-sample = **示例数据将移除。**
data-trial-nothing = { $files ->
    [1] 该文件不会改变数据仓库。
   *[other] 这些文件不会改变数据仓库。
}
data-trial-line = **{ $source }**：新增{ $added } · 更改{ $changed } · 仅见于以前的导出文件{ $absent } · 拒收{ $rejected }
data-trial-nothing-here = 没有变化。
data-trial-show = 显示
data-trial-added = 新增（{ $count }）
data-trial-changed = 更改（{ $count }）
data-trial-absent = 仅见于以前的导出文件（{ $count }）
data-trial-first = 列表仅显示{ $number }行中的前{ $shown }行。
data-trial-kept = 这些行在以前的导出文件中，但不在新文件中。除非您回答文件是完整清单，否则予以保留。
data-trial-notes = 拒收与提示：{ $words }
data-trial-notes-help = 在此更正单元格；或下载标出错误的工作簿，更正后拖入更正过的文件。仅有提示的内容将按所示导入。

# 问题
data-scope-ask = 以前版本（{ $files }）中的{ $count }行不在本次导入的文件中。这些文件是完整清单，还是其中一部分？
data-scope-part = 一部分，例如某一年或仅新增内容：这些行保留
data-scope-whole = 完整清单：这些行已失效，将被移除
data-scope-help = 一份导出文件可能是完整清单，也可能只是一部分。文件本身无法说明，因此只询问一次。无论如何，历史记录都会保留这些行。
data-scope-kinds = 哪些是完整清单？
data-scope-kind = { $source }（{ $count }）
data-scope-of-file = { $file }：{ $source }（{ $count }）
data-scope-no-kind = 不移除任何行。请至少选择一个类型，或回答这只是一部分。
data-scope-sure = 是，移除{ $count }行：{ $kinds }
data-fact-title = 取自标题或表头
data-fact-help = 标题、表头和文件名可能有误。请核对一次，系统会记住答案。
data-fact-year = “{ $line }”所注明的年份（{ LIST($files) }）
data-fact-unit = “{ $line }”所注明的金额单位（{ LIST($files) }）
data-fact-party = “{ $line }”所注明的丹麦方（{ LIST($files) }）
data-fact-version = “{ $line }”中以哪个预算为准（{ LIST($files) }）
data-fact-unreadable-year = “{ $value }”不是年份。
data-fact-unreadable-unit = “{ $value }”不是单位：请填写例如 kr.、万元或 EUR。
data-fact-unreadable-version = “{ $value }”不是其中的标题。
data-fact-save = 这{ $count }项正确：记住
data-fact-saved = 已记住：标题将按您的确认读取。
data-sample-ask = 当前已导入示例数据。现在导入自己的文件，是否移除示例数据？
data-sample-drop = 是，移除示例数据，只显示自己的数字
data-sample-keep = 否，与自己的数据并存
data-sample-help = 示例数据中的所有金额均为虚构，只要存在就会计入所有数字。

# 导入之后
data-done = 第{ $load }次导入已完成。
data-done-summary = 新增{ $added }行，更改{ $changed }行，移除{ $removed }行，拒收{ $rejected }行。
data-done-sample = 示例数据已移除。
data-done-nothing = 与之前相比没有变化。
data-done-rejects = 被拒收的行未计入数字。请在“更正与确认”中更正，或下载标出错误的工作簿，更正后拖入此处：只导入差异。

# 更正与确认
data-figure-rejects = 拒收的行
data-figure-warnings = 提示
data-figure-unplaced = 无地点的行
data-figure-orphans = 找不到对象的引用
data-rejects-title = 拒收的行
data-rejects-help = 这些行未计入数字。请在屏幕上更正，或在工作簿中更正后重新导入：只导入差异。
data-rejects-none = 没有拒收的行。
data-warnings-title = 已导入但有提示
data-warnings-help = 这些行已计入数字，但其中有内容是推测的或看起来有误。请核对。
data-warnings-none = 没有提示。
data-warnings-show = { $count ->
   *[other] 显示{ $count }处提示
}
data-note-kind = 类别
data-note-reject = 拒收
data-note-warning = 提示
data-notes-rejects = { $rejects ->
   *[other] 拒收{ $rejects }行
}
data-notes-warnings = { $warnings ->
   *[other] { $warnings }处提示
}
data-notes-both = { $rejects ->
   *[other] 拒收{ $rejects }行
}，{ $warnings ->
   *[other] { $warnings }处提示
}
data-notes-more = ……另有{ $number }处。标出错误的工作簿中全部列出。
data-unread = **未被识别的列不会导入**（括号内为已填写的单元格数）。如需导入，请在下方指明其含义。
data-loose = **有内容指向未导入的数据**：如系笔误，请更正；否则按原样导入。
data-notes-further = ……另有{ $number }处
data-marked-download = 下载标出错误的文件
data-marked-help = 您自己的工作簿，保留格式，错误单元格已标色并说明，首页汇总。
data-as-table = 以表格显示
data-headings-title = 尚未识别的表头
data-headings-help = 确认后才会读取该列；答案会用于以后的导出文件。
data-heading-is = { $source }中的“{ $heading }”表示
data-heading-confirm = 确认
data-heading-confirm-help = 记住“{ $heading }”的含义
data-held-accept = 各行无误，导入
data-held-accept-help = 记住“{ $sheet }”各行无误，即使与该表自身的总计不符。如差额变化，该表将再次暂不导入。
data-held-accepted = 这些行已确认，重新计入。
data-heading-confirmed = 已记住“{ $heading }”。
data-unplaced-title = 无地点的行
data-unplaced-help = 这些行计入所有数字，但不在地图上显示。请说明该地名的含义，系统会记住。
data-unplaced-none = 所有行均有地点。
data-alias-of = 名称
data-alias-name = { $count ->
   *[other] { $name }（{ $count }行）
}
data-alias-means = 指的是
data-alias-choose = 选择城市或省份
data-alias-save = 记住
data-alias-saved = 今后“{ $name }”指{ $place }。
data-place-in = { $place }（{ $within }）
data-names-title = 中文名称
data-names-help = 各方及企业面向中方读者的名称及其出处。无出处的名称为未确认：请在此处或在导出文件中填写（“中文名称”“中方中文名称”等列）。
data-names-unconfirmed = { $count }个名称未确认。
data-names-lacking = { $count }个合作方或企业没有中文名称。
data-names-none = 所有名称均已确认。
data-orphans-title = 找不到对象的引用
data-orphans-help = 这些行已导入，但所引用的对象尚未导入。导入含有该对象的导出文件后会自动解决。
data-left-out-title = 未导入的工作表
data-left-out-help = 未导入的内容不会被隐去：这里列出每个未导入的工作表和文件及其原因。

# 数据时效
data-sources-title = { DAY($day, form: "long") }的数据有多新？
data-sources-help = 新：不超过{ $amber }天。旧：超过{ $red }天。界限见事务台规则。示例数据按所选统计日期判断，自己的数据按今天判断。
data-sources-complete = 全部{ $number }类导出文件均已导入。
data-sources-missing = 尚未导入：{ $sources }。
data-sources-old = 请索取新的导出文件：{ $sources }。
data-recounted-title = 独立复算
data-recounted-help = 各页面的每个数字都由独立程序不经数据库、根据相同的行复算一遍，范围为整个事务台，截至{ DAY($day, form: "long") }。
data-recounted-waiting = 正在复算各项数字，结果稍后显示在此处。
data-recounted-differ = 复算结果与页面不一致。查明差异之前，请勿使用这些数字。
data-verify-title = 验证报告真伪
data-verify-help = 将已发布的董事会报告拖到此处，系统会核对事务台的签名并复算数字。事务台的公钥：{ $key }
data-verify-drop = 报告（PDF、pptx 或 xlsx）
data-verify-drop-help = 发布时的原文件；仅读取，不保存。
data-verify-drop-here = 将报告拖到此处
data-fresh-green = 新
data-fresh-amber = 将过时
data-fresh-red = 旧
data-fresh-undated = 无日期
data-fresh-missing = 未导入
data-fresh-age = { $mark } { $state }（{ $age }）
data-files-title = 文件与工作表
data-files-help = 每个文件的每张工作表：被识别为哪一类，导入了多少行。

# 历史
data-history-title = 全部导入
data-history-help = 每次导入连同文件一并保存，可以恢复。多行所载的同一内容，在新增、更改和移除中只计一次。
data-history-load = 第{ $load }次导入 · { $when } · { $who }
data-history-counts = 导入{ $loaded }行，拒收{ $rejected }行。
data-history-corrected = { $corrected ->
    [0] {""}
   *[other] 在屏幕上更正了{ $corrected }个单元格。
}{ $both ->
    [yes] {""}
   *[no] {""}
}{ $withdrawn ->
    [0] {""}
   *[other] 撤回了{ $withdrawn }项更正。
}
data-history-undoes = 恢复到第{ $load }次导入。
data-history-change = { $source }：新增{ $added }，更改{ $changed }，移除{ $removed }
data-history-nothing = 没有变化。
data-history-files = 文件：{ $files }
data-history-values = 显示各个数值
data-history-all = 显示全部{ $number }次导入
data-undo = 恢复到第{ $load }次导入
data-undo-this = 撤销本次导入
data-undo-sure = 数据仓库将恢复到第{ $load }次导入之后的状态。不会丢失任何内容：这会成为一次新的导入，同样可以撤销。
data-undo-yes = 是，恢复
data-undone = 数据仓库已恢复到第{ $load }次导入之后的状态。
data-undo-this-sure = 仅撤销第{ $load }次导入；其他人之后导入的内容保留。不会丢失任何内容：这将成为一次新的导入，也可以撤销。
data-undo-this-yes = 是，撤销
data-undone-this = 第{ $load }次导入已撤销。
data-history-takes-back = 撤销第{ $load }次导入。

# 模板
data-templates-title = 模板
data-templates-help = 每类导出文件各有一个空工作簿，内有带说明的表头、可选列表和示例。
data-template-download = 下载模板

# 表格标题
data-sheet = 工作表
data-row = 行号
data-column = 列
data-value = 读取内容
data-mend = 问题及更正方法
data-old = 之前
data-new = 之后
data-change-added = 新增
data-change-changed = 更改
data-change-removed = 移除

# 屏幕更正
mend-title = 在屏幕上更正
mend-title-help = 在单元格旁输入正确的值。导出文件不会改动：只要该行存在，更正就有效，对下一份导出文件也是如此，直到导出文件本身已更正为止。
mend-help = 在“正确的值”一列中输入，立即可见能否读取。
mend-new = 正确的值
mend-new-help = 按导出文件应有的写法输入，例如2018-03-31、1234.50或“有效”
mend-more = 此处为{ $number }个单元格中的前{ $shown }个。其余请在导出文件中更正，或先更正这些。
mend-place = { $file }，{ $sheet }，第{ $row }行，{ $heading }
mend-reads = 读取为“{ $value }”。
mend-reads-nothing = 读取为“未注明”。
mend-unreadable = 请先更正无法读取的值
mend-take-over = 采用{ $count }项更正
mend-kept = { $place }：{ $old }→{ $new }
mend-quoted = “{ $value }”
mend-blank = （空白）
mend-drop = 移除
mend-applied = 文件中有{ $count }个单元格已在此更正，按更正后的值读取。
mend-retired = **{ $count }项更正已不再需要。** 导出文件的内容已有变动，以导出文件为准。
mend-state-applied = { $file }，{ $sheet }，第{ $row }行，{ $heading }：{ $new }；导出文件：{ $old }。
mend-state-retired = { $file }，{ $sheet }，第{ $row }行，{ $heading }：导出文件现为{ $says }，将{ $old }改为{ $new }的更正不再有效。
mend-state-waiting = { $file }，{ $sheet }，第{ $row }行，{ $heading }：已导入的文件中均无此行；将{ $old }改为{ $new }的更正待该行出现后生效。
mend-standing-applied = 有效
mend-standing-retired = 已不需要
mend-standing-waiting = 缺少该行
mend-summary = { $added ->
    [0] 没有新增导入的行
   *[other] 新增导入{ $added }行
}，{ $changed ->
    [0] 没有更改的行
   *[other] 更改{ $changed }行
}{ $rejected ->
    [0] {""}
   *[other] ，另有{ $rejected }行因其他原因仍被拒收
}。尚未保存。
mend-reason = 原因（可不填）
mend-reason-example = 例如：由会计提供
mend-save = 保存{ $count }项更正
mend-saved = 已保存{ $count }项更正。
mend-list-title = 更正
mend-list = { $applied }项有效{ $retired ->
    [0] {""}
   *[other] ，{ $retired }项已不需要
}{ $waiting ->
    [0] {""}
   *[other] ，{ $waiting }项待对应的行出现
}。
mend-by = 更正人：{ $who }，{ $when }
mend-by-why = 更正人：{ $who }，{ $when }；原因：{ $reason }
mend-withdraw = 撤回
mend-withdrawn = 更正已撤回；重新以导出文件为准。

# 监视的文件夹
watched-title = 监视的文件夹
watched-on = 正在监视 { $folder }；最近查看：{ $when }。无误的文件自动导入。
watched-off = 目前未监视 { $folder }；最近查看：{ $when }。重新启动：python -m pipeline watch "{ $folder }"
watched-counts = { $loaded ->
    [0] 尚未导入文件
   *[other] 已导入{ $loaded }个
}，{ $waiting ->
    [0] 没有文件等待处理
   *[other] 等待处理{ $waiting }个
}。
watched-file = **{ $file }** 自{ $when }起等待处理。{ $why }
watched-fetch = 在此处理
watched-fetch-help = 查看导入该文件的效果，在屏幕上更正单元格，然后导入
watched-gone = 该文件已不在监视的文件夹中。
watched-all = 该文件夹的全部记录
watched-state-loaded = 已导入
watched-state-trying = 将重试
watched-state-waiting = 等待处理
watched-state-known = 此前已导入
watched-state-replaced = 已由更正后的文件取代
watched-state-left = 留在原处
