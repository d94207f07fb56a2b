/** What a feature of a foreign file is called: the first property that is a name by its own name, else the first text. */
const NAMES =
  /^(?:name|名称|名字|项目|项目名称|标题|title|label|站名|地名|路线|线路|name_zh|name_cn|mc|xmmc)$/i;
const LONGEST = 80;

export function nameOf(properties: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(properties);
  const text = (value: unknown) =>
    (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '';
  const [, value] =
    entries.find(([key, one]) => NAMES.test(key.trim()) && text(one)) ??
    entries.find(([, one]) => typeof one === 'string' && text(one)) ??
    [];
  return typeof value === 'string' || typeof value === 'number' ? oneLine(String(value)) : '';
}

/** Control characters and halves of characters would break what it is drawn in. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  const clean = text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF\p{Cs}]+/gu, ' ').trim();
  const points = [...clean];
  return points.length > LONGEST ? `${points.slice(0, LONGEST - 1).join('')}…` : clean;
}
