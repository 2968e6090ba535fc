# 董事会报告：选择、内容、文件、已发布报告、风险与议题。

board-incomplete = 下面的草稿不含备注、风险、议题和决定。待能够重新读取这些内容后，即可生成文件。

board-part-label = 显示
board-part-report = 报告
board-part-issues = 待决议题
board-part-meeting = 会议
board-part-risks = 风险
board-part-issued = 已发布报告

board-audience = 读者
board-audience-help = 来宾版供中方伙伴阅读：不含金额、负责人、瓶颈、议题、风险和备注。中文版始终为来宾版。
board-audience-board = 董事会
board-audience-guest = 来宾
board-since = 报告期始于
board-since-last = 上次报告之后
board-since-last-named = 第{ $number }号报告之后（{ $date }）
board-since-half = 六个月前
board-since-quarter = 三个月前
board-since-year = 1月1日
board-since-project = 项目开始时

board-covers = 报告涵盖{ DAY($first, form: "long") }至{ DAY($last, form: "long") }。{ $known ->
    [yes] “自上次以来”从上次发布的报告（截至{ DAY($since, form: "long") }）算起。
   *[no] 此前尚未以相同筛选条件向相同读者发布报告，因此“自上次以来”从报告期首日算起。
}
board-since-free = 筛选期间的第一天
board-rest = 报告的其余部分
board-written = 填写或修改议题

board-gathering = 正在汇集报告内容……

board-make = 生成报告
board-make-help = 生成内容相同的 PDF、PowerPoint 和 Excel 报告，需要几秒钟。
board-making = 正在生成报告……
board-making-pdf = 正在生成 PDF……
board-making-pptx = 正在生成 PowerPoint……
board-making-xlsx = 正在生成 Excel……
board-made = 截至{ DAY($date, form: "long") }的报告已生成。请下载并通读，然后再发布。
board-outdated = 报告生成之后又有新的数据、备注、议题或风险。请重新生成以纳入。
board-format-pdf = PDF（{ $size }）
board-format-pptx = PowerPoint（{ $size }）
board-format-xlsx = Excel（{ $size }）

board-issue = 发布报告
board-issue-help = 报告发布后获得编号，三个文件原样保存。下一份报告的“自上次以来”从本报告算起。
board-issue-no-name = 请填写姓名，以便说明报告由谁发布。
board-not-issued = 目前无法保存报告。三个文件仍在此处，请稍后再试。
board-issued-done = 第{ $number }号报告已发布并保存，见“已发布报告”。

board-issued-title = 已发布报告
board-issued-takeaway = { $count ->
    [0] 尚未发布任何报告。
    [1] 已发布一份报告，可原样再次下载。
   *[other] 已发布{ $count }份报告。点击一行即可原样再次下载。
}
board-issued-none = 请在“报告”标签页生成报告，通读后发布，随后即显示在此处。

board-one-title = 第{ $number }号报告，统计日期：{ DAY($date, form: "long") }
board-one-hash = 校验值（SHA-256）：{ $hash }
board-verify = 校验
board-verified = 未改动：文件和信息与发布时完全一致。
board-not-verified = 与发布时不一致。已改动：{ $what }。请从备份中获取报告，并联系仪表板管理员。
board-changed-pdf = PDF 文件
board-changed-pptx = PowerPoint 文件
board-changed-xlsx = Excel 文件
board-changed-facts = 报告信息
board-now = 现在所知
board-now-link = 打开按{ DAY($date, form: "long") }所知的页面
board-now-takeaway = { $count ->
    [0] 报告日的数字如今没有变化。
   *[other] 报告日有{ $count }个数字如今不同。
}{ $exports ->
    [0] 此后没有新的导出文件。
   *[other] 此后新增{ $exports }个导出文件。
}
board-now-then = { DAY($date) }所知
board-now-now = 现在所知
board-now-exports = 此后新增的导出文件
board-data = 报告所用数据
board-data-load = 报告在第{ $load }次导入之后生成，数据截至{ DAY($date, form: "long") }。运行 python -m pipeline undo { $load } 可使数据仓库恢复到当时的文件；该操作是一次新的导入，不会丢失任何内容。
board-data-no-load = 数据仓库未注明导入批次。以下为生成报告所用的文件。
board-data-hash = 按导入顺序的文件校验值（SHA-256）：{ $hash }

