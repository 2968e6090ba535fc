# 挑战：看板、名录、问题方、漏斗，以及单项挑战。

challenges-title = 挑战概况
challenges-takeaway = { $count ->
    [1] 共 1 项挑战，{ $open ->
        [0] 已结束
       *[other] 尚未解决
    }。
   *[other] 共 { $all_text } 项挑战，其中 { $open_text } 项尚未解决；{ $cases_text } 项有可联系的对象（已注明问题方或协议，或已越过“已识别”阶段）。
}{ $doorless ->
    [0] 所有未解决的挑战都有可借助的协议。
   *[other] { $doorless_text } 项未解决的挑战尚无可借助的协议。
}
challenges-takeaway-stuck = { $count ->
    [0] 没有停滞的挑战。
   *[other] { $stuck_text } 项停滞。
}
challenges-unknown = 链接所指的挑战在统计日期的数据中不存在：{ $number }。以下为全部挑战。
challenges-empty = 没有符合筛选条件的挑战。请移除页面上方的某个筛选条件。
challenges-stage-unknown = 当日未知

challenges-card-open = 未解决
challenges-card-cases = 其中 { $number } 项有可联系的对象
challenges-card-stuck = 停滞
challenges-card-stuck-note = 停留时间超过该阶段期限
challenges-card-doors = 有协议可借助
challenges-card-doors-note = { $number } 项尚无可借助的协议
challenges-card-answered = 有相关企业
challenges-card-answered-help = 名录中至少有一家企业拥有对应主题技术的未解决挑战。
challenges-card-contract = 已签合同
challenges-card-contract-help = 统计日期处于合同阶段的挑战。
challenges-card-wanted = 有企业有意向
challenges-card-wanted-help = 至少有一家企业表示对该省该主题有意向且意向仍有效的未解决挑战。
challenges-card-wanted-note = { $number } 项有企业拥有相关技术

# 时间与标记
challenges-time = { $unit ->
    [years] { $count } 年
    [months] { $count } 个月
   *[days] { $count } 天
}
challenges-time-least = 至少 { $time }
challenges-time-about = 仅知大致时间
challenges-stuck-by = { $mark } 停滞：超期{ $over }
challenges-limit = 该阶段期限为 { DAYS($limit) }
challenges-since = 自{ $date }起
challenges-urgent = 紧急

# 看板
challenges-board-title = 看板：进展到哪一步？
challenges-column-title = { $stage }（{ $number }）
challenges-column-longest = { $has_time ->
    [no] 停留时间未知
   *[yes] 最长：{ $time }
}
challenges-column-stuck = { $mark } { $count } 项停滞
challenges-see-all = 在表格中查看全部 { $number } 项

# 名录
challenges-register-title = 全部挑战
challenges-search = 搜索
challenges-search-placeholder = 标题、问题方、地点、主题……
challenges-stage = 阶段
challenges-any-stage = 全部
challenges-only-stuck = 仅看停滞
challenges-open = 打开挑战
challenges-open-placeholder = 选择一项挑战
challenges-click = 选中一行，或从列表中选择，即可查看该挑战的完整页面。
challenges-nothing = 没有挑战符合表格上方的选择。请清除搜索词或选择其他阶段。
challenges-illustrative-some = 部分挑战为虚构示例，已在“示例”列中标明。
challenges-illustrative-one = 该挑战为虚构示例。

# 问题方
challenges-owners-title = 问题方
challenges-owners-takeaway = { $count ->
    [0] 没有注明名称的问题方。
   *[other] 有 { $count } 个注明名称的问题方。
}{ $places ->
    [0] 所有挑战都注明了问题方。
   *[other] 另有 { $places } 处地点的挑战未注明问题方。
}
challenges-owners-help = 面临该问题并可采购解决方案的一方。未注明时，挑战列在其地点之下。
challenges-owner-stage = { $stage } { $number }
challenges-owner-counts = { $count } 项挑战，{ $open ->
    [0] 均已结束
   *[other] { $open } 项未解决
}{ $stuck ->
    [0] 。
   *[other] ，{ $stuck_text } 项停滞。
}
challenges-owner-more = 另有 { $count } 项
challenges-owners-more = 再显示 { $number } 个
challenges-owners-table = 以表格查看问题方

# 漏斗
challenges-funnel-title = 从问题到合同
challenges-funnel-takeaway = 在 { $count } 项挑战中，{ $dialogue } 项进入洽谈或更后阶段，{ $contract } 项签订合同（{ PERCENT($share) }）。{ $has_worst ->
    [yes] 停留最多的是“{ $before }”到“{ $after }”之间。
   *[no] {""}
}
challenges-funnel-help = 处于某阶段的挑战视为已走过此前各阶段。失去的挑战按较早载入所见的最远阶段计算，否则只计为“已识别”。
challenges-funnel-alt = 横向条形图：到达各阶段的挑战数量。{ $takeaway }
challenges-funnel-here = 停在此处
challenges-funnel-passed = 已继续推进
challenges-funnel-lost = 在此失去
challenges-funnel-label = { $has_share ->
    [yes] { $number } · 占上一阶段 { PERCENT($share) }
   *[no] { $number }
}
challenges-funnel-table = 以表格查看漏斗
challenges-funnel-reached = 到达此处
challenges-funnel-previous = 占上一阶段比例
challenges-funnel-all = 占全部比例

# 列
challenges-column-time = 停留时间
challenges-column-access = 可借助的协议
challenges-column-value = 价值（丹麦克朗）

# 单项挑战
challenges-back = 全部挑战
challenges-one-caption = 编号 { $number }，截至{ DAY($date, form: "long") }
challenges-journey-title = 进展历程
challenges-journey-help = 导出文件只说明当前阶段；较早的载入见过的，才知道此前各阶段的日期。
challenges-journey-passed = 已走过
challenges-journey-now = 目前在此
challenges-journey-ahead = 尚未到达
challenges-facts-title = 基本情况
challenges-fact-description = 说明
challenges-fact-owner = 问题方
challenges-fact-place = 地点
challenges-fact-province = 省份
challenges-fact-theme = 主题
challenges-fact-urgency = 紧急程度
challenges-fact-stage = 导出文件中的阶段
challenges-value-help = 以丹麦克朗计；原为其他货币的，按丹麦国家银行汇率折算。
challenges-sources = 来源：{ $links }
challenges-siblings-title = { $owner }的其他挑战
challenges-access-title = 谁能打开渠道？
challenges-access-none = 没有有效协议可以借助。若在该省就该主题签订协议，或与问题方签订协议，即可打开渠道。
challenges-access-takeaway = { $kind ->
    [stated] 该挑战属于协议“{ $agreement }”（{ $party }）。
    [party] 协议“{ $agreement }”的对方即问题方（{ $party }）。
   *[theme] 协议“{ $agreement }”涉及同一省份的同一主题（{ $party }）。
}{ $count ->
    [0] 没有其他协议可以借助。
   *[other] 另有 { $count } 份协议可以借助。
}
challenges-access-stated = 挑战所属协议
challenges-access-party = 与问题方的协议
challenges-access-theme = 同一主题和省份
challenges-access-click = 选中一行即可查看协议。
challenges-companies-title = 谁能解决？
challenges-companies-takeaway = { $count ->
    [0] 名录中没有企业拥有对应主题的技术。
   *[other] { $count } 家企业拥有对应主题的技术，其中 { $near } 家去过该省。
}
challenges-companies-help = 表示过意向的企业排在前面。得分、理由和候选名单见“机会”页面。
challenges-companies-link = 查看企业得分和理由
