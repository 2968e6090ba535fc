# 指标词汇表。

glossary-intro = 仪表板中的每个数字只在一处计算，也只在一处解释：就在这里。
glossary-search = 搜索词汇表
glossary-search-placeholder = 例如：联系状况、预算、到期
glossary-search-help = 搜索每个词条的全部内容。
glossary-found = { $all }个词条中有{ $count }个符合搜索。
glossary-all = 共{ $number }个词条。
glossary-count = { $count }个词条
glossary-none = 没有符合“{ $words }”的词条。请尝试更短的词。
glossary-formula = 公式：{ $formula }
glossary-unit = 取值：{ $unit }
glossary-link = 数据仓库和链接中的名称：{ $measure }
glossary-columns = 表格中的用词
glossary-pages = 见于：{ LIST($pages, form: "commas") }
glossary-unit-integer = 整数
glossary-unit-decimal = 数值
glossary-unit-money = 丹麦克朗
glossary-unit-days = 天
glossary-unit-percent = 百分比
glossary-unit-points = 数值
glossary-unit-date = 日期
glossary-unit-text = 文字
glossary-unit-yes-no = 是或否
glossary-unit-list = 文字
glossary-unit-code = 文字
