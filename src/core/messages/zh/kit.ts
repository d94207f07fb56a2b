/** 会议室单文件版。 */
export const kit = {
  'kit.opening': '正在打开图集…',
  'kit.old':
    '此浏览器过旧，打不开图集：需要 Chrome、Edge 109 或 Firefox 114 及以上版本，或近年的国产浏览器（极速模式）。',
  'kit.broken': '图集未能打开：文件可能不完整，请重新复制或下载。',
  'kit.blocked': '此处不允许运行脚本。请把文件存到电脑上，再双击打开。',
  'kit.title': '会议室单文件版',
  'kit.help': '一个 HTML 文件，存到 U 盘即可带走：双击打开，无需网络，含地图、项目、原文与搜索。',
  'kit.save': '下载单文件版（{mb} MB）',
  'kit.saveUnknown': '下载单文件版',
  'kit.what': '单文件版（已收到 {mb} MB）',
  'kit.missing': '此站点没有提供单文件版；可在源码目录运行 npm run kit 生成。',
  'kit.noHome': '这是单文件版，没有网址：链接只对拿到同一文件的人有用。',
  'kit.homeLink': '这是单文件版：链接指向它的来源 {home}。',
} as const satisfies Record<string, string>;
