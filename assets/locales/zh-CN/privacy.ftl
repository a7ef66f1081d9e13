# 敏感内容提示、预览、清除

mask-member = 某人
mask-passage = （此处略）
mask-group = 某组
hit-household = 户名
hit-name-part = 名字的一部分
hit-address = 称呼
hit-code = 户编号
hit-member = 另行指定的字词
hit-group = 户数不足五户的村组
hit-phone = 电话号码
hit-id-number = 身份证号
hit-bank-number = 银行账号
hit-number = 较长的号码
hit-religion = 宗教信仰
hit-label = 人员标签
hit-illness = 健康状况
hit-minor = 不满十四周岁未成年人
hit-accusation = 检举控告
hit-elsewhere = 文件标题等处
