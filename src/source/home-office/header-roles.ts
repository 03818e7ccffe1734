import { headerWords } from '../table/words.ts';

/** What a column of a Home Office table holds. */
export type HomeOfficeRole =
  | 'year'
  | 'quarter'
  | 'force'
  | 'offence'
  | 'group'
  | 'subgroup'
  | 'code'
  | 'outcome'
  | 'outcomeGroup'
  | 'outcomeType'
  | 'recorded'
  | 'closed'
  | 'number';

/** How each is named, as words in lower case; the first role that fits a header has it. */
const wordings: readonly (readonly [HomeOfficeRole, RegExp])[] = [
  ['year', /^(?:fin(?:ancial)? )?year(?: ending.*)?$/],
  ['quarter', /^(?:fin(?:ancial)? )?(?:quarter|qtr)$/],
  ['force', /^(?:police )?force(?: name| area)?$|^pfa(?: name)?$|^police force (?:area )?name$/],
  ['outcomeGroup', /^outcome group(?: name)?$/],
  ['outcomeType', /^outcome (?:type|number|code)(?: number)?$/],
  ['recorded', /outcomes? .*for (?:offences|crimes) recorded/],
  ['closed', /outcomes? .*recorded|outcomes? recorded|outcomes? assigned in/],
  ['outcome', /^outcome(?: description| name)?$/],
  ['subgroup', /^(?:offence )?sub ?group(?: name)?$/],
  ['group', /^offence group(?: name)?$|^group$/],
  ['code', /^(?:home office )?(?:offence )?code$/],
  ['offence', /^offence(?: description| name)?$/],
  [
    'number',
    /^(?:(?:total )?(?:number|count) of (?:recorded )?(?:offences|crimes)(?: recorded)?|(?:recorded )?(?:offences|crimes)|total offences|force outcomes|number of outcomes|outcomes)$/,
  ],
];

/** Where each role stands in a header, by normalised words, whatever the wording of the year of publication. */
export function headerRoles(header: readonly string[]): ReadonlyMap<HomeOfficeRole, number> {
  const found = new Map<HomeOfficeRole, number>();
  header.forEach((text, at) => {
    const words = headerWords(text);
    const role = wordings.find(([name, wording]) => !found.has(name) && wording.test(words))?.[0];
    if (role !== undefined) found.set(role, at);
  });
  return found;
}

/** How a header was understood, as a sentence. */
export function rolesInWords(header: readonly string[], roles: ReadonlyMap<HomeOfficeRole, number>): string {
  return `Columns are read as ${[...roles].map(([role, at]) => `${role}: ${JSON.stringify(header[at])}`).join(', ')}.`;
}
