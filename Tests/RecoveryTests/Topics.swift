/// What made-up articles are made of: each topic has words of its own, so that two articles share few.
struct Topic: Sendable {
  let nouns: [String]
  let verbs: [String]

  init(_ nouns: String, _ verbs: String) {
    self.nouns = nouns.split(separator: " ").map(String.init)
    self.verbs = verbs.split(separator: " ").map(String.init)
  }

  static let all = [
    Topic(
      "苹果 果园 果农 枝条 套袋 冷库 果脯 花期 树苗 剪刀 糖度 果筐 山坡 蜜蜂", "采摘 修剪 嫁接 分拣 装箱 疏花 施肥 酿造 品尝 晾晒"),
    Topic(
      "码头 货轮 集装箱 吊臂 航线 泊位 引航员 缆绳 潮汐 锚地 关员 堆场 舱单 海风", "装卸 停靠 起航 通关 吊运 编排 引领 系泊 查验 转运"),
    Topic(
      "教室 黑板 班主任 课桌 操场 校车 粉笔 试卷 合唱团 图书角 家长 书包 值日生 铃声", "授课 朗读 批改 排练 家访 提问 答题 早读 辅导 评选"),
    Topic(
      "医师 病房 药箱 血压 门诊 护士 听诊器 慢性病 处方 疫苗 卫生室 康复 针灸 体检", "问诊 接种 巡诊 护理 会诊 配药 复查 抢救 消毒 诊断"),
    Topic(
      "钢炉 车床 铸件 焊工 模具 图纸 班组 轴承 合金 高炉 产线 误差 机械臂 钳工", "冶炼 打磨 焊接 调试 切削 锻打 检修 装配 攻关 测量"),
    Topic(
      "湿地 候鸟 芦苇 滩涂 巡护员 望远镜 鸟巢 碱蓬 丹顶鹤 沼泽 观测站 翅膀 鱼虾 黄昏", "迁徙 栖息 监测 拍摄 筑巢 觅食 放飞 救助 环志 守望"),
    Topic(
      "剧团 皮影 戏台 锣鼓 唱腔 刻刀 艺人 幕布 脸谱 票友 二胡 水袖 传承人 曲牌", "登台 排演 雕刻 吟唱 伴奏 拜师 谢幕 巡演 描绘 传授"),
    Topic(
      "水稻 稻田 插秧机 渠道 农技员 秧盘 稻蟹 谷仓 灌区 土壤 种子 合作社 收割机 田埂", "育秧 灌溉 翻耕 收割 播撒 晾干 测土 除草 脱粒 储存"),
  ]

  static let adverbs = ["正在", "忙着", "开始", "继续", "带头", "抓紧", "轮流", "专心", "及时", "合力"]
  static let times = ["去年秋天", "清晨", "入冬以后", "这些年", "如今", "当天下午", "过去", "一大早", "天刚亮", "到了夜里"]
  static let names = ["张某某", "李某", "王某某", "赵某", "钱某某", "孙某", "周某某", "吴某", "郑某某", "冯某"]
}
