# 企业：登记册、单个企业、各主题的供需，以及重复名称。

companies-title = 企业登记册
companies-unknown = 链接所指的企业不在数据中：{ $number }。以下为企业登记册。
companies-empty = 没有符合筛选条件的企业。请移除页面上方的某个筛选条件。
companies-none = 没有符合搜索内容的企业。如有遗漏，请告知{ $desk }。
companies-card-members = 会员：{ $number }；未注明：{ $unknown }
companies-name-cvr = { $name }（CVR { $cvr }）
companies-search = 搜索
companies-search-placeholder = 名称、CVR 号、城市、技术……
companies-click = 点击一行即可查看该企业的全部信息。
companies-filters-note = 期间、协议状态和协议类型不排除企业，只影响“供需对照”中统计的需求。
companies-party-note = 选定丹麦方后，该处只统计其协议可提供渠道的需求：需求列明该协议、协议对方即需求方，或协议涉及同省相同或相近主题；均无时，包括与该地点签订的其他主题协议。
companies-protected-note = 仅对明确注明“不受广告保护”的企业显示和下载联系人；其他企业的相应栏因此留空。
companies-interest-fresh = 新近
companies-interest-fading = 渐弱
companies-interest-undated = 无日期
companies-interest-gone = 已失效
companies-interest-refused = 无意向
companies-protected-protected = 是，受广告保护
companies-protected-free = 否
companies-protected-unknown = 未注明
companies-balance-title = 各主题的供需
companies-balance-help = 企业为上方名单中的企业，需求为筛选范围内的未解决需求。一项技术可适用于多个主题，并在各主题下分别计入。
companies-balance-none = 筛选范围内没有未解决的需求。
companies-unanswered-title = 无企业对应的需求
companies-unanswered-none = 每项未解决需求都至少有一家企业拥有相应主题的技术。
companies-unanswered-help = 登记册中没有任何技术适用于其各主题的需求，列于此处。
companies-doubles-title = 重复企业
companies-doubles-none = 没有待确认的相似名称。
companies-doubles-help = 没有 CVR 号的名称会与登记册比对：同名、拼写相近，或一个名称是另一个的一部分。两个不同的 CVR 号始终是两家企业。未经人工确认不会合并；答复会被保存，数据管理员可修改或删除。
companies-double-pair = **{ $first }** 与 **{ $second }**
companies-double-why = { $reason ->
    [same-name] 名称相同。
    [close-name] 拼写相近。
   *[other] 一个名称是另一个的一部分。
}{ $kind ->
    [row] 两者均在企业登记册中。
   *[mention] 另一名称仅在活动或意向中提及（{ $count ->
       *[other] { $count }次
    }）。
}
companies-double-same-name = 名称相同
companies-double-close-name = 拼写相近
companies-double-part-of-name = 名称的一部分
companies-double-same = 同一企业
companies-double-different = 两家不同企业
companies-rebuilt = 数据仓库已按答复重建。
companies-merged-title = 已合并
companies-merged-help = 被视为同一企业的行及其理由。人工决定的合并可以撤销。
companies-merged-said = { $has_who ->
    [yes] 由{ $who }决定。
   *[no] 在本页决定。
}
companies-merged-waiting = 该条目与导出文件中的任何企业都不匹配，待有匹配时生效。
companies-merged-same-name = 名称相同且无 CVR 号：视为同一企业。
companies-split = 重新拆分
companies-split-button = 拆分
companies-back = 返回登记册
companies-card-interest-note = 最近表示：{ $date }，权重：{ PERCENT($weight) }
companies-facts-title = 基本信息
companies-contact-title = 联系人
companies-contact = 联系人：{ LIST($contact, form: "commas") }。
companies-contact-none = 没有可显示的联系人。
companies-contact-hidden = 联系人仅对本事务台内部用户显示。
companies-contact-protected = 该企业受广告保护，不得向其发送广告或其未要求的活动邀请。因此不显示其联系方式。
companies-contact-free = 该企业注明不受广告保护。
companies-contact-unknown = 未注明该企业是否受广告保护。联系前请查询 CVR 登记册。在注明之前，不显示其联系方式。
companies-interests-title = 已表示的意向
companies-interests-none = 截至统计日期，该企业未表示任何意向。
companies-all-china = 全中国
companies-no-theme = 未指定主题
companies-serve-title = 该企业可应对的需求
companies-serve-near = { $near ->
    [0] 均不在企业涉足的省份
   *[other] 其中{ $near }项在企业涉足的省份（{ $open ->
        [0] 均无对接渠道
       *[other] { $open }项有对接渠道
    }）
}
companies-serve-none = 没有未解决需求属于该企业的主题。
companies-serve-help = 至少有一个主题与该企业技术相符的需求。“机会”页面按得分排列这些需求。
companies-serve-link = 在“机会”页面查看排序
companies-activities-title = 该企业参加的活动
companies-activities-none = 没有任何活动提及该企业。
companies-rows-title = 该企业的原始行
companies-rows-help = 各项信息以首个注明该项的行为准；技术和省份合并列出。

companies-part-label = 显示
companies-part-register = 登记册
companies-part-themes = 供需对照
companies-part-doubles = 重复名称

# 待补信息与询问企业
companies-part-gaps = 待补信息
company-part-label = 显示
company-part-serve = 可应对的需求
company-part-facts = 信息与联系人
company-part-activities = 活动
companies-gaps-title = 需要向企业询问什么？
companies-gaps-none = 没有需要询问的：CVR 号和广告保护均已注明，也没有超过两年的意向。
companies-gaps-help = 虚构企业不计。对某主题或地点表示“无意向”的，不再询问。
companies-gaps-asked = 询问情况
companies-gaps-ask = 询问哪些企业？
companies-gaps-ask-help = 每家企业收到一份工作簿，内有我们掌握的企业信息及其意向，由企业更正和确认。将答复拖入“数据”页面：只导入有改动或经确认的内容。
companies-gaps-ask-placeholder = 选择一家或多家企业
companies-ask = 询问企业
companies-ask-help = 一份工作簿，内有我们掌握的{ $name }的信息，供企业更正和确认。将答复拖入“数据”页面。
company-gap-cvr = CVR 号
company-gap-protection = 广告保护
company-gap-interest = 较早的意向

# 企业或合作方的中文名称：填写表单。
chinese-state = 中文名待确认：填写
chinese-change = 中文名称
chinese-which = 企业或合作方
chinese-help = 请填写{ $name }的中文名称及其出处。保存后立即用于各页面和文件；如日后的导出文件载有另一名称及出处，以导出文件为准。
chinese-source = 出处
chinese-source-example = 网址或文件名称
chinese-save = 保存名称
chinese-saved = { $name }的中文名称为“{ $chinese }”。
chinese-said = 由{ $who }于{ $when }填写。
chinese-withdraw = 撤回
chinese-withdrawn = 已撤回{ $name }的中文名称。
chinese-incomplete = 无法保存：未注明该名称属于哪家企业或合作方。
chinese-not-chinese = 请用汉字填写名称，不超过120字。
chinese-no-source = 请填写名称的出处：网址或文件名称。
chinese-no-author = 请填写您的姓名，以便他人了解名称由谁填写。
