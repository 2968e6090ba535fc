# 导入时的说明：读取、拒收、推测、跳过了什么，以及如何更正。

note-at = 第{ $row }行，{ $heading }：{ $message }
note-at-row = 第{ $row }行：{ $message }

reject-missing = { $blank ->
    [no] “{ $value }”没有给出内容，但该单元格必须填写——请填写后重新导入。
   *[yes] 该单元格为空，但必须填写——请填写后重新导入。
}
warning-rows-above = 表格上方第{ $first }至{ $last }行像是一张未能识别的表，未被读取；请在“数据”页面说明其内容。
warning-rows-lone = 第{ $rows }行只有一个单元格有内容，已导入——如为标题或备注，请删除。
warning-rows-set-in = 第{ $rows }行以短横线或圆点开头，已作为独立行读取——如属于上一行，请删除。
warning-rows-below = 第{ $rows }行位于合计之下，已作为预算科目导入——如果只是重复说明同一笔资金（例如由谁出资），请删除。
warning-rows-struck = 第{ $rows }行已被划去，但仍已导入——如不再有效，请删除。
warning-rows-void = 第{ $rows }行按“{ $value }”已不适用、改期或重复，但仍已导入——如不应计入，请删除。
warning-total-unlabelled = “{ $value }”这一行等于其他各行之和，已作为合计跳过——如为预算科目，请在其下加一行“合计”。
warning-rows-balance = 第{ $rows }行像是某一期的期初或期末余额，已作为预算科目导入——请删除。
warning-signs-mixed = 第{ $rows }行为负数，其他行为正数，如支出与收入并列；此处支出不带负号——请核对正负，并删除收入。
warning-rows-income = 第{ $rows }行表示收入，但已作为支出预算科目导入——如为收入，请删除。
warning-income-doubted = “{ $line }”和“{ $heading }”列表明金额可能是收入而非支出；现已作为支出导入——如为收入，请删除。
warning-other-country = 国家为“{ $value }”，既非丹麦也非中国（第{ $rows }行）——如不属于事务台，请删除。
warning-period-from-title = 没有列说明期间；已取表格旁文字中的{ $taken }——如有误，请添加“期间”列。
warning-status-in-title = “{ $value }”表明了状态，已按此导入——如有误，请填写“状态”列。
warning-place-elsewhere = “{ $value }”位于{ $country ->
    [CN] 中国
   *[DK] 丹麦
}，与该列所属国家不符——请核对该行。
warning-credits = 按“{ $heading }”列，{ $count }笔金额为贷方，已作扣减——如有误，请核对正负。
warning-mostly-negative = 多数金额（{ $count }笔）为负数，如银行对账单中的付款；此处支出不带负号——请核对正负。
warning-sum-nothing = 金额合计为零，如每张凭证同时列有对方分录（银行、应付款）的账簿；此处只应有支出——请删除对方分录。
warning-unit-doubted = 按“{ $heading }”或表格旁文字所示的单位，有一笔金额为{ $found }——请核对单元格是否已为整元。
warning-credit-positive = 第{ $rows }行按摘要为红字发票、冲销或收款，但金额没有负号，已计入支出——请核对正负。
warning-draft = “{ $line }”表明该表为草案或已失效，现按有效读取——请不要导入，或以现行版本替换。
warning-accumulated = “{ $line }”表明金额为累计数，每一金额已含之前各期；现按原样读取——如有误，请填写各期单独的金额。
warning-period-within = 第{ $rows }行的期间与同一科目的另一期间重叠（后者包含前者），两者均已计入——请删除其一。
warning-funding-from-title = “{ $taken }”已作为其下各行的资金来源——请删除不属于预算的行，或增加“资金来源”列。
warning-ditto = “{ $value }”已理解为重复上方单元格：“{ $taken }”——如有误，请写明。
warning-party-person = “{ $value }”像是人名，未作为丹麦方读取——如该活动有丹麦方，请写明单位名称。
warning-year-asked = 年份{ $taken }取自“{ $line }”这一行——请在“数据”页面确认一次。
warning-unit-asked = 金额已按“{ $line }”这一行折算（{ $taken }）——请在“数据”页面确认一次。
warning-party-asked = 丹麦方{ $taken }取自“{ $line }”——请在“数据”页面确认一次。
sheet-year-open = “{ $line }”这一行可能指不同年份（{ $others }）。在您说明是哪一年之前，不导入该表——请在“数据”页面回答，或运行：python -m pipeline map 文件 --constant period=年份 --save
sheet-party-open = “{ $line }”及其他标题提到多个丹麦方（{ $others }）。在您说明是哪一个之前，不导入该表——请在“数据”页面回答，或运行：python -m pipeline map 文件 --constant danish_party=丹麦方 --save
sheet-version-open = 该表并列有多个预算（{ $others }）。在您说明以哪一个为准之前，不导入该表——请在“数据”页面回答，或运行：python -m pipeline map 文件 --column "表头=budget_amount" --save
warning-date-from-title = 没有列说明日期；已取表格上方的{ $taken }——如有误，请添加“日期”列。
warning-party-from-rows = 丹麦方取自协议上方的行（如“{ $taken }”）——如有误，请添加“丹麦方”列。
warning-line-from-title = 没有列说明预算科目；已取各行上方的标题（如“{ $taken }”）——如有误，请添加“预算科目”列。
reject-duplicate = 该行与第{ $first_row }行完全相同——请删除其中一行。
reject-conflict = 键“{ $key }”在第{ $first_row }行已有不同的值（{ $column }：“{ $first }”，此处为“{ $this }”）——请保留正确的一行。
reject-several-amounts = 多列都有金额（{ $value }）——请只保留一个，或拆成两行。

