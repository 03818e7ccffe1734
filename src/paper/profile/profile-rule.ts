import { actionsRule } from '../../assess/briefing/given-data.ts';
import { requireClaims } from '../../assess/claims/claim-rules.ts';
import { type DataRule, requireData } from '../../result/require-data.ts';
import { requirePlain } from '../../result/require-plain.ts';

const text = { is: 'text' } as const;
const number = { is: 'number' } as const;
const needed = { is: 'text', required: true } as const;
const texts = { is: 'items', of: text } as const;
const object = { is: 'object' } as const;
const flag = { is: 'flag' } as const;

const indicatorFields: Readonly<Record<string, DataRule>> = {
  ...{ name: text, target: { is: 'number', orNull: true }, yearTarget: object, margin: object },
  polarity: { is: 'one-of', values: ['higher-is-better', 'lower-is-better', 'neutral'] },
  ...{ designEffect: { is: 'number', over: 0 }, owner: text, file: text },
};
const itemFields: Readonly<Record<string, DataRule>> = {
  ...{ id: needed, title: text, ask: text, about: text, questions: texts, indicators: texts, note: text },
  inputs: {
    is: 'fields',
    of: {
      ...{
        improvement: number,
        completeness: object,
        misapplied: { is: 'fields', of: { share: number, audited: number } },
      },
      ...{ comparator: { is: 'fields', of: { name: text, percent: number, base: number, source: text } } },
      weights: { is: 'values', of: number },
    },
  },
};
const paperFields: Readonly<Record<string, DataRule>> = {
  ...{ scorecard: texts, pages: number, headlines: number, appendix: text, charts: text },
};

const profileRule: DataRule = {
  is: 'fields',
  of: {
    ...{
      force: needed,
      illustrative: flag,
      title: text,
      for: text,
      preparedBy: text,
      meeting: text,
      asOf: text,
    },
    publication: { is: 'one-of', values: ['internal', 'public'] },
    publishedLater: flag,
    areas: { is: 'items', of: { is: 'fields', of: { area: needed, name: text, aliases: texts } } },
    peers: { is: 'fields', of: { name: text, areas: { is: 'items', of: text, required: true } } },
    indicators: { is: 'values', of: { is: 'fields', of: indicatorFields } },
    agenda: { is: 'items', of: { is: 'fields', of: itemFields } },
    paper: { is: 'fields', of: paperFields },
  },
};

/** Refuses what is no profile of a force, by the place of the fault; of a file `readProfile` tells every fault at once. */
export function requireProfile(path: string, profile: unknown): void {
  requireData(path, profileRule, profile);
  requirePlain(path, profile);
  const { claims, actions } = profile as Readonly<Record<'claims' | 'actions', unknown>>;
  if (claims !== undefined && typeof claims !== 'string') requireClaims(`${path}.claims`, claims);
  if (actions !== undefined && typeof actions !== 'string')
    requireData(`${path}.actions`, actionsRule, actions);
}
