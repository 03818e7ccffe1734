import { type DataRule, requireData } from '../../result/require-data.ts';
import { requireIndicator } from '../../series/require-series.ts';
import type { BriefingData } from './context.ts';

const text = { is: 'text' } as const;
const number = { is: 'number' } as const;
const needed = { is: 'text', required: true } as const;
const texts = { is: 'items', of: text } as const;
const object = { is: 'object' } as const;
const where = { is: 'values', of: text } as const;

const claimRule: DataRule = {
  is: 'fields',
  of: {
    ...{ id: needed, kind: needed, claim: needed, indicator: needed, area: needed },
    ...{ quote: { is: 'text', orNull: true }, question: number, agenda: text, areas: texts, where },
    ...{
      about: { is: 'one-of', values: ['observed', 'underlying'] },
      window: { is: 'either', of: [text, object] },
    },
    ...{ period: text, from: text, margin: object, unit: text, value: number, rounding: number },
    ...{ threshold: number, of: number, meets: text, counting: text, side: text, way: text, with: text },
    ...{ comparator: object, audit: { is: 'fields', of: { found: number, audited: number } } },
    completeness: {
      is: 'fields',
      of: { before: { is: 'object', required: true }, after: { is: 'object', required: true } },
    },
    contains: texts,
  },
};

const figure = { is: 'number', required: true } as const;

/** What a claim of a kind cannot be without. */
const wantedOf: Readonly<Record<string, DataRule>> = {
  change: {
    is: 'fields',
    of: { value: figure, unit: { is: 'one-of', values: ['points', 'percent'], required: true } },
  },
  growth: { is: 'fields', of: { value: figure } },
  'areas-over': { is: 'fields', of: { value: figure } },
  'areas-over-next': { is: 'fields', of: { value: figure } },
  rank: { is: 'fields', of: { value: figure } },
  misapplied: { is: 'fields', of: { value: figure } },
};

const actionRule: DataRule = {
  is: 'fields',
  of: {
    ...{ id: needed, what: needed, set: needed, area: needed, areas: texts, where },
    ...{
      due: { is: 'text', orNull: true, required: true },
      indicator: { is: 'text', orNull: true, required: true },
    },
    needs: {
      is: 'fields',
      of: {
        periods: { is: 'number', whole: true, required: true },
        from: text,
        lagDays: { is: 'number', least: 0, whole: true },
      },
    },
  },
};

const promisedRule: DataRule = {
  is: 'fields',
  of: {
    ...{ id: needed, made: needed, due: needed, claim: claimRule },
    probability: { is: 'number', least: 0, most: 1 },
  },
};

export const claimsRule: DataRule = { is: 'items', of: claimRule };
export const actionsRule: DataRule = { is: 'items', of: actionRule };

const dataRule: DataRule = {
  is: 'fields',
  of: {
    ...{
      tables: { is: 'values', of: object },
      populations: object,
      definitions: { is: 'items', of: object },
    },
    own: { is: 'items', of: { is: 'fields', of: { indicator: { is: 'object', required: true } } } },
    read: {
      is: 'fields',
      of: {
        rows: { is: 'number', least: 0, whole: true, required: true },
        refused: { is: 'number', least: 0, whole: true, required: true },
        leftOut: { is: 'items', of: text, required: true },
      },
    },
    meeting: {
      is: 'fields',
      of: {
        meeting: { is: 'fields', of: { force: needed, date: needed } },
        claims: { is: 'items', of: claimRule, required: true },
        actions: { is: 'items', of: actionRule, required: true },
      },
    },
  },
};

/** Refuses what are no data for questions, claims and papers, by the place of the fault. */
export function requireBriefingData(path: string, data: BriefingData): void {
  requireData(`${path}: data`, dataRule, data);
  for (const [at, { indicator }] of (data.own ?? []).entries())
    requireIndicator(`${path}: data.own[${at}].indicator`, indicator);
  for (const [at, indicator] of (data.definitions ?? []).entries())
    requireIndicator(`${path}: data.definitions[${at}]`, indicator);
}

export function requireClaim(path: string, claim: unknown): void {
  requireData(path, claimRule, claim);
  const { kind, window } = claim as Readonly<Record<string, unknown>>;
  const wanted = Object.hasOwn(wantedOf, String(kind)) ? wantedOf[String(kind)] : undefined;
  if (wanted !== undefined) requireData(path, wanted, claim);
  if (typeof window === 'object')
    requireData(
      `${path}.window`,
      { is: 'fields', of: { rolling: { is: 'number', least: 1, whole: true, required: true } } },
      window,
    );
}

export const requireActions = (path: string, actions: unknown): void =>
  requireData(path, actionsRule, actions);
export const requirePromises = (path: string, promises: unknown): void =>
  requireData(path, { is: 'items', of: promisedRule }, promises);