warning-guessed-heading = { $by ->
    [cells] 表头“{ $heading }”未被识别，但其下单元格可能是{ $column }。确认后才会读取该列。
   *[near] 表头“{ $heading }”未被识别，但与{ $column }相近。确认后才会读取该列。
}
warning-unknown-headings = 以下各列未被识别，未导入（括号内为已填写的单元格数）：{ $headings }。
warning-total-differs = 表中合计为{ $stated }，各行之和为{ $found }——请检查是否有缺失或被拒收的行。
warning-currency-differs = 金额标明{ $used }，币种列为{ $value }；采用{ $used }。
warning-currency-shown = 单元格显示的币种为{ $used }（涉及{ $count }个金额），而表头或表格上方的文字标明{ $value }；采用{ $used }——如有误，请更改单元格的数字格式。
warning-unit-shown = 单元格的数字格式以千或百万显示，{ $count }个金额已乘以{ $used }——如金额已为整数，请更改数字格式。
warning-kroner-assumed = 表头“{ $heading }”和各列均未说明币种；金额已按丹麦克朗读取——请在表头中写明“元”或“DKK”。
warning-currency-mentioned = 表格上方或下方的文字提到{ $currencies }，但表头和各列均未说明币种；金额已按丹麦克朗读取——请在金额的表头中写明币种。
warning-currency-mixed = 部分金额的币种为{ $currencies }；其余{ $count }个未注明币种，已按丹麦克朗读取——如有误，请在表头或单元格中写明币种。
warning-unit-in-remark = “{ $heading }”在第{ $rows }行注明“{ $value }”，但该处金额按{ $taken }读取——如币种不同，请单列一栏注明。
warning-amount-merged = 第{ $rows }行的金额与上一行为合并单元格，只计入上一行——如各行金额各自独立，请拆分单元格。
warning-amount-beside = “{ $other }”列是同一笔金额的另一币种；已读取“{ $heading }”（{ $taken }）——如应采用另一列，请说明各列的含义。
warning-no-amounts = 所有期间均无金额。
warning-rate-for-one = “{ $value }”不可能是100 { $currency } 折合的丹麦克朗数，已按1单位读取——请在表头中写明汇率对应的单位数。
warning-rate-for-100 = “{ $value }”不可能是1 { $currency } 折合的丹麦克朗数，已按100单位读取——请在表头中写明汇率对应的单位数。
warning-rate-of-euro = { $units } EUR 折合{ $value }丹麦克朗，与丹麦克朗所盯住的1欧元兑7.46丹麦克朗相差甚远——请核对汇率。

