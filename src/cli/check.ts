import { checkClaim } from '../assess/claims/check-claim.ts';
import type { CheckedClaim } from '../assess/claims/checked-claim.ts';
import type { Claim } from '../assess/claims/claim.ts';
import { requireClaimTarget } from '../assess/claims/claim-target.ts';
import { countClaims } from '../assess/claims/count-claims.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import { chargeToNfa } from '../indicator/catalogue/charge-to-nfa.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { jsonIn } from '../node/profile-file.ts';
import { PROFILE } from '../paper/profile/profiled-reading.ts';
import type { SettledProfile } from '../paper/profile/settled.ts';
import { IndicatorError, isIndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { claimsIn } from '../schema/claims-in.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import { areaFinder, plainName } from '../source/area-finder.ts';
import { shown } from '../source/fault-list.ts';
import { rows as areas } from '../tables/areas.ts';
import { rows as populations } from '../tables/populations.ts';
import type { CheckArguments } from './arguments/figure-arguments.ts';
import { misuse } from './arguments/written.ts';
import { type FigureSource, figureSourceOf } from './figures/figure-source.ts';
import type { Answer, Telling } from './telling.ts';
import { item, jsonText, paragraph } from './text.ts';

/** A family of definitions, which a claim may name in place of one. */
const FAMILY = 'charge-to-nfa';

/** Each claim tested on the user's figures alone: what they do not hold is not testable. */
export async function check(
  options: CheckArguments,
  telling: Telling,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Answer> {
  const { claims: file } = options;
  const given = file === null ? null : claimsIn(await jsonIn(file, 'a file of claims'), file);
  const called = file ?? PROFILE;
  const wanted = (own: readonly Indicator[], settled: SettledProfile | null) => {
    const claims = given ?? claimsOf(settled);
    for (const claim of claims)
      requireClaimTarget(
        claim,
        [...own, ...catalogue].find(({ id }) => id === claim.indicator) ?? null,
        `${shown(called)}: claim ${shown(claim.id)}:`,
      );
    return indicatorsOf(claims, own);
  };
  const source = await figureSourceOf(options, wanted, telling, env);
  try {
    const claims = given ?? claimsOf(source.settled);
    const read = await rowsOf(wanted(source.indicators, source.settled), source, telling);
    const own = read.map((each) => withForce(each, source.settled));
    const data = { tables: { areas }, populations, own };
    const asOf = source.asOf === null ? {} : { asOf: source.asOf };
    const checked = claims.map((claim) => checkClaim(inKeys(claim, own, source.settled, called), data, asOf));
    const failed = checked.filter(({ verdict }) => options.failOn.includes(verdict));
    for (const { id, verdict } of failed) telling.note(`${id} is ${verdict}, which --fail-on names.`);
    const text =
      options.format === 'json'
        ? jsonText({ rows: source.counts, counts: countClaims(checked), claims: checked })
        : `${checkText(checked)}\n`;
    return { text, code: failed.length > 0 ? 1 : 0 };
  } finally {
    await source.close();
  }
}

/** The claims of the profile, where no file of claims was given. */
function claimsOf(settled: SettledProfile | null): readonly Claim[] {
  const claims = settled?.profile.claims;
  if (typeof claims === 'object') return claims;
  throw misuse(
    'check: --claims',
    `is required, a file of claims in JSON, or a ${PROFILE} that names one`,
    undefined,
  );
}

/** A claim with its area under the key of the rows, whatever it is called; one that nobody knows is refused. */
function inKeys(
  claim: Claim,
  own: Awaited<ReturnType<typeof rowsOf>>,
  settled: SettledProfile | null,
  file: string,
): Claim {
  const rows = own.filter(({ indicator }) => indicator.id === claim.indicator || claim.indicator === FAMILY);
  if (rows.length === 0) return claim;
  const names = Object.assign(
    {},
    ...[...areas].map(({ area, name }) => ({ [area]: name })),
    ...rows.map((each) => each.rows.about.areaNames),
  );
  const force = settled === null ? [] : [settled.force.area, settled.force.areaName];
  const spellings = [
    ...Object.entries(settled?.spellings ?? {}),
    ...force.map((text) => [text, force[0] ?? text] as const),
  ];
  const spelled = spellings.find(([text]) => plainName(text) === plainName(claim.area));
  if (spelled !== undefined) return ofAreas({ ...claim, area: spelled[1] }, settled);
  const found = areaFinder(names)(claim.area);
  if ('key' in found) return { ...claim, area: found.key };
  throw new IndicatorError({
    code: 'unknown-area',
    path: `${shown(file)}: claim ${shown(claim.id)}: area`,
    expected: found.expected,
    received: received(claim.area),
  });
}

/** The rows with the name of the force, which they may not have themselves. */
function withForce<Of extends { readonly rows: Table<Row> }>(each: Of, settled: SettledProfile | null): Of {
  if (settled === null) return each;
  const { area, areaName } = settled.force;
  const { about } = each.rows;
  const areaNames = { [area]: areaName, ...about.areaNames };
  return { ...each, rows: { ...each.rows, about: { ...about, areaNames } } };
}

/** A claim about the force is judged on the areas of its profile. */
function ofAreas(claim: Claim, settled: SettledProfile | null): Claim {
  const areas = settled?.areas?.map(({ area }) => area);
  const isForce = claim.area === settled?.force.area && claim.areas === undefined;
  return isForce && areas !== undefined ? { ...claim, areas } : claim;
}

/** Every definition that the claims are about, the user's own before those of the catalogue. */
function indicatorsOf(claims: readonly Claim[], own: readonly Indicator[]): readonly Indicator[] {
  const ids = claims.flatMap((claim) => [
    claim.indicator,
    ...('with' in claim && claim.with !== undefined ? [claim.with] : []),
  ]);
  const family = ids.includes(FAMILY) ? chargeToNfa.map(({ id }) => id) : [];
  const all = [...own, ...catalogue];
  return [...new Set([...ids, ...family])].flatMap((id) => all.find((each) => each.id === id) ?? []);
}

/** The rows for each; one without is said, and its claims are not testable. */
async function rowsOf(
  indicators: readonly Indicator[],
  source: FigureSource,
  { note }: Telling,
): Promise<readonly { readonly indicator: Indicator; readonly rows: Table<Row> }[]> {
  const found: { readonly indicator: Indicator; readonly rows: Table<Row> }[] = [];
  for (const indicator of indicators) {
    try {
      found.push({ indicator, rows: (await source.figuresFor(indicator, {})).rows });
    } catch (error) {
      if (!isIndicatorError(error) || error.code !== 'wrong-measure') throw error;
      note(error.message);
    }
  }
  if (found.length === 0)
    throw new IndicatorError({
      code: 'unreadable',
      path: 'check: figures',
      expected: 'must hold figures for one of the claims at least',
      received: 'none',
    });
  return found;
}

const words: Readonly<Record<CheckedClaim['verdict'], string>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  'not-distinguishable-from-chance': 'not distinguishable from chance',
  'within-ordinary-variation': 'within how areas ordinarily differ',
  'not-testable': 'not testable',
};

function checkText(checked: readonly CheckedClaim[]): string {
  const counts = Object.entries(words).flatMap(([verdict, said]) => {
    const count = checked.filter((claim) => claim.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${said}`];
  });
  const heading = `${checked.length} ${checked.length === 1 ? 'claim' : 'claims'}: ${counts.join(', ')}.`;
  return [
    paragraph(heading),
    ...checked.map(({ id, claim, sentence, assumed, missing, settle }) =>
      [
        item(`${id}: ${claim}`),
        ...[
          sentence,
          ...assumed,
          ...(missing.length === 0 ? [] : [`Wanting: ${missing.join('; ')}.`]),
          ...(settle === null ? [] : [`To settle it: ${settle.text}`]),
        ].map((line) => paragraphIn(line)),
      ].join('\n'),
    ),
  ].join('\n\n');
}

const paragraphIn = (text: string) => item(text).replace(/^- /, '  ');
