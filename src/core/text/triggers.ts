/**
 * Words that betray that something worth recording is named. Every occurrence in a text must be
 * covered by a passage or explained in unmarked.yaml. Simplified, and traditional where it differs.
 */
const WORDS: readonly (readonly [simplified: string, ...traditional: string[]])[] = [
  ['铁路', '鐵路'],
  ['高铁', '高鐵'],
  ['城际', '城際'],
  ['轨道', '軌道'],
  ['公路'],
  ['高速'],
  ['断头路', '斷頭路'],
  ['破碎公路'],
  ['道路'],
  ['通道'],
  ['航道'],
  ['运河', '運河'],
  ['船闸', '船閘'],
  ['港'],
  ['机场', '機場'],
  ['候机楼', '候機樓'],
  ['枢纽', '樞紐'],
  ['公交'],
  ['有轨电车', '有軌電車'],
  // Converters leave 范 as it is: 示范區 occurs as well.
  ['示范区', '示範區', '示范區'],
  ['协同区', '協同區'],
  ['协调区', '協調區'],
  ['先行区', '先行區'],
  ['合作区', '合作區'],
  ['融合区', '融合區'],
  ['高新区', '高新區'],
  ['试验区', '試驗區'],
  ['集聚区', '集聚區'],
  ['开发区', '開發區'],
  ['走廊'],
  ['城镇圈', '城鎮圈'],
  ['镇圈', '鎮圈'],
  ['都市圈'],
  ['经济区', '經濟區'],
  ['经济带', '經濟帶'],
  ['拓展带', '拓展帶'],
  ['园区', '園區'],
  ['产业园', '產業園'],
  ['新区', '新區'],
  ['新城'],
  ['科学城', '科學城'],
  ['绿谷', '綠谷'],
];

/** Every trigger, in both scripts. */
export const TRIGGERS: readonly string[] = [...new Set(WORDS.flat())];