skipped-blank = 空行
skipped-heading = 重复的表头
skipped-title = 分组标题
skipped-note = 注释
skipped-total = 合计、小计、行数或平均值；合计已与各行核对

sheet-missing-column = 工作表缺少列{ $columns }（{ $names }）——请补充该列，或在“数据”页面为整张工作表统一说明（例如所有行所属的丹麦方）。该表未导入任何内容。
sheet-two-kinds = 该工作表可能属于多个类型：{ $kinds }。请在“数据”页面说明是哪一类，之后会记住。该表未导入任何内容。
sheet-sheet-too-large = 工作表跨{ $rows }行{ $columns }列，超出读取范围——请删除数据之后的空行和空列并重新保存。
sheet-sheet-damaged = 工作表无法读取——请在 Excel 中打开并重新保存后导入。
ignored-empty-sheet = 工作表为空
ignored-unknown-sheet = 该工作表不属于任何已知的导出类型
ignored-unknown-table = 已识别表格旁边的另一个表格不属于任何已知的导出类型，未被读取——请在“数据”页面说明其内容

file-empty = 文件为空（0字节）——请重新导出。
file-unreadable = 文件无法打开（{ $error }）——请在其他程序中关闭后重试。
file-too-large = 文件为{ $size } MB，上限为{ $limit } MB——请拆分。
file-unzips-too-large = 文件解压后为{ $size } MB，上限为{ $limit } MB——请删除不用的工作表和空行，或拆分文件。
file-too-many-parts = 文件包含超过{ $limit }个部分，不予读取——请另存为新的工作簿。
file-password = 文件受密码保护——请在 Excel 中取消密码（文件 › 信息 › 保护工作簿）并重新保存。
file-not-a-workbook = 该文件不是工作簿——请另存为 Excel 工作簿（.xlsx）。
file-csv = 该文件是文本（CSV），不是工作簿——请在 Excel 中打开并另存为 .xlsx。
file-toml = 该文件是答复或设置，不是工作簿——旧版本的 known.toml、company_aliases.toml 和 corrections.toml 请放在数据仓库旁，下次导入时会一并采用。
file-letter = 该文件是邮件或会议邀请，不是工作簿——请放入监视的文件夹（python -m pipeline watch 文件夹）。
file-html = 该文件是网页（HTML），只是用了工作簿的扩展名——请在 Excel 中打开并另存为 .xlsx。
file-pdf = 该文件是 PDF——请索取工作簿原件。
file-xml-2003 = 该文件为旧的 Excel XML 格式（2003）——请在 Excel 中打开并另存为 .xlsx。
file-xls-ancient = 该文件为1997年以前的 Excel 格式——请在 Excel 中打开并另存为 .xlsx。
file-entities = 文件含有工作簿不使用的 XML 声明（DOCTYPE），不予读取——请从 Excel 重新保存。
file-long-prolog = 文件的某一部分在内容之前有超过{ $limit } KB 的开头，工作簿不会如此，不予读取——请从 Excel 重新保存。
file-damaged = 文件已损坏或不完整——请重新获取或保存。
file-needs-too-much-memory = 读取该文件需要过多内存——请删除空行和空表并重新保存。
file-takes-too-long = { $limit }秒内未能读完该文件——请删除空行和空表，或拆分文件。
file-reader-died = 该文件使读取程序中止，可能已损坏——请在 Excel 中打开并重新保存。
file-no-known-sheet = 文件中没有已知类型的工作表——请说明工作表的内容（python -m pipeline map 文件），或参见模板（python -m pipeline templates 文件夹）。
file-not-found = 文件不存在。

