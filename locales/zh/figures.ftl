# Figures that open their rows.

figure-open = 查看明细
figure-subset-map = 地图上显示{ NUMBER($whole) }份协议中的{ NUMBER($shown) }份；{ NUMBER($rest) }份地点不明
figure-subset-known = { NUMBER($whole) }份协议中有{ NUMBER($shown) }份当日已知；{ NUMBER($rest) }份此后签署
figure-which = 选择数字
figure-is = { $measure }：{ $value }
figure-is-in = { $measure }：{ $value }（见{ ROWS($rows) }）
figure-as-of = 截至{ DAY($date, form: "long") }。
figure-page = 打开“{ $page }”页面
figure-of-group = { $measure }（{ $group }）

# How an activity or a milestone stood on the as-of date.
state-held = 已举行
state-answered = 已答复
state-planned = 计划中
state-overdue = 逾期
state-done = 已完成
state-cancelled = 已取消
state-other = 其他

attention-kind-expires-in-12-months = 协议将在12个月内到期
attention-kind-expires-in-6-months = 协议将在6个月内到期
attention-kind-expires-in-3-months = 协议将在3个月内到期

# python -m dashboard figures
figures-description = 各页面的全部数字及其明细。
figures-help = 按统计日期和筛选条件列出各页面的全部数字
figures-help-page = 仅此页面，例如 presence
figures-help-rows = 改为列出某一指标的明细，例如 in_force_count
figures-help-json = 输出 JSON
figures-no-page = 页面 { $name } 没有数字——请选择：{ $pages }。
figures-no-measure = 没有指标 { $name }——可用 python -m dashboard figures 查看名称
figures-done = 共{ $count }个数字。查看其中一个的明细：python -m dashboard figures --rows 指标
figures-done-rows = 共{ $count }行。供其他程序使用时加上 --json
recount-help = 根据导出文件的行，独立复算各页面的全部数字
recount-sentence = { $differ ->
    [0] 共{ NUMBER($count) }个数字已经复算，结果一致。
   *[other] 共{ NUMBER($count) }个数字已经复算：{ NUMBER($agree) }个一致，{ NUMBER($differ) }个不一致。
}
recount-difference = { $measure }：页面显示{ $value }，复算为{ $recounted }。仅页面计入的行：{ $rows }。仅复算计入的行：{ $others }。
recount-large = 事务台数据量过大，不自动复算数字。可用命令 python -m dashboard recount 全部复算一遍。
chart-table = 以表格查看数字

print-open = 打印
print-lang = 语言
print-download = 下载 PDF
print-guest = 供中方伙伴使用
print-guest-help = 不含负责人、承诺、瓶颈和资金。
about-about = 显示
about-against = 对比
about-unknown = 链接指向“{ $name }”，统计日期没有这一项，现显示{ $shown }。
about-alone = 选择对比对象……
basis-fact = { $label }：**{ $value }**
about-more = 对比与打印
grid-left-out = 此处仅显示最重要的部分，略去{ $count }列。完整内容见表格。
