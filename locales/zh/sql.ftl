# SQL 页面

sql-viewer = 数据管理员在此直接用 SQL 查询数据仓库。在其他页面点击数字，打开的是同样的数据行。
sql-intro = 用一条 SELECT 向数据仓库提出查询。此处无法更改任何内容。每次查询最长{ $seconds }秒，显示结果的前{ NUMBER($rows) }行。筛选条件在此不适用。
sql-personal = 此处可读取全部内容，包括 staging 和 raw 中的姓名和联系方式。受广告保护企业的联系方式不得外传。
sql-examples = 从示例开始
sql-examples-placeholder = 选择示例
sql-example-agreements = 按丹麦方统计的协议
sql-example-on-a-day = 某日的合作关系状况
sql-example-money = 某日的预算科目
sql-question = 查询
sql-question-placeholder = select … from marts.fct_agreement
sql-run = 查询
sql-cancel = 停止
sql-empty = 请先写查询。
sql-busy = 您的上一次查询或他人的查询正在处理中，请稍后再试。
sql-running = 正在查询…… { $seconds }秒
sql-failed = { $state ->
    [cancelled] 查询已停止。
    [late] 查询超过{ $seconds }秒，已停止。请减少行数，或用 group by 汇总。
    [large] 结果过大。请选择较少的列或行。
    [lost] 查询所需内存超过允许的上限。请减少行数，或用 group by 汇总。
   *[failed] 无法回答该查询。DuckDB 提示（“one SELECT”：一次只能有一条 SELECT）：
}
sql-answer = 结果
sql-rows = { $number }行，用时{ $seconds }秒{ $cut ->
    [yes] 。还有更多行：请用 limit 和 offset 查询，或汇总。
   *[no] 。
}
sql-tables = 表和列
sql-table = 表
sql-column = 列
sql-type = 类型
sql-meaning = 含义
sql-contract = 可依赖的内容见 docs/contract.md；其他表可能变动。与日期有关的内容须带日期查询：marts.agreement_at(date '2018-03-30')。