cli-description = 将 Excel 导出文件导入数据仓库 data/warehouse.duckdb。
cli-build-help = 导入 data/raw 并构建数据仓库
cli-check-help = 检查文件，不写入任何内容
cli-history-help = 显示每次导入
cli-undo-help = 回到较早的一次导入
cli-templates-help = 生成所有来源的空白模板
cli-reading = 正在读取 { $file }（{ $number }/{ $total }）
cli-file-refused = { $file }：{ $message }
cli-sheet-ignored = { $file } › { $sheet }：{ $why }
cli-sheet-result = { $file } › { $sheet }：{ $source }，表头在第{ $header }行，读取{ $read }行，导入{ $loaded }行，拒收{ $rejected }行
cli-sheet-error = { $file } › { $sheet }：{ $message }
cli-no-folder = 文件夹 { $folder } 不存在——请创建并放入 Excel 导出文件。未作任何更改。
cli-empty-folder = 文件夹 { $folder } 为空——请放入 Excel 导出文件。未作任何更改。
cli-nothing-known = { $folder } 中没有可导入的内容：工作表未被识别，或没有可读取的行——请查看上面的原因，或使用模板（python -m pipeline templates 文件夹）。未作任何更改。
cli-nothing-left = 现有数据全部来自第{ $load }次导入，撤销后将无任何数据。未作任何更改。
cli-busy = 另一次导入正在进行——请等待其完成后重试。
cli-check-failed = 构建中止：{ $message }原数据仓库未改动。
cli-built = 数据仓库已构建：导入{ $loaded }行，拒收{ $rejected }行。{ $rejected ->
    [0] {""}
   *[other] 详见“数据”页面，或运行：python -m pipeline check 文件
}
cli-unchanged = 自第{ $load }次导入以来没有变化；数据仓库保持原样。
cli-no-text = “{ $said }”不是 UTF-8 文本——请重命名该文件或文件夹后重试。
cli-checked = 未写入任何内容。{ $rejected ->
    [0] 所有行均可导入。
   *[other] { $rejected }行被拒收，请先在工作簿中更正。
}请将文件放入 data/raw 并运行：python -m pipeline build
cli-missing-rows = { $source }：较早导出文件中的{ $count }行不在新文件中，已保留。如已作废，请运行：python -m pipeline build --missing gone
older-file = { $file }（{ $saved }）比已导入的{ $newer }（{ $newer-saved }）旧。其中{ $count }行在较新的文件中已有更新内容，以较新者为准。如需恢复旧文件，请撤销较新的那次导入。
cli-changes = { $source }：新增{ $added }，更改{ $changed }，移除{ $removed }，拒收{ $rejected }
cli-no-history = 尚未导入任何内容——请运行：python -m pipeline build
cli-undone = 数据仓库已回到第{ $load }次导入。如需撤销：python -m pipeline undo { $undo }
cli-unknown-load = 没有第{ $load }次导入——请用 python -m pipeline history 查看
cli-templates-written = 已在 { $folder } 生成{ $count }个模板——请填写、保存并放入 data/raw。
cli-sample-used = 导出文件的文件夹为空，已用 data/sample 的示例数据填充。
cli-history-line = { $load }  { $when }  { $who }  { $files }个文件，导入{ $loaded }行，拒收{ $rejected }行

marked-title = 需要更正的内容
marked-help = 请更正各表中标色的单元格，保存后重新导入。只会导入差异。本表会被跳过。
marked-legend = 红色：该行被拒收。黄色：该行已导入，但其中有内容是推测的或看起来有误，请确认或更正。
marked-kind = 类型
marked-row = 行
marked-column = 列
marked-value = 读取内容
marked-message = 问题及更正方法
marked-reject = 拒收
marked-warning = 提示
marked-error = 未导入
marked-suffix = 待更正
marked-where = 工作表

