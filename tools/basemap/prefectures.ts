/** Prefecture-level cities inside the extent: names and the unit whose centre stands for the city. */
export interface Prefecture {
  zh: string;
  en: string;
  /** Today's code of the county-level unit nearest to the old centre or the seat of government. */
  seat: string;
  /** 2: capitals of provinces and cities of several million; 3: the others. */
  rank: 2 | 3;
}

const TABLE = `
320102 2 南京 Nanjing|320213 2 无锡 Wuxi|320302 2 徐州 Xuzhou|320402 3 常州 Changzhou|320508 2 苏州 Suzhou
320613 3 南通 Nantong|320706 3 连云港 Lianyungang|320812 3 淮安 Huai'an|320902 3 盐城 Yancheng|321002 3 扬州 Yangzhou
321102 3 镇江 Zhenjiang|321202 3 泰州 Taizhou|321302 3 宿迁 Suqian
330105 2 杭州 Hangzhou|330203 2 宁波 Ningbo|330302 2 温州 Wenzhou|330402 3 嘉兴 Jiaxing|330502 3 湖州 Huzhou
330602 3 绍兴 Shaoxing|330702 3 金华 Jinhua|330802 3 衢州 Quzhou|330902 3 舟山 Zhoushan|331002 3 台州 Taizhou (Zhejiang)
331102 3 丽水 Lishui
340103 2 合肥 Hefei|340202 3 芜湖 Wuhu|340303 3 蚌埠 Bengbu|340403 3 淮南 Huainan|340504 3 马鞍山 Ma'anshan
340603 3 淮北 Huaibei|340705 3 铜陵 Tongling|340802 3 安庆 Anqing|341002 3 黄山 Huangshan|341102 3 滁州 Chuzhou
341202 3 阜阳 Fuyang|341302 3 宿州 Suzhou (Anhui)|341502 3 六安 Lu'an|341602 3 亳州 Bozhou|341702 3 池州 Chizhou
341802 3 宣城 Xuancheng
370105 2 济南 Jinan|370203 2 青岛 Qingdao|370303 3 淄博 Zibo|370402 3 枣庄 Zaozhuang|370502 3 东营 Dongying
370602 3 烟台 Yantai|370705 3 潍坊 Weifang|370811 3 济宁 Jining|370902 3 泰安 Tai'an|371002 3 威海 Weihai
371102 3 日照 Rizhao|371302 3 临沂 Linyi|371402 3 德州 Dezhou|371502 3 聊城 Liaocheng|371602 3 滨州 Binzhou
371702 3 菏泽 Heze
410104 2 郑州 Zhengzhou|410202 3 开封 Kaifeng|410303 3 洛阳 Luoyang|410402 3 平顶山 Pingdingshan|410502 3 安阳 Anyang
410611 3 鹤壁 Hebi|410702 3 新乡 Xinxiang|410802 3 焦作 Jiaozuo|410902 3 濮阳 Puyang|411002 3 许昌 Xuchang
411102 3 漯河 Luohe|411202 3 三门峡 Sanmenxia|411302 3 南阳 Nanyang|411402 3 商丘 Shangqiu|411502 3 信阳 Xinyang
411602 3 周口 Zhoukou|411702 3 驻马店 Zhumadian
360102 2 南昌 Nanchang|360203 3 景德镇 Jingdezhen|360403 3 九江 Jiujiang|360602 3 鹰潭 Yingtan|361102 3 上饶 Shangrao
420102 2 武汉 Wuhan|420202 3 黄石 Huangshi|420302 3 十堰 Shiyan|420502 3 宜昌 Yichang|420606 3 襄阳 Xiangyang
420704 3 鄂州 Ezhou|420802 3 荆门 Jingmen|420902 3 孝感 Xiaogan|421002 3 荆州 Jingzhou|421102 3 黄冈 Huanggang
421202 3 咸宁 Xianning|421303 3 随州 Suizhou
430102 2 长沙 Changsha|430602 3 岳阳 Yueyang|430702 3 常德 Changde|430902 3 益阳 Yiyang
130102 2 石家庄 Shijiazhuang|130403 3 邯郸 Handan|130502 3 邢台 Xingtai|131102 3 衡水 Hengshui
140106 2 太原 Taiyuan|140302 3 阳泉 Yangquan|140403 3 长治 Changzhi|140502 3 晋城 Jincheng|140702 3 晋中 Jinzhong
140802 3 运城 Yuncheng|140902 3 忻州 Xinzhou|141002 3 临汾 Linfen|141102 3 吕梁 Lüliang
`;

export const PREFECTURES: readonly Prefecture[] = TABLE.trim()
  .split(/[\n|]/)
  .map((entry) => {
    const [seat = '', rank = '', zh = '', ...en] = entry.split(' ');
    return { seat, rank: rank === '2' ? 2 : 3, zh, en: en.join(' ') };
  });
