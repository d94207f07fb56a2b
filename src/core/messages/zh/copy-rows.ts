/** 复制表格。 */
export const copyRows = {
  'copyRows.all': '复制表格',
  'copyRows.done': '已复制 {n} 行，可直接粘贴到 Excel、WPS 或 Word。',
  'copyRows.failed': '此浏览器不能写入剪贴板，请在“分享”中下载。',
} as const satisfies Record<string, string>;