ignored-own-sheet = 该表由本系统生成（示例或更正清单），不读取
ignored-hidden-sheet = 工作表已隐藏——如需导入，请在 Excel 中取消隐藏
ignored-pick-list = 该工作表是下拉选项列表，不予读取
ignored-contact-list = 该工作表是人员名单，不是企业名单
skipped-factor = 下方金额的乘数
skipped-part = “其中”行：上方金额的一部分
skipped-balance = 余额行，不是凭证行

cli-checked-nothing = 未写入任何内容，文件中目前也没有可导入的内容——请更正上述问题，或使用模板：python -m pipeline templates 文件夹
cli-tried = 未写入任何内容。将导入{ $loaded }行，拒收{ $rejected }行。导入命令：python -m pipeline build
cli-help-lang = 输出所用语言
cli-help-json = 以 JSON 输出结果
cli-help-missing = 某行不再出现在文件中意味着什么：保留（keep）或已作废（gone）
cli-help-dry-run = 试运行整个导入并显示会有多少更改，不写入任何内容（逐项更改见 --json）
cli-help-fill-sample = 用示例数据填充空文件夹
cli-help-raw = Excel 导出文件所在文件夹；未指定时为数据仓库旁的 raw/
cli-help-warehouse = 数据仓库文件；其历史保存在旁边
skipped-summary = 以另一种方式重复上方合计，不是预算科目
skipped-income = 用于支付费用的收入，不是预算科目
dangling-agreement_id = 有{ $rows }行提到协议“{ $reference }”，但该协议未导入。这些行照常导入，不归属任何协议。
dangling-activity_id = 有{ $rows }行提到活动“{ $reference }”，但该活动未导入。这些行照常导入，不归属任何活动。
dangling-challenge_id = 有{ $rows }行提到治理需求“{ $reference }”，但该治理需求未导入。这些行照常导入，不归属任何治理需求。
dangling-companies = 企业“{ $reference }”不在企业名单中（{ $rows }项活动）。活动照常导入，但不计入任何企业。
dangling-company_name = 企业“{ $reference }”不在企业名单中（{ $rows }项意向）。意向照常导入，但不计入任何企业。
dangling-budget_line = 预算科目“{ $reference }”不在预算中（{ $rows }张凭证）。金额计入支出，但所在科目没有预算。
dangling-nearest = { $said }{ $count ->
    [1] 与“{ $first }”相近：如所指即此，请更正名称。
   *[other] 与“{ $first }”和“{ $other }”相近：如所指为其一，请更正名称。
}
skipped-rows = { $what }（第{ $rows }行）
skipped-all = 已跳过：{ $rows }。

# --- Nothing is lost: orders, kept copies, verify ---

