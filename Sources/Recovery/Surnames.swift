/// 姓: the family names that open a bare name. The hundred most frequent and the usual compound ones
/// (公安部户政管理研究中心, 全国姓名报告), with those of the older hundred that papers still print.
enum Surnames {
  static let single: Set<Unicode.Scalar> = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金\
    韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文庞殷施洪翟安颜倪牛樊葛邢路岳齐\
    梅庄辛管祝左涂谷舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边仲海
    """.unicodeScalars.filter(\.isHan))

  static let compound: Set<String> = [
    "欧阳", "上官", "司马", "诸葛", "司徒", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "端木", "南宫", "独孤",
  ]

  /// Whether a text has the form of a Chinese name: a family name and one or two more characters.
  static func isName(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    let name = Array(scalars)
    guard (2...4).contains(name.count), name.allSatisfy(\.isHan) else { return false }
    if name.count == 4 || name.count == 3 {
      var two = String.UnicodeScalarView()
      two.append(contentsOf: name.prefix(2))
      if compound.contains(String(two)) { return true }
    }
    return name.count <= 3 && single.contains(name[0])
  }
}
