import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { chips } from '../../statement/chip.ts';
import { seriesStatements } from '../../statement/of-series.ts';
import { levelChip } from '../../statement/say.ts';
import type { Statement } from '../../statement/statement.ts';
import { figureWords, sizeWords, whole } from '../../words/numbers.ts';
import { periodWords } from '../../words/times.ts';
import type { PaperIndicator, PaperLine } from '../figures.ts';
import type { Candidate } from '../headlines.ts';
import { type Change, type Changes, type Paper, paperFormat } from '../paper.ts';
import { asItWas } from './line-figures.ts';
import { type Revision, revisionOf } from './revisions.ts';
import { chipOf, isVerdict, said, saidInFull, sizeOf, theSame, what } from './verdict-words.ts';

/** What this paper says, before it is put together. */
export interface SinceNow {
  readonly force: string;
  readonly publication: Paper['publication'];
  readonly found: readonly PaperIndicator[];
  readonly statements: readonly Statement[];
}

export interface Since {
  /** `null` where the last paper cannot be compared: `because` says why. */
  readonly changes: Changes | null;
  readonly because: string | null;
  /** Ids of statements with another verdict. */
  readonly changed: ReadonlySet<string>;
  /** Lines for page one of what was revised by much, or turned a verdict. */
  readonly revised: readonly Candidate[];
}

/**
 * Changes since: what does this paper say that the last one did not?
 *
 * Statements are compared by id. `new`, `gone`: a line that the other has not; `changed`: another verdict; `changed-figure`: the same
 * verdict, and the size or the level by half of what matters or more; `revised`: a figure of an earlier period is another one; `changed-by-method`:
 * the figures of the last paper, read again by this version, give another verdict than it printed; all others are unchanged, and are
 * counted. A revision by more than half of what matters, or one on which a verdict turns, stands on page one.
 *
 * Throws `invalid-option` for the paper of another force. One of an older format, or one made for the force where this one is for
 * publication (its figures would be given away), is not compared, and `because` says so.
 */
export function changesSince(now: SinceNow, last: Paper): Since {
  const none = { changes: null, changed: new Set<string>(), revised: [] } as const;
  if (last.format !== paperFormat)
    return { ...none, because: 'The last paper has an older format, and is not compared with.' };
  if (last.force.area !== now.force)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'paper: since',
      expected: `must be a paper of ${now.force}`,
      received: received(last.force.area),
    });
  if (now.publication === 'public' && last.publication !== 'public')
    return { ...none, because: 'The last paper was not for publication, and is not compared with.' };
  const row = rowOf(now.force);
  const before = new Map(last.statements.filter(isVerdict).map((each) => [each.id, each]));
  const after = now.statements.filter(isVerdict);
  const ids = new Set(after.map(({ id }) => id));
  const lines = now.found.flatMap((each) => each.lines.map((line) => ({ found: each, line })));
  const read = new Map(lines.flatMap(({ line }) => readAgain(line, last)));
  const rows: Change[] = [];
  const changed = new Set<string>();
  let unchanged = 0;
  for (const each of after) {
    const old = before.get(each.id);
    if (old === undefined) {
      if (each.aspect === 'level') rows.push(row('new', each, '—', said(each)));
      continue;
    }
    const again = read.get(each.id);
    if (again !== undefined && again.value !== old.value && said(again) !== said(old)) {
      rows.push(row('changed-by-method', each, said(old), said(again)));
      if (again.value === each.value) continue;
    }
    if (old.value !== each.value && said(old) !== said(each)) {
      changed.add(each.id);
      rows.push(row('changed', each, said(old), said(each)));
    } else if (theSame(old, each)) unchanged++;
    else rows.push(row('changed-figure', each, saidInFull(old), saidInFull(each)));
  }
  for (const old of before.values())
    if (!ids.has(old.id) && old.aspect === 'level') rows.push(row('gone', old, said(old), '—'));
  const revisions = lines.flatMap(({ found, line }) => {
    const figures = last.figures.find(({ id }) => id === line.said.level.id);
    const was = figures === undefined ? null : asItWas(line.series, figures);
    const revision = was === null ? null : revisionOf(line, was);
    return revision === null ? [] : [{ found, line, revision }];
  });
  rows.push(...revisions.map(({ line, revision }) => revisedRow(line, revision)));
  const order: readonly Change['kind'][] = [
    ...(['changed', 'revised', 'changed-by-method', 'new', 'gone', 'changed-figure'] as const),
  ];
  rows.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  return {
    changes: { since: last.asOf, rows, unchanged },
    because: null,
    changed,
    revised: revisions.flatMap(({ found, line, revision }) => revisedHeadline(found, line, revision)),
  };
}

/** “2 verdicts changed since the last paper.” */
export function changedWords(changed: ReadonlySet<string>): string {
  const many = changed.size;
  return `${many === 1 ? '1 verdict' : `${many === 0 ? 'No' : whole(many)} verdicts`} changed since the last paper.`;
}

/** What this version says of the figures that the last paper had, by id. */
function readAgain({ said: { level }, series }: PaperLine, last: Paper): (readonly [string, Statement])[] {
  const figures = last.figures.find(({ id }) => id === level.id);
  const was = figures === undefined ? null : asItWas(series, figures);
  if (was === null) return [];
  const again = seriesStatements(was);
  return [again.level, again.outlook].flatMap((each) => (each === null ? [] : [[each.id, each] as const]));
}

const rowOf =
  (force: string) =>
  (kind: Change['kind'], statement: Statement, before: string, now: string): Change => ({
    ...{ kind, what: what(statement, force), before, now },
    size: kind === 'gone' ? '' : sizeOf(statement),
  });

function revisedRow({ name, said: { level } }: PaperLine, revision: Revision): Change {
  const { before, now, period, periods, size, turns } = revision;
  const others = periods === 1 ? '' : ` and ${whole(periods - 1)} more`;
  return {
    kind: 'revised',
    what: `${name}, ${periodWords(period)}${others}`,
    before: figureWords(before, level.unit),
    now: figureWords(now, level.unit),
    size: `${size.value === null ? '' : sizeWords(size)}${turns ? ', turns the verdict' : ''}`,
  };
}

function revisedHeadline(
  { indicator, item }: PaperIndicator,
  line: PaperLine,
  revision: Revision,
): Candidate[] {
  const { before, now, period, size, turns } = revision;
  const { level } = line.said;
  const margin = level.grounds.margin > 0 ? level.grounds.margin : 1;
  const beyond = Math.abs(size.value ?? 0) / margin;
  if (beyond <= 0.5 && !turns) return [];
  const turned = turns ? `, and its verdict turns on it: ${chips[chipOf(level)].word.toLowerCase()}` : '';
  return [
    {
      ...{ item, indicator: indicator.id, lead: line.name, basis: line.series.basis },
      chip: levelChip(level),
      text: `was revised for ${periodWords(period)}, from ${figureWords(before, level.unit)} to ${figureWords(now, level.unit)}${turned}.`,
      statements: [level.id],
      excess: 1 + beyond,
      ...{ good: false, firstOnly: false, kind: 'course', ofAreas: false, behind: false, changed: true },
    },
  ];
}