file-leads-out = 这是指向文件夹之外的链接——请放入文件本身。
file-no-file = 这不是文件，而是文件夹或管道——请给出工作簿文件本身。
file-no-name = 文件名无法读取（例如压缩包解压时使用了另一种字符编码）——请重命名该文件。
file-changed = 文件内容与保存时不同——请重新获取，或将原文件放回 data/raw。
file-no-letter = 该文件既不是会议邀请（.ics）也不是邮件（.eml）——请从日历或邮件程序另存为其中一种（Outlook 的 .msg 无法读取）。
file-letter-damaged = 会议邀请或邮件已损坏，无法读取——请重新保存，或自行填写联系。
file-no-log = 该文件没有活动表——请恢复工作表的表头，或撤销更改它的那次导入。
file-fault = 程序故障（代码 { $code }）使该文件无法读取；其他文件不受影响——请将代码和文件发给程序维护人员。
cli-no-room = 没有空间存放临时文件，或临时文件夹不可写（{ $error }）。未作任何更改——请腾出空间（文件夹由 TMPDIR 指定）后重试。
cli-ledger-damaged = { $file } 第{ $line }行已损坏。未作任何更改。副本 { $backup } 完好：请用它替换该文件后重试。查看其他问题：python -m pipeline verify
cli-ledger-damaged-twice = { $file } 第{ $line }行已损坏，副本 { $backup } 也已损坏。未作任何更改。请从备份恢复该文件夹，或删除该行（仅丢失该次导入或该条确认的记录）。查看其他问题：python -m pipeline verify
cli-changed-meanwhile = 在此期间有其他数据被导入或更改。未导入任何内容——请重新查看试运行，其中显示现在会发生什么。
cli-file-changed = 文件“{ $file }”在读取过程中被更改。未导入任何内容——请在其保存完成后重试。
cli-file-gone = 文件“{ $file }”已不存在，因此中断的导入无法完成。未导入任何内容——请重新提交该文件。
cli-correction-retired = { $file }，{ $sheet }，第{ $row }行，{ $heading }：导出文件现为“{ $says }”；将“{ $old }”改为“{ $new }”的更正不再有效。
cli-correction-waiting = { $file }，{ $sheet }，第{ $row }行，{ $heading }：没有文件包含该行；将“{ $old }”改为“{ $new }”的更正待生效。
cli-correction-lost = { $file }，{ $sheet }，第{ $row }行：要更正的单元格已不存在。未保存任何内容——请重新查看错误后再更正。
cli-kept-lost = { $files }的存档已损坏或缺失，data/raw 中也没有相同内容。未作任何更改，数据仓库继续有效。请将原文件重新放入 data/raw，或从备份中恢复 { $folder }；详情请运行：python -m pipeline verify。若该文件不再有效，请从 data/raw 中移除并运行：python -m pipeline build --missing gone
mended-kept = “{ $file }”的存档曾损坏或缺失，已用 data/raw 中的同一文件重新生成。
mended-warehouse = 数据仓库文件曾损坏或被替换，已用导入的内容重新构建。
cli-active-lost = 先前导入的内容这次无法读取：{ $files }未作任何更改，原数据仓库继续有效。请重试；若再次发生，请将文件重新放入 data/raw，或用 python -m pipeline verify 检查。若该文件不再有效，请从 data/raw 中移除并运行：python -m pipeline build --missing gone
cli-finished = { $who } 于{ $when }（UTC）请求的、被中断的导入已完成，为第{ $load }次导入。
cli-not-finished = { $who } 于{ $when }（UTC）请求的、被中断的导入无法完成：{ $message }
cli-help-only = 仅撤销这一次导入；之后导入的内容保留
cli-taken-back = 第{ $load }次导入已撤销；之后导入的内容仍然有效。撤销：python -m pipeline undo { $undo }
cli-usage = 用法：
cli-arguments = 参数
cli-options = 选项
cli-wrong-missing = 缺少：{ $names }
cli-wrong-unknown = 无法识别：{ $names }
cli-wrong-choice = 没有“{ $value }”；可选：{ $names }
cli-wrong-value = { $name }缺少取值
cli-wrong-type = “{ $value }”不能用于{ $name }
cli-wrong-no-value = { $name }不接受取值；请删除“{ $value }”
cli-wrong-several = { $value }可能指{ $names }；请写全称
cli-placeholder = { $name ->
    [ADDRESS] 地址
    [COLUMN] 列
    [COMMAND] 命令
    [DKK] 金额
    [DIR] 文件夹
    [FILE] 文件
    [HEADING] 表头
    [ID] 编号
    [LOAD] 导入编号
    [MEASURE] 指标
    [NAME] 名称
    [PAGE] 页面
    [PARTY] 丹麦方
    [PERSON] 人员
    [PORT] 端口
    [PROVINCE] 省份
    [ROW] 行号
    [SECONDS] 秒数
    [S] 名称
    [SOURCE] 来源
    [STATUS] 状态
    [TEXT] 文字
    [THEME] 主题
    [TYPE] 类型
    [VALUE] 值
   *[other] { $name }
}
cli-help-help = 显示此帮助并退出
cli-help-version = 显示程序版本并退出
cli-verify-help = 检查历史、保存的导出文件和数据仓库；不作任何更改
verify-ledger = { $file }：第{ $line }行已损坏。{ $whole ->
    [yes] 副本 { $backup } 完好：请用它替换该文件。
   *[no] 副本 { $backup } 也已损坏：请从备份恢复该文件夹。
}
verify-backup = { $backup } 与 { $file } 不一致——下次导入时将重新写入。
verify-number = 第{ $load }次导入未接续第{ $before }次——{ $file } 中缺少一次导入。
verify-kept-missing = “{ $file }”（第{ $loads }次导入）：保存的副本 { $kept } 缺失。{ $found ->
    [yes] data/raw 中有相同内容，下次导入时会重新保存。
   *[no] 请将文件重新放入 data/raw，或从备份恢复该文件夹。
}
verify-kept-damaged = “{ $file }”（第{ $loads }次导入）：保存的副本 { $kept } 已损坏。{ $found ->
    [yes] data/raw 中有相同内容，下次导入时会重新保存。
   *[no] 请从备份恢复，或删除副本并将原文件放入 data/raw。
}
verify-changes = 第{ $load }次导入：其变更记录（{ $file }）缺失或损坏——请从备份恢复该文件；如备份中也不完整，可将其删除；数据本身不受影响。
verify-staged = { $folder } 已损坏——下次导入时将重新读取该文件。
verify-order = { $who } 于{ $when }（UTC）请求的导入被中断——请运行 python -m pipeline build 完成。
verify-aside = { $file }：已放弃的导入——请重新导入文件，然后将其删除。
verify-warehouse = { $file } 无法读取（{ $error }）——请运行 python -m pipeline build 重新构建。
verify-altered = { $file } 不是当时构建的文件：已损坏或被替换——请运行 python -m pipeline build 重新构建。
verify-behind = { $file } 与最近一次导入（{ $load }）不符——请运行 python -m pipeline build 重新构建。
verify-said = { $message }——请更正该文件，或从备份恢复。
verify-key = 无法读取 { $file }，报告和链接无法签名或验证——请从备份中恢复该文件。
verify-correction = 对 { $file } 第{ $row }行的更正所指的列 { $column } 不存在——请在“数据”页面撤回该更正。
verify-open = { $file } 可被本机其他用户读取——请运行：chmod go= { $file }
verify-good = 一切完好：{ $loads }次导入、{ $files }个保存的导出文件，数据仓库与之一致。
verify-bad = 有{ $count }项需要处理。

