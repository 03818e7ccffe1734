import type { Paper, PaperBasis } from '../../paper/paper.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { isPeriod } from '../../period/is-period.ts';
import type { Basis } from '../../result/provenance.ts';
import { requireData } from '../../result/require-data.ts';
import { requireRule } from '../../result/rule.ts';
import { type Chip, chips } from '../../statement/chip.ts';

/** A verdict as it is printed where there is no colour: `! Worse`. */
export function chipText(chip: Chip): string {
  const { sign, word } = chips[chip];
  return `${sign} ${word}`;
}

/** What the colour of a chip says again: good, bad, which way, left open; `plain` says nothing. */
export type ChipTone = 'good' | 'bad' | 'way' | 'open' | 'plain';

/**
 * The tone of a chip, for its colour beside its sign and word.
 *
 * @example
 * chipTone('worse') // => 'bad'
 */
export function chipTone(chip: Chip): ChipTone {
  requireRule('chipTone: chip', { is: 'one-of', values: Object.keys(tones) }, chip);
  return tones[chip];
}

const tones: Readonly<Record<Chip, ChipTone>> = {
  better: 'good',
  'will-meet': 'good',
  worse: 'bad',
  'area-apart': 'bad',
  'will-not-meet': 'bad',
  higher: 'way',
  lower: 'way',
  'no-change': 'plain',
  'usual-spread': 'plain',
  'cannot-tell': 'open',
};

/** The tag of a block: whose its figures are. `null` where it has none. */
export function basisTag(basis: PaperBasis): string | null {
  return tags[basis];
}

const tags: Readonly<Record<PaperBasis, string | null>> = {
  published: 'Published',
  own: 'The force’s own figures',
  illustrative: 'Illustrative, not real',
  mixed: 'In part illustrative, not real',
  none: null,
};

/** The heading of rows of one basis. */
export const rowsHeading: Readonly<Record<Basis, string>> = {
  published: 'Published figures',
  own: 'The force’s own figures',
  illustrative: 'Illustrative figures: invented, not real, evidence of nothing',
};

type MeantFor = Pick<Paper, 'for' | 'meeting' | 'preparedBy' | 'publication'>;

const said = { is: 'text', orNull: true, required: true } as const;
const meantRule = { is: 'fields', of: { for: said, meeting: said, preparedBy: said } } as const;

/** For whom, at which meeting and by whom: the sentences under the title. */
export function meantFor(paper: MeantFor): readonly string[] {
  requireData('meantFor: paper', meantRule, paper);
  const meeting = meetingWords(paper);
  const others = withoutMeeting(paper);
  const before = paper.for === null ? 0 : 1;
  return [...others.slice(0, before), ...(meeting === null ? [] : [`${meeting}.`]), ...others.slice(before)];
}

/** The same but for the meeting. */
export function withoutMeeting(paper: MeantFor): readonly string[] {
  return [
    ...(paper.for === null ? [] : [`For ${paper.for}.`]),
    ...(paper.preparedBy === null ? [] : [`Prepared by: ${paper.preparedBy}.`]),
    ...(paper.publication === 'public' ? ['For publication: small numbers are withheld.'] : []),
  ];
}

export function meetingWords({ meeting }: Pick<Paper, 'meeting'>): string | null {
  return meeting === null ? null : `Meeting of ${dayWords(meeting)}`;
}

/** The day of the paper: of its meeting, else the last of its figures. */
export function dayOf({ asOf, meeting }: Paper): string {
  return dayWords(meeting ?? asOf);
}

/** The title with its day, as a window or a document is called. */
export function fullTitle(paper: Paper): string {
  return `${paper.title}, ${dayOf(paper)}`;
}

/** What stands at the foot of every page. */
export function footWords(paper: Paper): string {
  const mark = paper.counts.illustrative > 0 ? ' Illustrative figures are marked, and are not real.' : '';
  return `${fullTitle(paper)}.${mark}`;
}

/** How the paper was made. */
export function madeWords({ asOf }: Paper): string {
  return `Made by police-indicators from figures to ${dayWords(asOf)}. The same figures give the same paper.`;
}

/** `28 May 2019`; text that is no day stays as it is. */
export function dayWords(day: string): string {
  return isPeriod(day) ? formatPeriod(day, 'long') : day;
}

/** Whether a cell of the scorecard says that there is nothing to say: left out where room is short. */
export function isSilent(cell: string): boolean {
  return silent.has(cell);
}

const silent: ReadonlySet<string> = new Set(['', '—', 'no target', 'force only', 'not looked at']);
