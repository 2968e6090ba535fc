# 在任何页面即时登记联系。

log-button = 登记联系
log-title = 登记一次联系
log-agreement = 与谁联系？
log-agreement-placeholder = 按合作方、地点或标题搜索
log-challenge = 关于哪项治理需求？（可不填）
log-challenge-placeholder = 按标题、需求方或地点搜索
log-day = 何时？
log-day-today = 今天
log-day-yesterday = 昨天
log-day-other = 其他日期
log-kind = 类型
log-names = 谁参加了？
log-names-help = 姓名以分号分隔。请删除不应记入日志的人。
log-outcome = 有何成果？
log-outcome-example = 简短几句即可
log-next = 下一步是什么？
log-next-example = 例如：把草案发给李女士
log-next-day = 最晚日期
log-save = 保存联系
log-letter = 有会议邀请或邮件吗？
log-letter-here = 将 .ics 或 .eml 拖到这里
log-letter-help = 将会议邀请（.ics）或邮件（.eml）拖到这里，各栏会自动填写。由您更正并保存；文件本身不保存。
log-letter-read = 已根据 { $file } 填写。请更正有误之处后保存。
log-letter-repeats = 已根据 { $file } 填写。这是重复会议：请自行选择日期。
log-letter-ahead = 已根据 { $file } 填写。会议要到{ $day }才举行：请自行选择联系的日期。
log-letter-cancelled = 已根据 { $file } 填写。邀请显示会议已取消：仅在确有联系时登记。
log-no-agreement = 请选择联系的对象，或该次联系所涉及的治理需求。
log-no-day = 请选择日期。
log-row-title = { $kind }：{ $danish }—{ $other }
log-row-title-owner = { $kind }：{ $other }
log-done = 已登记联系：{ $name }，{ $day }。
log-done-later = 页面统计日期为{ $date }：请选择更晚的日期以查看该联系。
log-undo = 撤销
log-undone = 已将该联系从日志中移除。
log-unreadable = 联系未保存：无法使用“{ $file }”，原因：{ $why }
log-action-note = 已登记：{ LIST($numbers) }
log-changed = 联系状况：{ $before } → { $after }。
log-more = 更多
log-action = 同时登记此次联系
log-action-with = 与哪些协议方联系？
log-draft = 已恢复上次未完成的草稿。
log-interest = 对所提供技术的答复
log-interest-outcome = 有意向：{ LIST($technologies) }

letters-file = { $known ->
    [yes] **{ $file }**：{ $kind }，{ $day }。{ $why }
   *[no] **{ $file }**：{ $kind }。{ $why }
}
letters-other = 其他协议
letters-none = 不属于联系
