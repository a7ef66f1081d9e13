# 导入的屏幕和命令
failure-import-part = { $part }：{ $why }
import-date-no-year = “{ $value }”没有年份。请在文件里写上年份，或者指明按哪一年算（命令行用 --year）。
import-date-serial = “{ $value }”像是表格软件里的日期序号。请把这一列设成日期格式，存好再导。
import-phone-cut = “{ $value }”缺了数字，是表格软件把号码当成了数。请把这一列设成文本，补全再导。
import-cell-failed = 公式算出了“{ $value }”，不是内容。请改好公式再导。
import-far-cell = 单元格 { $value } 太靠外，一张表最多 200000 行、256 列。请删去多余的行列再导。
import-too-many = 内容太多，读到“{ $value }”为止。请分成几个文件再导。
import-too-big = 解开以后超过 { $value } MB，没有读。请分成几个文件再导。
import-broken-zip = 文件不完整，解不开。请重新另存或重新复制。
import-not-workbook = 不是能读的表格文件。请用表格软件打开，另存为 .xlsx 再导。
import-not-document = 不是能读的 Word 文件。请打开后另存为 .docx 再导。
import-old-office = 是旧式的 Office 文件（.xls、.doc），或者设了密码。请打开后另存为 .xlsx 或 .docx，去掉密码再导。
import-unknown-file = 认不出是哪一种文件。请用 --format 指明。
import-not-this = 这一种内容不能从 { $value } 文件导入。
import-not-of = 不是 { $value } 的文件。
import-folder = 只有日记能从文件夹导入。
import-no-notes = 里面没有 .md、.txt 或 .docx 文件。
import-no-day = 不知道是哪一天的：文件名、开头和标题里都没有日期。请补上日期。
import-no-field = 没有“{ $value }”这一项。
import-column-twice = 有两列都是“{ $value }”。请删去一列，或指明其中一列不导。
import-no-column = 没有“{ $value }”这一列。列名不一样的，请指明哪一列是它（命令行用 --map "列名=项"）。
cli-bad-map = 要写成“列名=项”，例如 --map "户主=name"；等号后面空着，就是这一列不导。
cli-arg-year = 没有年份的日期（3月10日）算哪一年
cli-arg-map = 列名=项：指明哪一列是什么；等号后面空着就是不导。记在日记本里，下次同样表头的文件照用。可写多次
cli-arg-import-households-format = 文件种类：csv、xlsx、ods、json；不写时看文件
cli-arg-import-pledges-format = 文件种类：csv、xlsx、ods、json；不写时看文件
cli-arg-import-diary-format = 文件种类：json、markdown、docx、csv、xlsx、ods、jrnl、tui-journal；不写时看文件
cli-arg-import-journal-format = 文件种类：json
cli-about-import-households = 导入联系户（CSV、XLSX、ODS、JSON）
cli-about-import-pledges = 导入承诺（CSV、XLSX、ODS、JSON）
cli-about-import-diary = 导入日记（JSON、文件夹里的 Markdown 和文本、Word、表格、jrnl、tui-journal）
cli-import-ignored = 这些没有地方放，没有导入：{ $columns }
