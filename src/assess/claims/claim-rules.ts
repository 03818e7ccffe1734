import { parsePeriod } from '../../period/parse-period.ts';
import { nearestName } from '../../result/nearest-name.ts';
import { type DataRule, requireData } from '../../result/require-data.ts';
import { requireList } from '../../result/require-form.ts';
import { refuse } from '../../result/rule.ts';
import type { ClaimKind } from './claim.ts';

type Fields = Readonly<Record<string, DataRule>>;

const needed = { is: 'text', required: true } as const;
const text = { is: 'text' } as const;
const number = { is: 'number' } as const;
const figure = { is: 'number', required: true } as const;
const step = { is: 'number', over: 0 } as const;
const count = { is: 'number', least: 0, whole: true } as const;
const counted = { is: 'number', least: 0, whole: true, required: true } as const;
const share = { is: 'number', least: 0, most: 1 } as const;
const texts = { is: 'items', of: text } as const;
const wholeShare = { is: 'number', least: 0, most: 1, required: true } as const;
const bounded = {
  is: 'fields',
  of: { value: wholeShare, lower: share, upper: share },
  required: true,
} as const;

/** What every claim has, or may have. */
export const ofAll: Fields = {
  ...{ id: needed, kind: needed, claim: needed, indicator: needed, area: needed },
  ...{ quote: { is: 'text', orNull: true }, question: count, agenda: text, areas: texts },
  ...{
    where: { is: 'values', of: text },
    about: { is: 'one-of', values: ['observed', 'underlying'] },
    period: text,
    from: text,
  },
  window: { is: 'either', of: [{ is: 'one-of', values: ['month', 'year-to-date'] }, { is: 'object' }] },
  margin: { is: 'fields', of: { points: step, percent: step } },
  unit: text,
};

const areasOver: Fields = {
  value: counted,
  of: count,
  threshold: number,
  counting: { is: 'one-of', values: ['exactly', 'at-least'] },
};
const recording: Fields = {
  value: share,
  completeness: { is: 'fields', of: { before: bounded, after: bounded } },
};
const together: Fields = { with: text, way: { is: 'one-of', values: ['together', 'apart'] } };

/** What a claim of each kind has beside; the schema of files (`claimSchema`) has the same, with words for each. */
export const ofKind: Readonly<Record<ClaimKind, Fields>> = {
  ...{ stable: {}, 'no-change': {}, increase: {}, decrease: {}, improved: {}, worsened: {} },
  ...{ plateau: {}, 'plateau-lower': {}, over: { threshold: number } },
  'holds-at-peak': { value: share },
  change: {
    value: figure,
    unit: { is: 'one-of', values: ['points', 'percent'], required: true },
    rounding: step,
  },
  growth: {
    ...{ value: figure, unit: { is: 'one-of', values: ['percent'] }, rounding: step },
    comparator: { is: 'fields', of: { name: needed, percent: figure, source: needed } },
  },
  'year-end-target': {
    ...{
      value: number,
      unit: { is: 'one-of', values: ['level', 'total', 'change'] },
      meets: { is: 'one-of', values: ['at-least', 'at-most'] },
    },
  },
  'areas-over': areasOver,
  'areas-over-next': areasOver,
  outlier: { side: { is: 'one-of', values: ['higher', 'lower'] } },
  rank: { value: counted, of: count },
  aim: {
    value: { is: 'one-of', values: [1], required: true },
    of: { is: 'one-of', values: [4], required: true },
  },
  turned: { way: { is: 'one-of', values: ['up', 'down'] } },
  misapplied: {
    value: wholeShare,
    audit: {
      is: 'fields',
      of: { found: counted, audited: { is: 'number', over: 0, required: true } },
    },
  },
  ...{ recording, 'share-explained': recording },
  ...{ association: together, 'activity-or-offending': together },
  composition: { contains: texts },
  ...{ timely: { value: step }, asked: { value: step }, 'will-change': { value: step } },
};

const rolling: DataRule = {
  is: 'fields',
  of: { rolling: { is: 'number', least: 1, whole: true, required: true } },
};

/** Refuses what is no claim, and a field that its kind does not have, which would say nothing. */
export function requireClaim(path: string, claim: unknown): void {
  requireData(path, { is: 'fields', of: ofAll }, claim);
  const { kind, window, ...others } = claim as Readonly<Record<string, unknown>>;
  for (const name of ['from', 'period'])
    if (typeof others[name] === 'string') parsePeriod(others[name], { path: `${path}.${name}` });
  if (!Object.hasOwn(ofKind, String(kind))) return;
  const known = { ...ofAll, ...ofKind[kind as ClaimKind] };
  for (const [name, value] of Object.entries(others)) {
    if (value === undefined || Object.hasOwn(known, name)) continue;
    const near = nearestName(name, Object.keys(known));
    refuse(
      `${path}.${name}`,
      `is no part of a claim of the kind ${kind}${near === null ? '' : ` (did you mean ${near}?)`}`,
      value,
    );
  }
  requireData(path, { is: 'fields', of: known }, claim);
  if (typeof window === 'object') requireData(`${path}.window`, rolling, window);
}

/** The same of each of a list. */
export function requireClaims(path: string, claims: unknown): void {
  requireList(path, claims);
  for (const [at, claim] of claims.entries()) requireClaim(`${path}[${at}]`, claim);
}
