import { plainName } from './area-finder.ts';

const wholeOffences =
  /^(?:grand |overall )?totals?\b|^all(?: (?:recorded )?(?:offences|crimes?|crime (?:types|categories)))?(?:,? (?:in|ex)cluding\b.*)?$/;

/** Whether a name is of all offences together, which are never added to their parts; `All other theft` is a part. */
export function isAllOffences(name: string): boolean {
  return wholeOffences.test(name.trim().toLowerCase());
}

const wholes: ReadonlySet<string> = new Set([
  ...[
    'all',
    'allareas',
    'allboroughs',
    'allforces',
    'areatotal',
    'grandtotal',
    'forcetotal',
    'total',
    'totals',
  ],
  ...['england', 'wales', 'englandandwales', 'greatbritain', 'unitedkingdom', 'uk', 'northeast', 'northwest'],
  ...[
    'yorkshireandthehumber',
    'yorkshireandhumber',
    'eastmidlands',
    'eastofengland',
    'southeast',
    'southwest',
  ],
  ...[
    'london',
    'greaterlondon',
    'londontotal',
    'totallondon',
    'innerlondon',
    'outerlondon',
    'mps',
    'mpstotal',
  ],
]);

/** Whether a name is of several forces or boroughs together: a country, a region, a total. */
export function isSeveralAreas(name: string): boolean {
  return wholes.has(plainName(name));
}
