# 丹麦方：仅市镇、大区及其他丹麦方概况使用的文字。

parties-kind = 类型
parties-home = 所在地
parties-chinese-name = 中文名称
parties-facts-source = 类型和所在地以该方自身协议所载为准。
parties-empty = 在当前筛选下，{ $name }没有协议、联系、企业、需求或支出。请选择其他丹麦方或移除筛选。
parties-brief = 合作简报
parties-brief-for-guests = { $name }与中国的合作
parties-ahead-title = 近期行程
parties-ahead-note = 显示所有丹麦方在该方有协议或自身将前往的省份的计划，不受状态和期间筛选限制。
parties-companies-title = 企业
parties-money-title = 协议与活动支出
parties-keep = 链接与日历
parties-keep-link = 请将此链接加入书签，今后可直接打开{ $name }的页面。
parties-feed-help = 日历地址可在任何日历中显示{ $name }的到期事项：下一步、里程碑、活动、协议到期及预警。持有地址者无需登录即可使用，其中不含个人姓名。
parties-feed-make = 生成日历地址
parties-feed-made = 请立即复制地址，仅显示这一次。在日历中选择“通过网址订阅”并粘贴。
parties-feed-row = { $language }，{ DAY($date) }生成{ $known ->
    [yes] （{ $who }）
   *[no] { "" }
}
parties-feed-withdraw = 撤销
parties-feed-withdraw-help = 该地址立即失效。
parties-feed-none = 没有正在使用的日历地址。
feed-unknown = 该日历地址不存在或已撤销。
feed-later = 暂时无法读取日历，请稍后再试。
parties-due-note = 90天内{ $count }项
parties-due-none = 无到期事项
parties-due-title = 近期到期事项
parties-companies-note = { $count ->
    [0] 没有外地企业
   *[other] 另有外地企业{ $count }家
}
parties-agreements-none = 该方没有协议。
parties-companies-none = 登记企业中没有位于当地或参加过其活动的企业。
parties-money-none = 该方的协议和活动没有入账支出。
