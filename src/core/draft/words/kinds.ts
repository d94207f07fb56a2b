/**
 * Words that end a name and tell its kind, one row each.
 *
 * `needs`: what must stand before the word to make a name. `name`: anything that names; `place`: places or their
 * characters; `pair`: two or more places; `alone`: nothing; `much`: two or more words, or places. `sum`: what the word names is a programme or a set by itself.
 */
import type { LayerId } from '../../model/layers';

export interface KindWord {
  word: string;
  layer: LayerId;
  kind: string;
  needs: 'alone' | 'name' | 'place' | 'pair' | 'much';
  sum?: true;
}

const ROWS: readonly [LayerId, string, KindWord['needs'], string, 'sum'?][] = [
  ['rail', 'high-speed', 'name', '高速铁路 高铁 客运专线 客专 高速磁悬浮 高铁客运专线'],
  ['rail', 'intercity', 'name', '城际铁路 城际轨道交通 城际轨道 城际高铁 城际'],
  ['rail', 'suburban', 'name', '市域铁路 市郊铁路 市域快线 市域轨道 市域轨道交通 都市快轨 都市快线 快线'],
  ['rail', 'freight', 'name', '货运铁路 铁路专用线 专用铁路 疏港铁路 煤运通道 运煤通道 重载铁路 货运专线'],
  ['rail', 'metro', 'name', '地铁 轨道交通 轻轨 地铁线 轨道快线'],
  ['rail', 'tram', 'name', '有轨电车'],
  ['rail', 'conventional', 'name', '铁路 普速铁路 铁路复线 铁路支线 铁路联络线 铁路通道'],
  [
    'rail',
    'programme',
    'much',
    '高铁网 铁路网 铁路网络 轨道网 轨道网络 轨道交通网 轨道交通网络 城际铁路网 高速铁路网',
    'sum',
  ],
  [
    'highway',
    'expressway',
    'name',
    '高速公路 高速 绕城高速 绕城高速公路 绕城 绕城公路 环线高速 高速复线 环城高速',
  ],
  ['highway', 'fast-road', 'place', '快速路 快速通道 快速干道 快速干线 大道 快速化改造'],
  [
    'highway',
    'link',
    'place',
    '公路 跨海大桥 跨江大桥 长江大桥 黄河大桥 大桥 海底隧道 过江通道 跨江通道 跨海通道 过江隧道 公路大桥 公铁大桥 公铁两用大桥 隧道 旅游公路 公路通道',
  ],
  ['highway', 'link', 'pair', '通道'],
  ['highway', 'programme', 'much', '公路网 公路网络 路网 高速公路网 骨干路网', 'sum'],
  ['disconnected-road', 'disconnected-road', 'much', '断头路 断头公路'],
  ['waterway', 'channel', 'name', '航道 运河 水道 深水航道 出海航道 航运干线 航运通道'],
  ['waterway', 'lock', 'name', '船闸'],
  ['waterway', 'programme', 'much', '航道网 水运网 航道网络 水运体系 水运通道', 'sum'],
  ['hub', 'airport', 'name', '国际机场 机场 支线机场 通用机场 干线机场 货运机场 航站楼'],
  ['hub', 'air-terminal', 'name', '城市候机楼 候机楼'],
  ['hub', 'port', 'name', '港区 深水港 作业区'],
  ['hub', 'port', 'place', '码头 港口 港 智慧港'],
  [
    'hub',
    'port',
    'name',
    '枢纽港 门户港 国际门户港 国际陆港 陆港 内陆港 无水港 航运中心 国际航运中心 国际港务区 组合港 开放口岸 公路口岸 铁路口岸 航空口岸 水运口岸 口岸',
  ],
  [
    'hub',
    'logistics-hub',
    'name',
    '物流枢纽 国家物流枢纽 货运枢纽 航空货运枢纽 航空物流枢纽 集结中心 物流基地 冷链物流基地 物流园 物流园区 物流港 物流中心 分拨中心 物流枢纽中心 货运中心 公铁联运港 联运平台 联运新平台',
  ],
  [
    'hub',
    'station-hub',
    'name',
    '综合交通枢纽 综合客运枢纽 客运枢纽 交通枢纽 铁路枢纽 航空枢纽 国际航空枢纽 门户枢纽 火车站枢纽 高铁枢纽 国际性综合交通枢纽 航运枢纽 航电枢纽',
  ],
  ['hub', 'station-hub', 'place', '火车站 高铁站 站 客运站'],
  ['hub', 'airport', 'much', '机场群 港口群 世界级机场群 世界级港口群', 'sum'],
  [
    'transit',
    'intercity-bus',
    'place',
    '城际公交 跨省公交 公交 毗邻公交 省际公交 公交线路 快速公交 城际客运',
  ],
  ['transit', 'intercity-bus', 'alone', '公交一卡通'],
  ['transit', 'shuttle', 'name', '直达班车 班车 国际班列 班列 专列 旅游专列 列车'],
  ['transit', 'water-bus', 'alone', '水上巴士'],
  ['transit', 'programme', 'much', '公交体系 公共交通 公交网络 公共交通体系', 'sum'],
  [
    'cooperation-zone',
    'demonstration-zone',
    'name',
    '示范区 一体化示范区 建设示范区 保护与建设示范区 先行示范区 示范园 示范点 样板区 示范带 示范线 示范城市群',
  ],
  ['cooperation-zone', 'coordination-zone', 'alone', '自贸试验区 自由贸易试验区 自贸区 自由贸易港 自贸港'],
  [
    'cooperation-zone',
    'coordination-zone',
    'name',
    '协同区 协调区 先行区 先行启动区 启动区 合作区 融合区 融合发展区 发展区 试验区 实验区 改革试验区 集聚区 集中区 承载区 拓展区 拓展带 ' +
      '功能区 功能拓展区 引领区 先导区 联动区 协作区 合作先行区 试点区 共建区 联动发展区 创新发展区 承接区 商务区 中央商务区 商务片区 ' +
      '自由贸易区 自由贸易园区 开放枢纽 国际开放枢纽 枢纽节点 国家枢纽节点 改革创新试验区',
  ],
  ['cooperation-zone', 'coordination-zone', 'place', '副中心 城市副中心 湾区 分区 片区'],
  [
    'cooperation-zone',
    'high-tech-zone',
    'name',
    '高新区 高新技术产业开发区 高新技术开发区 经开区 经济技术开发区 经济开发区 开发区 保税区 综合保税区 综保区 保税港区 新区 ' +
      '自主创新示范区 科学城 科技城 科创城 未来科技城 未来科学城 创新城 新城 航天城 航空城 绿谷 光谷 药谷 科创谷 创业谷 创新谷 数谷 ' +
      '空港新城 临空经济区 临空经济示范区 空港经济区 边境经济合作区 跨境经济合作区 航空港经济综合实验区 临港新片区 新片区 度假区 旅游度假区 客厅 科创大平台 科创园 科创湖区',
  ],
  ['cooperation-zone', 'high-tech-zone', 'alone', '高铁新城'],
  [
    'cooperation-zone',
    'cooperation-park',
    'name',
    '园区 产业园 产业园区 合作园区 合作产业园 工业园 工业园区 科技园 科技园区 创业园 飞地园区 农业园 转移园 合作示范园 产业合作园 创新创业基地 农业基地 共建园区 生态园',
  ],
  [
    'cooperation-zone',
    'metropolitan-area',
    'name',
    '都市圈 大都市圈 城市群 城镇群 大湾区 双城经济圈 经济圈 大都市区 都市区 现代化都市圈',
  ],
  ['cooperation-zone', 'town-circle', 'place', '城镇圈 镇圈'],
  [
    'cooperation-zone',
    'town-circle',
    'pair',
    '一体化 同城化 协作 东西部协作 产业协作 战略合作 城镇合作 港航合作 产业合作 合作',
  ],
  ['cooperation-zone', 'economic-region', 'name', '经济区 经济协作区 经济合作区 生态经济区 海洋经济区'],
  [
    'cooperation-zone',
    'economic-belt',
    'name',
    '经济带 生态经济带 产业带 发展带 创新带 城镇带 城市带 旅游带 经济合作带 沿海经济带 发展轴 发展主轴 开放带',
  ],
  [
    'cooperation-zone',
    'science-corridor',
    'name',
    '科创走廊 科创大走廊 科技创新走廊 创新走廊 走廊 大走廊 经济走廊 产业走廊 文旅走廊 开放走廊 交通走廊 综合交通走廊 ' +
      '科技创新中心 区域科技创新中心 国际科技创新中心 综合性科学中心 综合性国家科学中心 国家综合性科学中心',
  ],
  [
    'cooperation-zone',
    'ecological-corridor',
    'name',
    '生态走廊 生态大走廊 生态廊道 绿色生态廊道 廊道 文化带 生态带 历史文化带 文化公园 国家文化公园 文化生态区 生态示范区 生态岛 旅游岛 科创岛 湿地公园 国家湿地公园',
  ],
  ['cooperation-zone', 'ecological-corridor', 'place', '岸线'],
  [
    'cooperation-zone',
    'economic-region',
    'name',
    '陆海新通道 大通道 物流大通道 国际大通道 开放大通道 主通道 综合运输大通道 综合运输通道 交通大通道 运输通道 集装箱运输通道',
  ],
  [
    'highway',
    'programme',
    'much',
    '交通体系 立体交通体系 综合运输通道体系 运输通道体系 综合立体交通网 综合交通网络 交通网络 综合立体交通走廊 通道体系 综合交通体系 大通道体系',
    'sum',
  ],
];

