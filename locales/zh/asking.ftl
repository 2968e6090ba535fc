# 向负责方核实：发出的核实表、收回的答复，以及尚未答复者。

# 核实表
ask-title = { $section }：{ $subject }
ask-how = 请修改不再准确的黄色单元格；准确的行请在最后一列填“是”。请于{ $date }前发回本文件。
ask-how-blank = 留空不会改变任何内容。如需删除原内容，请填“-”。
ask-how-new = 如有遗漏，请填写在底部空行。
ask-how-no-new = 灰色单元格不可修改。如缺少某行，请在邮件中说明。
ask-mark = 核实表 { $mark }（请保留此行，以便读取答复）
ask-ref = 行号
ask-confirm = 如该行目前准确，请选“是”，或填写确认日期。
ask-file = 信息核实表 { $subject } { $day }.xlsx

# 命令
cli-ask-help = 生成某一丹麦方、需求方或企业自有数据的工作簿，供其更正和确认
cli-help-party = 丹麦方；加 --owner 则为需求方，加 --company 则为企业
cli-help-owner = 所填为中方需求方的名称（或未列明需求方的需求编号），而非丹麦方
cli-help-company = 所填为登记册中的企业（名称或 CVR 号），而非丹麦方
cli-help-o = 输出文件
cli-asked = 已写入 { $file }：{ $party }的{ $count }行。请于{ $date }前收回答复，放入 data/raw 后运行：python -m pipeline build
ask-no-warehouse = 尚无数据仓库。请运行：python -m pipeline build
ask-warehouse = 无法读取数据仓库（{ $message }）。请运行：python -m pipeline build
ask-nothing = 没有可向{ $party }核实的数据行。
ask-nobody = { $kind ->
    [owner] 没有名为“{ $party }”的需求方，也没有使用该编号、未列明需求方的需求。{ $some ->
        [yes] 您是否指{ LIST($near, form: "either") }？
       *[no] 名称见“治理需求”页面。
    }
    [company] 登记册中没有名为“{ $party }”或使用该编号的企业。{ $some ->
        [yes] 您是否指{ LIST($near, form: "either") }？
       *[no] 名称见“企业”页面。
    }
   *[party] 没有名为“{ $party }”的丹麦方。{ $some ->
        [yes] 您是否指{ LIST($near, form: "either") }？
       *[no] 名称见“市镇及其他丹麦方”页面。
    }
}

# 答复
sheet-answer-unknown = 该工作表答复的是核实表{ $question }，但此表并非由本处发出。请重新发送核实表；未导入任何内容。
sheet-answer-no-heading = 该工作表是答复，但表头行（“{ $ref }”……）已不存在。请恢复表头行；未导入任何内容。
reject-answer-unknown-row = “{ $value }”不是核实表中的行。新增内容请填写在底部空行，不填行号。
reject-answer-repeated-row = 核实表的第“{ $value }”行重复出现，请保留正确的一行。
reject-answer-confirm = “{ $value }”既不是“是”“否”，也不是日期。如该行准确，请填“是”。
reject-answer-choice = “{ $value }”不在列表中，请从单元格列表中选择。
warning-answer-blank = 单元格已清空，但不会改变任何内容，仍为“{ $was }”。如需删除，请填“-”。
warning-answer-locked = “{ $value }”填写在锁定的单元格中，未导入，仍为“{ $was }”。
warning-answer-rows-missing = 答复中缺少核实表第{ $rows }行，这些行未作改动。
warning-answer-column-missing = 答复中缺少“{ $column }”列，其内容未作改动。
warning-answer-overtaken = 负责方答复为“{ $answered }”，但{ $file }目前的内容与询问时不同：“{ $now }”。现保留后者，请向负责方核实。
warning-answer-known = 新增行{ $key }已存在于{ $file }，且内容不同；现保留原内容。
warning-answer-gone = 行{ $key }已不在导出文件中，相关答复未采用。
warning-correction-by-hand = { $who } 曾于 { $date } 手工将此值更正为“{ $new }”（{ $reason }）。此类更正不再生效，现以导出文件的值为准，请在生成该导出文件的系统中更正。用“known --replace”删除该 [[correction]] 条目后，此提示即消失。
verify-question = 无法读取核实表 { $file }，因此无法导入其答复。请从备份恢复该文件。

