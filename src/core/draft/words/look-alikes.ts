/**
 * Characters of place names that are mistaken for one another by their looks, by an eye or a scanner: each word is one
 * group. Only such as stand in names of units (one of a group at least). General knowledge.
 */
const GROUPS =
  '亳毫 沭沐 菏荷 淮准 扬杨场 淅浙 荥荣 弋戈 睢雎 汨汩 泰秦奉 宣宜 池地 杭抗航 锡赐踢 滕腾膝 莱菜 兖衮 盱肝吁 眙胎 砀荡 颍颖 泗洒 溧漂 萧肃箫 ' +
  '枣束 威戚 郯剡 莒营 鄞勤 衢衡 嵊峡 耒来 郴彬 未末 太大犬 土士 己已巳 千干 天夭 王玉主 日曰 田由甲申 木本术 午牛 白自 人入八 ' +
  '阴阳 丰半 义叉 兰三 宁丁 连莲 涟连 洲州 邳丕 埠阜 蚌蛙 涡祸窝 濉滩 歙翕 霍藿 徽微 黟黔 滁涂除 芜无 铜钢 金全 台合 温湿 丽两 舟丹 ' +
  '绍招 嘉喜 湖糊 潜替 仓仑 昆昂 熟热 张涨 江汪 靖清 泽译 兴典 句旬 容客 溪漢 洪供 沛肺 睦陆 新薪 沂折 峄泽 曲典 邹皱 ' +
  '聊柳 临监 茌茬 莘辛 禹离 乐东 庆厌 陵棱 冠寇 阿何 郓军 鄄甄 单早 巨臣 曹曾 濮仆 范苑 台合 清青 滑猾 浚俊 淇其 鹤鹊 ' +
  '焦蕉 沁心 孟盂 温湿 武式 修俯 博搏 洛络 偃堰 巩巩 汝女 伊尹 栾峦 嵩高 密蜜 郑郊 牟年 许讦 鄢焉 禹属 漯累 郾偃 舞无 ' +
  '周固 项顷 沈沉 鹿麓 柘拓 夏复 虞虔 永水 梁染 民氏 固团 潢黄 息恩 罗岁 光先 信倍 驻注 确碓 泌秘 遂逐 汝故 平乎 西酉 ' +
  '赣贡 萍苹 浔得 庐芦 彭澎 都部 德得 鄱翻 婺鹜 饶绕 铅铝 抚扶 崇祟 宜宣 靖静 奉秦 安妥 遂燧 井并 岗网 信伩 于千 ' +
  '岳丘 湘相 浏刘 醴礼 攸悠 茶荼 株珠 炎火 桂挂 汝汐 澧沣 沅阮 溆叙 辰晨 麻床 怀坏 洞同 耒未 衡衢 祁邪 常堂 鼎县 桃挑 ' +
  '荆刑 沙纱 监临 松枞 当裆 宜宣 秭姊 枝技 夷吏 襄裹 樊攀 枣束 随隋 孝考 汉汊 应庆 云去 黄莫 蕲靳 浠稀 冈网 鄂邹 咸成 嘉喜 赤亦 ' +
  '津律 冀翼 沧仓 泊柏 衡衢 邢刑 邯邮 邱郎 涉步 磁滋 魏巍 肥吧 邑色 隆降 涿琢 涞来 易昜 定宕 唐庸 滦漆 迁近 遵尊 承丞 兴典 宽寛 ' +
  '晋普 汾份 沁心 朔塑 忻析 吕昌 绛降 稷谡 芮丙 垣恒 潞路 壶壹 黎梨';

const BY_CHARACTER = new Map<string, Set<string>>();
for (const group of GROUPS.split(' '))
  for (const one of group)
    for (const other of group)
      if (one !== other) BY_CHARACTER.set(one, (BY_CHARACTER.get(one) ?? new Set()).add(other));

/** Whether two names are the same but for one character that looks like the other's. */
export function lookAlike(a: string, b: string): boolean {
  const [one, two] = [Array.from(a), Array.from(b)];
  if (one.length !== two.length) return false;
  const off = one.flatMap((character, i) => (character === two[i] ? [] : [i]));
  return off.length === 1 && (BY_CHARACTER.get(one[off[0]!]!)?.has(two[off[0]!]!) ?? false);
}