reject-amount-unknown = “{ $value }”表示金额未知，而未知金额不等于0——请填写金额；如该期间没有预算，请将单元格留空。
warning-amount-none = “{ $value }”已读作：该期间无预算——如正确，请将单元格留空，否则请填写金额。
reject-unit-unknown = { $blank ->
    [yes] 本行未注明单位，而其他行已注明
   *[no] 单位“{ $value }”无法识别
}——请填写，例如“元”或“万元”。
warning-unit-of-group = “{ $value }”下的金额已按该标题注明的单位读取——如不正确，请统一单位。
warning-status-from-date = 工作表没有状态列，状态按日期确定：早于{ $taken }（文件保存日期）视为已举行（{ $past }行），其后视为计划中（{ $ahead }行）——如不正确，请增加“状态”列。
warning-type-from-answers = 没有列说明各行的类型；“{ $heading }”为答复日期，故按询问读取——如属其他类型，请增加“类型”列。
warning-status-blank = 状态未注明且日期已过；涉及行数：{ $rows }。这些行既不计为已举行，也不计为计划中——请填写该单元格。
warning-status-unknown = 工作表没有状态列，文件也未注明保存日期；没有任何行计为已举行——请增加“状态”列。
warning-probably-not = { $read }行中有{ $rejected }行被拒收：该工作表很可能不是所识别的类型。请在“数据”页面说明它是什么，或将其排除。
sheet-total-missed = { $heading }各行合计为{ $found }，但工作表第{ $row }行的总计为{ $stated }。如此大的差额多半是单位有误或多写了数字。该表未导入任何内容——请更正金额或总计，或在“数据”页面确认各行无误。