points-illustrative = 标注“虚构”的条目随示例数据提供，并非真实数据。
points-kept = 已保存。
points-save = 保存
points-reopen = 重新打开
points-raised = { $date }提出
points-edited = 最近由{ $author }于{ $date }填写
points-owner = 负责人：{ $name }
points-no-owner = 无负责人
points-no-title = 请填写标题。
points-no-outcome = 请填写董事会的决定。
points-field-raised = 列入报告的起始日期
points-field-raised-help = 统计日期更早的报告不包含此条目。
points-closed = { $count }项已关闭的风险
points-closed-on = { DAY($date, form: "long") }关闭
points-decided = { $count }项已决议题
points-decided-on = { DAY($date, form: "long") }决定

points-risks-title = 事务台填写的风险
points-risks-help = 丹麦文和英文版报告列出这些风险与数据所显示风险中最大的十项。上方列表即报告中的风险。大小为可能性乘以影响。
points-risks-none = 当日没有未关闭的风险。丹麦文和英文版报告仅包含数据所显示的风险。
points-risks-takeaway = { $count ->
    [1] 事务台填写的风险中有1项未关闭：{ $title }（{ $score }/25）。
   *[other] 事务台填写的风险中有{ $count }项未关闭，其中最大的是：{ $title }（{ $score }/25）。
}
points-risk-scored = 可能性{ $likelihood } × 影响{ $impact } = { $score }/25
points-risk-new = 新增风险
points-risk-close = 关闭
points-risk-close-yes = 关闭该风险
points-risk-close-ask = 自{ DAY($date, form: "long") }起，报告不再包含该风险。可重新打开。
points-risk-field-title = 可能发生什么？
points-risk-field-title-example = 合作方的关键人员调动
points-risk-field-likelihood = 可能性
points-risk-field-likelihood-help = 1为可能性很小，3为可能与否各半，5为几乎肯定
points-risk-field-impact = 影响
points-risk-field-impact-help = 1为几乎没有影响，3为失去一份协议或一个目标，5为项目停滞
points-risk-field-mitigation = 采取什么措施？
points-risk-field-owner = 负责人

points-issues-title = 待决议题
points-issues-help = 每项议题至少有两个按优先级排列的方案，第一个为建议方案。如此处议题少于四项，丹麦文和英文版报告将补充数据所显示的议题，合计不超过四项。
points-issues-takeaway = { $count ->
    [0] 当日没有已填写的待决议题。丹麦文和英文版报告将列出数据所显示的议题。
    [1] 一项议题等待董事会决定。
   *[other] { $count }项议题等待董事会决定。
}
points-issue-new = 新增议题
points-decide = 决定：方案{ $number }
points-issue-close-yes = 保存决定
points-outcome = 董事会决定了什么？
points-responsible = 由谁负责？
points-due-field = 何时之前完成？
points-due-help = 填写负责人或期限后，之后的报告将跟踪该决定，直至完成。
points-due = 期限：{ DAY($date, form: "long") }
points-follow-ups-title = 决定的落实情况
points-done = 已完成
points-done-ask = 该决定将记为已于{ DAY($date, form: "long") }落实。下一份报告会说明，之后不再跟踪。
points-done-note = 结果如何？
points-done-on = { DAY($date, form: "long") }完成
points-undone = 尚未完成
points-too-few-options = 请至少填写两个方案，供董事会选择。
points-issue-field-title = 董事会需要决定什么？
points-issue-field-title-example = 是否延长协议？
points-issue-field-background = 为何现在需要决定？
points-issue-options-help = 至少两个按优先级排列的方案，并各自注明后果。空白栏不列入。
points-issue-field-option-first = 优先级1（建议）
points-issue-field-option = 优先级{ $priority }
points-issue-field-consequence = 后果

meeting-at = 第{ $number }项，共{ $count }项
meeting-end = 会议结束
meeting-back = 上一项
meeting-next = 下一项
meeting-decided = 决定：{ $outcome }。
meeting-undecided = 未作决定
meeting-remarks = 备注
meeting-remarked = 备注：{ $remark }
meeting-remarks-help = 与决定一并保存，并列入会议纪要。未作决定的，只列入本次下载的纪要。
meeting-present = 出席人员
meeting-present-example = Anne Holm、Bo Lund……
meeting-present-title = 出席人员
meeting-present-none = 未记录。
meeting-minutes = 会议纪要
meeting-minutes-of = { DAY($date, form: "long") }会议
meeting-minutes-pdf = 会议纪要（PDF）
