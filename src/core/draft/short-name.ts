/** The short name of a unit: 徐州市 → 徐州, 恩施土家族苗族自治州 → 恩施, 萧县 → 萧县. */
const PEOPLES =
  '(?<!内)蒙古族 维吾尔族 哈萨克族 柯尔克孜族 土家族 布依族 朝鲜族 哈尼族 傈僳族 拉祜族 东乡族 纳西族 景颇族 达斡尔族 仫佬族 ' +
  '布朗族 撒拉族 毛南族 仡佬族 锡伯族 塔吉克族 鄂温克族 保安族 裕固族 独龙族 鄂伦春族 各族 满族 回族 藏族 苗族 彝族 壮族 ' +
  '侗族 瑶族 白族 傣族 黎族 佤族 畲族 水族 土族 羌族 怒族 普米族 阿昌族 德昂族 (?<!内)蒙古 哈萨克 维吾尔 柯尔克孜 塔吉克 ' +
  '达斡尔 鄂温克 鄂伦春 锡伯';
// 内蒙古 keeps what others have as the name of a people.
const AUTONOMOUS = new RegExp(`(?:${PEOPLES.split(' ').join('|')})*自治[区州县旗]$`);
const CLASS = /(?:特别行政区|地区|林区|特区|[省市县区旗盟])$/;

export function shortName(name: string): string {
  const stem = AUTONOMOUS.test(name) ? name.replace(AUTONOMOUS, '') : name.replace(CLASS, '');
  return stem.length >= 2 ? stem : name;
}