# 监视的文件夹
cli-watch-help = 监视文件夹：无误的文件自动导入，其他文件等待处理，旁边放有标出错误的工作簿
cli-help-once = 只查看文件夹一次后结束；有文件等待时返回2
cli-help-every = 两次查看文件夹之间的秒数
watch-begins = 正在监视 { $folder }。按 Ctrl+C 停止。
watch-ends = { $waiting ->
    [0] { $folder } 中没有等待处理的文件。
   *[other] { $folder } 中有{ $waiting }个文件等待处理：请在“数据”页面查看原因，或更正旁边标出错误的工作簿。
}
watch-brought-up = 数据仓库原由其他版本生成，已用相同的文件重新生成。
watch-not-brought-up = 数据仓库由其他版本生成，未能重新生成：{ $message }
watch-no-folder = 文件夹 { $folder } 不存在。请创建该文件夹，或指定另一个。
watch-own-folder = { $folder } 是事务台自己存放已导入文件的文件夹。请监视另一个用于放入文件的文件夹。
watch-twice = { $folder } 已在监视中。
watch-signs = { $who }（文件夹 { $folder }）
watch-loaded = { $file } 已导入：{ $rows }行（第{ $load }次导入）。
watch-logged = { $file } 已记为 { $number }：协议 { $agreement }，{ $day }（第{ $load }次导入，可在“数据”页面撤销）。
watch-waits = { $file } 等待处理。{ $why }
watch-not-now = { $file } 目前无法导入，将重试：{ $message }
watch-left = { $file } 留在原处。{ $why }
watch-not-marked = { $file }：无法在旁边放置标出错误的工作簿（{ $message }）。请在“数据”页面下载。
watch-unfinished = { $file } 仍在写入，下次再处理。
watch-why-not-now = 文件暂时无法导入，每次检查时都会重试：{ $message }
watch-why-rejected = 被拒收的行：{ $count }。
watch-why-headings = 表头为推测：{ $headings }。请在“数据”页面确认。
watch-why-asked = 以下文字是对整张表的说明，尚未确认：{ $lines }。请在“数据”页面回答。
watch-why-totals = 工作表的合计与各行不符。
watch-why-draft = 根据文件中的文字或名称，该文件为草案或已失效。
watch-why-older = 该文件早于已导入的内容。
watch-why-unknown = 没有工作表与已知的导出类型相符。
watch-why-empty = 没有可读取的行。
watch-why-failed = 该文件无法导入：{ $message }
watch-why-sample = 示例数据仍在。请先在“数据”页面导入第一份自己的文件，并在那里回答是否移除示例数据。
watch-why-was-loaded = 该文件曾导入过，现已不再有效。如需重新生效，请在“数据”页面导入。
watch-why-letter-nobody = 主题、正文和地址均未提及任何协议的合作方或地点。
watch-why-letter-several = 可能涉及多份协议。
watch-why-letter-kind = 主题中提到多种联系方式。
watch-why-letter-cancelled = 邀请注明会议已取消。
watch-why-letter-repeats = 会议是重复举行的：请选择日期。
watch-why-letter-day = 未注明日期：请选择。
watch-why-letter-ahead = 会议尚未举行。

# 一张表被理解为什么，用一行说明
understood-rows = 导入{ $loaded }行，共{ $read }行
understood-span = { $span }{ $count ->
    [0] {""}
    [1] {""}
   *[other] { $precision ->
        [month] ，{ $count }个月
        [quarter] ，{ $count }个季度
        [half_year] ，{ $count }个半年
        [year] ，{ $count }年
       *[other] ，{ $count }个期间
    }
}
understood-sum = { $sum }{ $scale ->
    [0] ，单位不一
    [1] {""}
    [-100] ，原单位为欧尔，已折算
    [1000] ，原单位为千，已折算
    [1000000] ，原单位为百万，已折算
   *[other] ，已折算：每个数字乘以{ $scale }
}
understood-name = { $name }（{ $rows }）
understood-names = { $names }{ $more ->
    [0] {""}
   *[other] ，另有{ $more }个
}
