import Platform

/// What the system said, in the language of the program: the system itself speaks English here, whatever the
/// locale. Words that are not known stay as they are.
func systemWords(_ reason: String, in language: Language) -> String {
  guard language == .chinese else { return reason }
  return chinese.first { reason == String(cString: strerror($0.code)) }?.words ?? reason
}

/// What the YAML parser said: only what it says of files that editors write by hand.
func parserWords(_ reason: String, in language: Language) -> String {
  guard language == .chinese else { return reason }
  return parserChinese.first { reason.hasPrefix($0.reason) }?.words ?? reason
}

private let chinese: [(code: Int32, words: String)] = [
  (EACCES, "没有权限"), (EPERM, "系统不允许"), (ENOENT, "没有这个位置"), (ENOTDIR, "路径中有一段不是文件夹"),
  (EISDIR, "这里是一个文件夹"), (ENOSPC, "磁盘已满"), (EDQUOT, "超出磁盘配额"), (EROFS, "这个磁盘只能读"),
  (ENAMETOOLONG, "文件名太长"), (ELOOP, "链接绕成了圈"), (EIO, "磁盘读写出错"), (EBUSY, "正被占用"),
]

private let parserChinese: [(reason: String, words: String)] = [
  ("did not find expected ',' or ']'", "方括号没有成对，或缺少逗号"),
  ("did not find expected ',' or '}'", "花括号没有成对，或缺少逗号"), ("did not find expected key", "这里应为一项"),
  ("did not find expected '-' indicator", "列表的这一行应以 - 开头"),
  ("found a tab character", "缩进用了制表符，应当用空格"),
  ("found character that cannot start any token", "有不能用在这里的字符，如制表符"),
  ("could not find expected ':'", "缺少冒号，或冒号后缺少空格"), ("mapping values are not allowed", "这里不能再有冒号"),
  ("found unexpected end of stream", "引号没有成对"), ("control characters are not allowed", "有控制字符"),
]