# 页面
data-tab-ask = 向负责方核实
data-ask-title = 向负责方核实
data-ask-help = 每个合作方将收到一份工作簿，其中已填好该方自己的协议、里程碑、活动和企业意向，并附可选列表。请将答复拖入“导入”标签页：仅导入负责方更改或确认的内容。企业在“企业”页面的“待补信息”中询问。
data-ask-parties = 向谁核实？
data-ask-parties-placeholder = 选择一个或多个合作方
data-ask-lang = 语言
data-ask-download = 下载{ $count }份工作簿
data-ask-make = { $count ->
    [0] 生成工作簿
   *[other] 生成{ $count }份工作簿
}
data-ask-make-help = 将记录为已询问。答复期限为{ $days }天。
data-ask-made = { $count }份工作簿已生成：请下载并发送给负责方。
data-ask-zip = 信息核实表{ $date }.zip
data-ask-none = 尚未询问任何合作方。
data-ask-of = 对象
data-ask-matrix = 谁已答复？
data-ask-standing = 已询问{ $asked }方：{ $answered ->
    [0] 尚无答复
   *[other] { $answered }方已答复
}，{ $waiting ->
    [0] 没有尚在期限内的
   *[other] { $waiting }方尚在期限内
}，{ $late ->
    [0] 没有逾期的
   *[other] { $late }方逾期
}。
data-ask-quarter = { $year }年第{ $quarter }季度
data-ask-cell = { $state ->
    [answered] ✓ { $date }已答复
    [late] ✗ 逾期，截止{ $date }
   *[waiting] … 截止{ $date }
}
data-ask-answer = { $party }答复{ $date }的核实表。
parties-ask = 向负责方核实
parties-ask-help = 一份载有{ $name }现有信息的工作簿，供其更正和确认。请将答复拖入“数据”页面。
parties-ask-last = { $state ->
    [answered] { $asked }询问，{ $date }已答复。
    [late] { $asked }询问；答复应于{ $date }前收到。
   *[waiting] { $asked }询问；答复期限为{ $date }。
}
parties-ask-never = 尚未询问。
confirmed-ago = { $days ->
    [0] 负责方今日已确认
   *[other] 负责方{ $days }天前确认
}
confirmed-never = 负责方尚未确认
confirmed-some = { $count ->
    [1] 协议已经负责方确认
   *[other] { $all ->
        [yes] { $count }份协议均经负责方确认
       *[no] { $count }份协议中有{ $confirmed }份经负责方确认
    }
}，{ $days ->
    [0] 最近一次为今日
   *[other] 最近一次在{ $days }天前
}。
confirmed-none = 尚无协议经负责方确认。

# 邮件与链接
ask-mail-subject = 请核实信息：{ $subject }
ask-mail = { $kind ->
    [owner] 尊敬的负责人：
   *[party] 尊敬的{ $subject }负责人：
    }

    { $link ->
    [none] 附件工作簿载有我们掌握的贵方信息。请修改不再准确的内容，确认其余内容，并于{ $date }前发回文件。
   *[other] 请于{ $date }前在以下页面答复，手机也可打开。无需登录，该链接仅供贵方使用：

    { $link }

    { $kind ->
    [owner] 页面列出适用于贵方需求的丹麦技术，请勾选有意向的技术。
   *[party] 每份协议有三种答复：仍然准确、有变化、已终止。
    }链接有效期至{ $expires }。如需修改更多内容，请在附件工作簿中修改并发回。
    }

    此致
    敬礼
    { $is_signed ->
    [yes] { $who }
   *[no] { $desk }
    }
data-ask-mails-zip = 致负责方的邮件{ $date }.zip
data-ask-mail = 下载{ $count }封邮件
data-ask-mail-help = 可由邮件程序打开的草稿，附有工作簿。如他人可以打开本地址，邮件中还含有无需登录即可答复的链接；否则请在工作簿中答复。
data-ask-link = { $subject }：{ $language }链接，有效期至{ DAY($date) }，{ $count ->
    [0] 尚无答复
   *[other] { $count }次答复，最近答复人：{ $who }
}
data-ask-withdraw = 撤销链接
data-ask-withdraw-help = 链接立即失效。已导入的答复保留，可在“历史”标签页撤销。

# 链接打开的页面
answer-title = { $subject }：信息是否仍然准确？
answer-how = 以下是我们掌握的贵方{ $count }份协议信息。请对您了解的协议选择答复；未选择的内容保持不变。请于{ $date }前答复。
answer-sample = 以下为示例数据。
answer-holds = 仍然准确
answer-changed = 有变化
answer-ended = 已终止
answer-day = 下一步日期
answer-line = 下一步（一行文字）
answer-name = 您的姓名
answer-send = 提交答复
answer-who = 姓名和时间将与答复一并保存。链接有效期至{ $date }，或至我们撤销为止。请仅转发给应答复的人。
answer-received = 谢谢。已于{ DAY($date) }收到{ $who }的答复。您可以再次答复，以最新答复为准。
answer-no-name = 请填写您的姓名。
answer-no-verdict = 请为“{ $title }”选择答复。
answer-no-change = 请填写“{ $title }”的日期，或用一行文字说明变化。
answer-no-day = 无法读取“{ $title }”的日期。
answer-nothing = 请至少为一份协议选择答复。
answer-strange = 答复与本页面不符。请重新打开链接后再试。
answer-often = 该链接刚刚收到答复，或答复次数过多。请稍候，或与我们联系。
answer-later = 暂时无法接收答复，请稍后再试。
answer-gone = 链接无效：已过期、已撤销或复制不完整。请索取新链接，或在工作簿中答复。
answer-too-large = 答复过大，或并非来自本页面。
answer-file = { $subject }的答复 { $day } { $number }.xlsx
offer-title = { $subject }：丹麦可提供的技术
offer-how = 以下是适用于贵方{ $count }项需求的丹麦技术。请勾选有意向的技术，并请于{ $date }前答复。
offer-wanted = 有意向
offer-nothing = 请至少勾选一项技术。
