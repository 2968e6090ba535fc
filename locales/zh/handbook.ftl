# 使用手册：各章见 docs/handbook。

handbook-label = 您的身份
handbook-manager = 事务台负责人
handbook-party = 市或大区
handbook-company = 企业
handbook-board = 董事会
handbook-keeper = 数据管理员
handbook-guest = 中方伙伴
handbook-first-steps = 入门步骤
handbook-open = 打开“{ $page }”
handbook-about = 使用手册：“{ $page }”页面
handbook-begin = 入门步骤：如何开始使用
