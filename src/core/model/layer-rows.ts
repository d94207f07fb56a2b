/**
 * The layers, one row each, in drawing and reading order. Names, colours and the list of kinds are data that is
 * published as it is (`data/layers.yaml`); all else that anything knows of a layer stands here. To add one: its
 * entry in layers.yaml, a row here, and its messages `noun.<layer>.one` and `.other` in each language.
 */
import type { LayerRow } from './layer-row';

const LABEL = { size: 12, spacing: 0.02, signZoom: 8.5 };

export const LAYER_ROWS = {
  rail: {
    shape: 'line',
    counted: 'lines',
    form: 'plain',
    pen: 'line',
    sample: { kind: 'high-speed', status: 'opened' },
    explains: 'intercity',
    label: LABEL,
    triggers: '铁路 鐵路 高铁 高鐵 城际 城際 轨道 軌道 有轨电车 有軌電車',
    kinds: {
      'high-speed': {
        weight: 1.15,
        above: true,
        synonyms: ['高铁', 'HSR', 'High-speed rail', 'High-speed line'],
      },
      intercity: { weight: 0.95, above: true, synonyms: ['城际', 'Intercity rail', 'Intercity line'] },
      suburban: { weight: 0.8 },
      conventional: { weight: 0.75, form: 'ties' },
      'conventional-upgrade': { weight: 0.75, form: 'ties' },
      freight: { weight: 0.75, form: 'ties', synonyms: ['货运铁路'] },
      metro: { weight: 0.8, form: 'double', synonyms: ['地铁', 'Subway'] },
      tram: { weight: 0.65, form: 'double' },
    },
  },
  highway: {
    shape: 'line',
    counted: 'lines',
    form: 'cased',
    pen: 'line',
    sample: { kind: 'expressway', status: 'opened' },
    label: LABEL,
    triggers: '公路 高速 道路 通道',
    kinds: {
      expressway: { weight: 1.1, above: true, synonyms: ['高速', 'Motorway', 'Freeway'] },
      'expressway-widening': { weight: 1.1, synonyms: ['扩建'] },
      'national-road': { weight: 0.9 },
      'provincial-road': { weight: 0.8 },
      'fast-road': { weight: 0.9 },
      link: { weight: 0.8 },
    },
  },
  'disconnected-road': {
    shape: 'line',
    counted: 'lines',
    form: 'split',
    short: true,
    pen: 'line',
    sample: { kind: 'disconnected-road', status: 'planned' },
    label: LABEL,
    triggers: '断头路 斷頭路 破碎公路',
    kinds: {
      'disconnected-road': {
        weight: 0.95,
        above: true,
        synonyms: ['断头路', 'Dead-end road', 'Broken road'],
      },
    },
  },
  'cooperation-zone': {
    shape: 'area',
    counted: 'items',
    form: 'plain',
    pen: 'area',
    sample: { kind: 'coordination-zone', status: 'opened' },
    label: { size: 13, spacing: 0.12, signZoom: 8.5 },
    // Converters of script leave 范 as it is: 示范區 occurs beside 示範區.
    triggers:
      '示范区 示範區 示范區 协同区 協同區 协调区 協調區 先行区 先行區 合作区 合作區 融合区 融合區 高新区 高新區 ' +
      '试验区 試驗區 集聚区 集聚區 开发区 開發區 走廊 城镇圈 城鎮圈 镇圈 鎮圈 都市圈 经济区 經濟區 经济带 經濟帶 ' +
      '拓展带 拓展帶 园区 園區 产业园 產業園 新区 新區 新城 科学城 科學城 绿谷 綠谷',
    kinds: {
      'cooperation-park': { sign: 'park' },
      'high-tech-zone': { sign: 'park' },
      'demonstration-zone': { sign: 'zone' },
      'coordination-zone': { sign: 'zone' },
      'town-circle': { sign: 'zone', synonyms: ['城镇圈', 'Town circle'] },
    },
  },
  waterway: {
    shape: 'line',
    counted: 'lines',
    form: 'wave',
    pen: 'line',
    sample: { kind: 'channel', status: 'opened' },
    label: LABEL,
    triggers: '航道 运河 運河 船闸 船閘',
    kinds: {
      channel: { weight: 1, above: true },
      'channel-upgrade': { weight: 1 },
      lock: { sign: 'lock', synonyms: ['船闸'] },
    },
  },
  hub: {
    shape: 'point',
    counted: 'items',
    form: 'plain',
    pen: 'spot',
    sample: { kind: 'airport', status: 'opened' },
    label: { ...LABEL, signZoom: 7 },
    triggers: '港 机场 機場 候机楼 候機樓 枢纽 樞紐',
    kinds: {
      airport: { sign: 'airport' },
      'air-terminal': { sign: 'air-terminal', synonyms: ['候机楼'] },
      port: { sign: 'port', synonyms: ['港', 'Harbour'] },
      'logistics-hub': { sign: 'logistics-hub' },
      'station-hub': { sign: 'station-hub' },
    },
  },
  transit: {
    shape: 'line',
    counted: 'items',
    form: 'beads',
    pen: 'line',
    sample: { kind: 'intercity-bus', status: 'opened' },
    label: LABEL,
    triggers: '公交',
    kinds: {
      'intercity-bus': { weight: 0.55, synonyms: ['公交', 'Bus'] },
      shuttle: { weight: 0.55, synonyms: ['班车'] },
      'water-bus': { weight: 0.55 },
    },
  },
} as const satisfies Record<string, LayerRow>;
