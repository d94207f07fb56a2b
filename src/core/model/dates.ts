/** ISO 8601 dates cut to what is known ("2018", "2018-09", "2018-09-30"), as the days that they may mean. */

export const isDate = (text: string): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(text) &&
  text <= lastDay(text.slice(0, 'YYYY-MM'.length));

/** The first day that it may mean. */
export const firstDay = (iso: string): string => `${iso}${'-01-01'.slice(iso.length - 'YYYY'.length)}`;

/** The last day that it may mean. */
export function lastDay(iso: string): string {
  if (iso.length >= 'YYYY-MM-DD'.length) return iso;
  const [year, month = '12'] = iso.split('-');
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${days}`;
}

/** Whether all that a date may mean lies on or before a day. A date that is known less well counts from its end. */
export const isBy = (iso: string, day: string): boolean => lastDay(iso) <= lastDay(day);
