import type { AreasFinding, AreasRow } from '../../areas/finding.ts';
import { overPeriod } from '../../period/over-period.ts';
import { sayRow } from '../../statement/say-area.ts';
import { about, list } from '../../words/about.ts';
import { figureWords, whole } from '../../words/numbers.ts';
import { type Clause, firstThatFits, withRoom } from '../../words/room.ts';
import { furthestOut, history, leftOut, peersWords, placeOf, worst } from './standing.ts';

/** One sentence on areas compared: which stands further apart than areas ordinarily do, or whether any differs at all. */
export function areasSentence(finding: AreasFinding): string {
  const { evidence, subject, verdict } = finding;
  const when = overPeriod(subject);
  const known = evidence.rows.filter(({ observed }) => observed.value !== null);
  const count = new Set(known.map(({ area }) => area)).size;
  const name = about(subject);
  if (count === 0) return `${name} has no figure for any area ${when}.`;
  if (count === 1) return `${name} has a figure for one area only ${when}, so nothing can be compared.`;
  const left = leftOut(evidence);
  switch (verdict) {
    case 'beyond-ordinary-variation':
      return beyond(finding, when, count, [left, peersWords(evidence, subject), history(evidence)]);
    case 'within-ordinary-variation':
      return different(finding, when, count, [left, peersWords(evidence, subject), history(evidence)]);
    case 'within-chance': {
      const differ = evidence.together.filter((each) => each.differ);
      const low = worst(known, subject);
      if (differ.length === 0)
        return withRoom(
          `None of the ${whole(count)} areas differs from the others on ${name} ${when} by more than chance`,
          left,
          low,
          peersWords(evidence, subject),
        );
      const parts = differ.map(({ part }) => Object.values(part).join(', ')).filter((each) => each !== '');
      const on = parts.length === 0 ? name : `${name} (${list(parts, 3)})`;
      return withRoom(
        `Together the ${whole(count)} areas differ on ${on} ${when} by more than chance, though none does by itself`,
        left,
        low,
        peersWords(evidence, subject),
      );
    }
    case 'cannot-tell':
      return untold(finding, when, count, known);
  }
}

/** Where one area stands, with its interval. */
function said(row: AreasRow, { subject }: AreasFinding, when: string, of: number): string {
  const at = `${placeOf(row, subject)} (${figureWords(row.observed.value ?? 0, subject.unit)})`;
  return `On ${about(subject)} ${when} ${at} ${sayRow(row, of)}`;
}

function beyond(finding: AreasFinding, when: string, count: number, room: readonly Clause[]): string {
  const { evidence, subject } = finding;
  const rows = furthestOut(evidence.rows.filter((row) => row.verdict === 'beyond-ordinary-variation'));
  const [first] = rows;
  const name = about(subject);
  const out = 'further out than areas ordinarily are';
  if (first === undefined) return `${name} ${when}.`;
  if (rows.length === 1) {
    const better = first.favourable === true ? ', on the better side' : null;
    return withRoom(said(first, finding, when, count), better, ...room);
  }
  const at = ({ observed }: AreasRow) => figureWords(observed.value ?? 0, subject.unit);
  const areas = new Set(rows.map(({ area }) => area)).size;
  if (areas === 1) {
    const parts = rows.map((row) => `${Object.values(row.part).join(', ')} (${at(row)})`);
    const side = rows.some((row) => row.side !== first.side)
      ? 'apart from'
      : first.side === 'lower'
        ? 'below'
        : 'above';
    return withRoom(
      `On ${name} ${when} ${first.areaName} is ${side} the other areas on ${list(parts, 2)}: ${out}`,
      ...room,
    );
  }
  const start = `${whole(areas)} of the ${whole(count)} areas are ${out} on ${name} ${when}: `;
  const names = rows.map((row) => placeOf(row, subject));
  const named = rows.map((row) => `${placeOf(row, subject)} (${at(row)})`);
  return withRoom(
    firstThatFits(start + list(named, 3), start + list(named, 2), start + list(names, 2)),
    ...room,
  );
}

function different(finding: AreasFinding, when: string, count: number, room: readonly Clause[]): string {
  const { evidence, method, subject } = finding;
  const alpha = Number(method.options['alpha']);
  const rows = furthestOut(evidence.rows.filter(({ chance }) => (chance?.adjusted ?? 1) < alpha));
  const [first] = rows;
  const name = about(subject);
  if (first !== undefined && rows.length === 1) return withRoom(said(first, finding, when, count), ...room);
  const areas = new Set(rows.map(({ area }) => area)).size;
  const of = areas === count ? `All ${whole(count)}` : `${whole(areas)} of the ${whole(count)}`;
  const none = evidence.untold.length > 0 ? 'none shown to be' : 'none';
  return withRoom(
    `${of} areas really differ on ${name} ${when}, ${none} further out than areas ordinarily are`,
    `; furthest out ${list(outermost(rows, subject), 3)}`,
    ...room,
  );
}

/** p against ordinary differences from which an area is hardly out at all: it differs because another one does. */
const hardlyOut = 0.5;
/** Areas that stand in a sentence. */
const named = 3;

/** The areas that lie furthest out, with their figures: one at least. */
function outermost(rows: readonly AreasRow[], subject: AreasFinding['subject']): readonly string[] {
  return rows
    .filter(({ ordinary }, at) => at === 0 || (ordinary?.p ?? 1) < hardlyOut)
    .slice(0, named)
    .map((row) => `${placeOf(row, subject)} (${figureWords(row.observed.value ?? 0, subject.unit)})`);
}

/** What is known where the word cannot be given, and why it cannot. */
function untold(
  { evidence, subject }: AreasFinding,
  when: string,
  count: number,
  known: readonly AreasRow[],
): string {
  const name = about(subject);
  const low = worst(known, subject);
  const left = leftOut(evidence);
  if (known.every(({ chance }) => chance === null))
    return withRoom(
      `On ${name} ${when} chance cannot be told from difference without the samples of the ${whole(count)} areas`,
      left,
      low,
    );
  if (subject.unit === 'count')
    return withRoom(
      `On ${name} ${when} the ${whole(count)} areas are not compared, as how large they are is not known: their counts differ by more than chance`,
      left,
      '; their populations would tell',
    );
  const names = evidence.untold;
  if (count < 3 || known.filter(({ chance }) => chance !== null).length < 3)
    return withRoom(
      `On ${name} ${when} too few areas can be compared to say how far areas ordinarily differ`,
      names.length > 0 ? ', though they differ by more than chance' : null,
      left,
      low,
    );
  return withRoom(
    `${list(names, 3)} really ${names.length === 1 ? 'differs' : 'differ'} from the others on ${name} ${when}; whether further than areas ordinarily do cannot be told`,
    ' until more periods are known',
    left,
    low,
  );
}
