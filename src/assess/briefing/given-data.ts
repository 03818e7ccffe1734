import { type DataRule, requireData } from '../../result/require-data.ts';
import { requireIndicator } from '../../series/require-series.ts';
import { requireClaim, requireClaims } from '../claims/claim-rules.ts';
import type { BriefingData } from './context.ts';

const text = { is: 'text' } as const;
const needed = { is: 'text', required: true } as const;
const texts = { is: 'items', of: text } as const;
const object = { is: 'object' } as const;
const where = { is: 'values', of: text } as const;

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
    ...{ id: needed, made: needed, due: needed, claim: { is: 'object', required: true } },
    probability: { is: 'number', least: 0, most: 1 },
  },
};

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
        claims: { is: 'items', of: object, required: true },
        actions: { is: 'items', of: actionRule, required: true },
      },
    },
  },
};

/** Refuses what are no data for questions, claims and papers, by the place of the fault. */
export function requireBriefingData(path: string, data: BriefingData): void {
  requireData(`${path}: data`, dataRule, data);
  if (data.meeting !== undefined) requireClaims(`${path}: data.meeting.claims`, data.meeting.claims);
  for (const [at, { indicator }] of (data.own ?? []).entries())
    requireIndicator(`${path}: data.own[${at}].indicator`, indicator);
  for (const [at, indicator] of (data.definitions ?? []).entries())
    requireIndicator(`${path}: data.definitions[${at}]`, indicator);
}

export const requireActions = (path: string, actions: unknown): void =>
  requireData(path, actionsRule, actions);

export function requirePromises(path: string, promises: unknown): void {
  requireData(path, { is: 'items', of: promisedRule }, promises);
  for (const [at, { claim }] of (promises as readonly { claim: unknown }[]).entries())
    requireClaim(`${path}[${at}].claim`, claim);
}
