# 指标词汇表。

glossary-intro = 仪表板中的每个指标只在一处计算、在一处说明，即此处。指标旁的帮助和报告注释使用相同的文字。
glossary-search = 搜索词汇表
glossary-search-placeholder = 例如：活跃度、预算、到期
glossary-search-help = 在名称、说明、公式和来源中搜索。
glossary-found = { $all }个词条中有{ $number }个符合搜索。
glossary-all = 共{ $number }个词条。
glossary-none = 没有符合“{ $words }”的词条。请尝试更短的词。
glossary-formula = 公式：{ $formula }
glossary-unit = 单位：{ $unit }
glossary-source = 来源：{ $sources }
glossary-link = 数据仓库和链接中的名称：{ $measure }
glossary-rules = 阈值
glossary-unit-dkk = 丹麦克朗
glossary-unit-days = 天
glossary-unit-date = 日期
glossary-unit-count = 数量
glossary-unit-percent = 百分比
glossary-unit-points = 分
glossary-unit-code = 词
glossary-unit-yes-no = 是或否
glossary-table-title = 词汇表
glossary-show-table = 以表格和文件显示
