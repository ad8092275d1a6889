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

  /// Words that open with a family name and are none: what rubrics and headings say. Kept as numbers, since a `Set` of texts makes a
  /// hash of what a text means.
  private static let words = spelled([
    "金融", "文化", "文章", "文明", "文物", "文学", "文艺", "安全", "安排", "方案", "方法", "方向", "方面", "高度", "高考", "高校",
    "高原", "高速", "高铁", "马路", "车间", "车站", "车辆", "石油", "石化", "黄金", "时评", "时间", "成果", "成就", "成功", "成长",
    "成都", "关注", "关于", "关键", "关心", "关爱", "单位", "路上", "路线", "路口", "花卉", "花园", "游客", "游记", "汤圆", "温泉",
    "温度", "童年", "童话", "项目", "曲艺", "景点", "景区", "强国", "强调", "强化", "解读", "解说", "解决", "施工", "施行", "洪水",
    "常识", "常态", "向前", "向上", "向往", "易地", "武汉", "武术", "江苏", "江西", "江南", "安徽", "云南", "贵州", "陕西", "海外",
    "海上", "海洋", "海关", "海南", "海峡", "海军", "边境", "边防", "边疆", "仲裁", "田园", "田间", "田野", "白酒", "白天", "白云",
    "雷电", "雷达", "龙头", "龙舟", "牛羊", "牛奶", "毛衣", "万元", "万家", "万物", "钟声", "钟表", "金属", "金秋", "于是", "于此",
    "何时", "何处", "何以", "任务", "任何", "任命", "程序", "程度", "齐心", "齐声", "康复", "包装", "包括", "包容", "计划", "计算",
    "计生", "谈话", "谈判", "宣传", "宣布", "宣讲", "党建", "党员", "党委", "许多", "许可", "应急", "应用", "全国", "全民", "元旦",
    "甘肃", "宁夏", "广东", "广西", "广告", "广场", "广播", "支部", "支持", "支援", "支撑", "查处", "查询", "查看", "简讯", "简介",
    "高质量", "高水平", "高标准", "高科技", "文化馆", "文化站", "文化节", "安全感", "金融业", "马拉松", "方向盘", "成绩单", "应急局",
    "路线图", "时间表", "任务书", "龙头企", "牛羊肉", "温室里", "石油城", "海内外", "向未来", "白皮书", "高峰期", "高质效",
  ])

  private static func spelled(_ words: [String]) -> Set<UInt64> {
    Set(words.map { spelled($0.unicodeScalars) })
  }

  /// A word of up to three characters as a number.
  private static func spelled(_ word: some Collection<Unicode.Scalar>) -> UInt64 {
    precondition(word.count <= 3)
    return word.reduce(0) { $0 << 21 | UInt64($1.value) }
  }

  /// What a family name begins with.
  private static let openers = HanSet(single.union(compound.compactMap(\.unicodeScalars.first)))

  /// Whether a text that begins with a character may have the form of a Chinese name.
  static func mayOpen(with scalar: Unicode.Scalar) -> Bool { openers.contains(scalar) }

  /// Whether a text has the form of a Chinese name: a family name and one or two more characters.
  static func isName(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard (2...4).contains(scalars.count), scalars.allSatisfy(\.isHan) else { return false }
    let name = Array(scalars)
    if name.count >= 3, isCompound(name.prefix(2)) { return true }
    return name.count <= 3 && single.contains(name[0]) && !words.contains(spelled(name))
  }

  static func isCompound(_ scalars: some Collection<Unicode.Scalar>) -> Bool {
    scalars.count == 2 && compound.contains(text(scalars))
  }

  /// Whether a text is a name in parts, as many peoples of the country write theirs: 买买提·艾力.
  static func isDotted(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard scalars.count <= 16, scalars.contains(where: isDot) else { return false }
    let parts = scalars.split(omittingEmptySubsequences: false, whereSeparator: isDot)
    return (2...4).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isHan) }
  }

  static func isDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "·", "•", "・", "‧": true
    default: false
    }
  }

  /// What a word behind 记者 opens with where it is no name: 走进, 手记, 获悉, 从….
  private static let verbs: Set<Unicode.Scalar> = Set(
    "走进获悉手记从在队建章了来到看见听问采访观察调查日连线眼感亲体验报札近昨现随跟赴将已还又与和为被把对就都也是有一二三两这那我你他她们的地得不说对点探夜直深再重寻追行".unicodeScalars
  )

  /// Whether a text that stands where names stand may be one, its family name rare or none: 阿来, 扎西, 次仁旺姆.
  static func mayBeName(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    if isDotted(scalars) { return true }
    guard scalars.count <= 4 else { return false }
    if isName(scalars) { return true }
    guard (2...4).contains(scalars.count), scalars.allSatisfy(\.isHan), let first = scalars.first else {
      return false
    }
    return !verbs.contains(first) && !single.contains(first)
  }
}

/// Puts names together that the justification spread: 刘 歌 → 刘歌, 欧阳 某 → 欧阳某, 李 四 四 → 李四四.
func joinSpreadNames(_ words: [ArraySlice<Unicode.Scalar>]) -> [[Unicode.Scalar]] {
  var names: [[Unicode.Scalar]] = []
  /// How many single characters the last name was put together from; 0 where it stood whole.
  var spread = 0
  for (index, word) in words.enumerated() {
    if word.count == 1, let last = names.last {
      let isNextSpread = index + 1 < words.count && words[index + 1].count == 1
      let opensNext = isNextSpread && word.first.map(Surnames.single.contains) == true
      if last.count == 1 || Surnames.isCompound(last) || spread == 2 && !opensNext {
        names[names.count - 1] += word
        spread += 1
        continue
      }
    }
    names.append(Array(word))
    spread = word.count == 1 ? 1 : 0
  }
  return names
}
