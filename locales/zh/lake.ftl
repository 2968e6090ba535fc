# 共享数据湖（lake/）

lake-unreachable = 无法连接共享数据仓库：{ $error }。未作任何更改。请检查 WAREHOUSE 所指的数据库和 LAKE_DATA 所指的文件夹是否有响应，然后重试。
lake-no-data = 共享数据仓库尚不存在。请把 LAKE_DATA 设为一个共享文件夹（完整路径）或“s3://存储桶/desk/”，然后重试。未写入任何内容。
lake-parts = 共享数据仓库需要一些尚未安装的组件。请输入：python -m pip install --require-hashes -r requirements-lake.txt
lake-secret = 无法使用 S3 密钥。请更正 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 和 AWS_REGION，然后重试。
lake-gone = 本机副本所对应的共享数据仓库已不在数据库中。未作任何更改。请更正 WAREHOUSE；如需从头建立新的数据仓库，请删除 { $folder } 中的副本。
lake-newer = 共享数据仓库由 { $theirs } 版程序导入，而本机运行的是 { $ours } 版。未作任何更改：请将本机也升级；升级前本机显示最近一次的副本。
lake-odd = 共享数据仓库中的“{ $path }”不应出现在副本中。未获取任何内容。
lake-empty = 共享数据仓库中尚未导入任何数据。请先导入，或在其中恢复一份备份：python -m pipeline restore 文件
