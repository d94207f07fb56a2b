/**
 * How far a document says that a thing has come, one row a status, from the least to the furthest. To add one:
 * a row here and the message `status.<status>`; types, schemas, filters, legend, dashes and published files follow.
 */
export interface Dash {
  /** Stroke and gap in turn, in line widths; empty for a solid line. Round caps reach half a width beyond each stroke. */
  pattern: readonly number[];
  cap: 'butt' | 'round';
}

interface StatusRow {
  dash: Dash;
  /** Said of cooperation: for a line that is less than to be wished for by name, and no line's dash to explain. */
  cooperation?: true;
  /** There is something that stands: signs are filled, ends joined. */
  stands?: true;
  /** Never said by a document of its own plans: only an outcome gives it. */
  sinceOnly?: true;
  /** What people say for it beside its name, in both languages: search knows them. */
  synonyms?: readonly string[];
  /** Named and no more: needs no words that say it, and is thin and grey whatever its layer. */
  bare?: true;
}

const SOLID: Dash = { pattern: [], cap: 'round' };

const ROWS = {
  mentioned: { dash: SOLID, bare: true },
  proposed: { dash: { pattern: [0, 2.1], cap: 'round' }, synonyms: ['谋划中', '设想'] },
  planned: { dash: { pattern: [2.2, 1.6], cap: 'butt' }, synonyms: ['规划中', '拟建'] },
  'under-construction': {
    dash: { pattern: [5, 1.8], cap: 'butt' },
    synonyms: ['建设中', '施工中', '正在建设', '已开工', '开工', 'Being built'],
  },
  opened: {
    dash: SOLID,
    stands: true,
    synonyms: [
      ...[
        '已建成',
        '开通',
        '已开通',
        '通车',
        '已通车',
        '建成通车',
        '运营',
        '完工',
        '已完工',
        '打通',
        '已打通',
      ],
      ...['Open', 'Built', 'In operation', 'Completed'],
    ],
  },
  cooperating: { dash: SOLID, cooperation: true, stands: true },
  agreed: { dash: SOLID, cooperation: true, stands: true },
  ended: { dash: { pattern: [1, 3], cap: 'butt' }, sinceOnly: true },
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
