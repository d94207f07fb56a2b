/**
 * How far a document says that a thing has come, one row a status, from the least to the furthest. To add one:
 * a row here and the message `status.<status>`; types, schemas, filters, legend, both maps and published files follow.
 */
export interface Dash {
  /** Stroke and gap in turn, in line widths; empty for a solid line. Round caps reach half a width beyond each stroke. */
  pattern: readonly number[];
  cap: 'butt' | 'round';
}

/** The marker where a line crosses a province border: an empty ring, one filled by half, a filled disc. */
export type CrossingMark = 'ring' | 'half' | 'filled';

interface StatusRow {
  dash: Dash;
  /** Width of its lines and edges as a share of what its kind has; forms with ties have them at full width only. */
  width: number;
  opacity: number;
  crossing: CrossingMark;
  /** Said of cooperation: for a line that is less than to be wished for by name. */
  cooperation?: true;
  /** There is something that stands: signs are filled, ends joined. */
  stands?: true;
  /** Never said by a document of its own plans: only an outcome gives it. */
  sinceOnly?: true;
  /** What people say for it beside its name, in both languages: search knows them. */
  synonyms?: readonly string[];
  /** Named and no more: needs no words that say it, and is a grey hairline whatever its layer and kind. */
  bare?: true;
}

const SOLID: Dash = { pattern: [], cap: 'round' };
const butt = (...pattern: number[]): Dash => ({ pattern, cap: 'butt' });
const DOTS: Dash = { pattern: [0, 2.8], cap: 'round' };

/** Weight follows stage: the nearer to standing, the wider, fuller and less broken. */
const ROWS = {
  mentioned: { dash: SOLID, width: 0.4, opacity: 0.8, crossing: 'ring', bare: true },
  proposed: { dash: DOTS, width: 0.5, opacity: 0.5, crossing: 'ring', synonyms: ['谋划中', '设想'] },
  planned: { dash: butt(2.6, 1.7), width: 0.7, opacity: 1, crossing: 'ring', synonyms: ['规划中', '拟建'] },
  'under-construction': {
    dash: butt(6, 1.7),
    width: 1,
    opacity: 1,
    crossing: 'half',
    synonyms: '建设中 施工中 正在建设 已开工 开工'.split(' ').concat('Being built'),
  },
  opened: {
    dash: SOLID,
    width: 1,
    opacity: 1,
    crossing: 'filled',
    stands: true,
    synonyms: '已建成 开通 已开通 通车 已通车 建成通车 运营 完工 已完工 打通 已打通 Open Built Completed'
      .split(' ')
      .concat('In operation'),
  },
  // Neither built nor a plan to build: a chain line, as surveyors draw what was agreed on.
  cooperating: {
    dash: butt(5, 1.8, 1.2, 1.8),
    width: 0.7,
    opacity: 0.9,
    crossing: 'ring',
    cooperation: true,
  },
  agreed: { dash: butt(9, 1.8, 1.2, 1.8), width: 0.85, opacity: 1, crossing: 'ring', cooperation: true },
  ended: { dash: butt(1, 3), width: 0.6, opacity: 0.4, crossing: 'ring', sinceOnly: true },
} as const satisfies Record<string, StatusRow>;

export type Status = keyof typeof ROWS;
export const STATUS_ORDER = Object.keys(ROWS) as readonly Status[];
/** Those that a document can say. */
export const CLAIMED_STATUSES = STATUS_ORDER.filter((status) => !statusRow(status).sinceOnly);
/** The status of what is named and no more. */
export const BARE_MENTION: Status = STATUS_ORDER.find((status) => statusRow(status).bare)!;

export function statusRow(status: Status): StatusRow {
  return ROWS[status];
}