export const KIND_WORDS: readonly KindWord[] = ROWS.flatMap(([layer, kind, needs, words, sum]) =>
  words.split(' ').map((word) => ({ word, layer, kind, needs, ...(sum ? { sum: true as const } : {}) })),
);

/** Words that hold a kind word and name nothing of it: a figure of speech, an institution, a thing of another sort. */
export const TRAPS =
  '水利枢纽 信息港 创新港 数据港 金融港 香港 港口岸线 进出港 港股 港资 港商 海港城 港式 临港 空港 ' +
  '绿色通道 快捷通道 上升通道 晋升通道 转化通道 生命通道 消防通道 救援通道 服务通道 申报通道 办事通道 融资通道 流通通道 ' +
  '开放通道 营商通道 直通车 立交 人行道 地下通道 无障碍通道 安全通道 数据通道 信息通道 通道经济 枢纽经济 ' +
  '农村公路 四好农村路 高速增长 高速发展 高速列车 高速网络 高速宽带 高速光纤 新区域 新城镇 新城市 新城区 社区 园区化 片区化 ' +
  '主体功能区 生态环境分区 国土空间分区 智慧城市 数字城市 ' +
  '一体化发展战略 一体化办 医联体 综合服务中心 服务中心 交易中心 研究中心 数据中心 超算中心 医疗中心 医学中心 ' +
  '大学科技园 实训基地 实践基地 教育基地 训练基地 养殖基地 种植基地 加工基地 研发基地 生产基地 能源基地 ' +
  '车站 电站 泵站 水电站 加油站 充电站 工作站 服务站 网站 空间站 监测站 博士后站 科研站 基站 变电站 驿站 中转站 第一站 换乘站 首站 ' +
  '高铁站点 东站区 口岸城市 港口城市 生活圈 通勤圈 朋友圈 商圈 贸易港口 物流企业 国企业 高速公路收费站 收费站 ' +
  '内外贸一体化 城乡一体化 市场一体化 炼化一体化 产供销一体化 防救治一体化 文旅一体化 人才一体化 政务服务一体化 产业链一体化 ' +
  '战略合作协议 合作协议 合作机制 合作社 合作组织 合作论坛 合作备忘录 合作办学 ' +
  '试点示范 示范县 示范校 示范村 示范项目 农产品码头 列车员 班列车 试验站 专业化 公交车 公交站 港务局 铁路局 机场集团 高速集团 铁路公安 铁路集团 铁路部门 铁路运营里程 公路交通';

/** What may follow a name and belongs to it: a phase, a section, an extension, a rebuilding. */
export const SUFFIX =
  /^(?:复线|新线|增建(?:第?[二三四]线|复线)|复航(?=工程)|[一二三四五六七八九十]{1,2}期(?:工程)?|[东西南北](?:延(?:伸段|伸线|伸)?(?:至[\u4e00-\u9fff]{2,3}(?:城区|市区)?)?|扩|联络线)|双线|(?:扩能|升级|提质|电气化)?改造(?:提升|升级)?|扩容(?:改造)?|改扩建|扩建|[三四二一]级航道|航道整治|整治|[“"]?[二三四五六]改[一二三四五][”"]?)(?:工程)?/;
