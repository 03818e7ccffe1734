import type { HeadlineKind } from '../findings/tier.ts';
import type { Chip } from '../statement/chip.ts';
import {
  areaChip,
  latestWords,
  levelChip,
  placeWords,
  sayCourse,
  sayLevel,
  sayOutlook,
} from '../statement/say.ts';
import { apartOf, sayAreaOn, sayOthersApart } from '../statement/say-area.ts';
import type { Statement } from '../statement/statement.ts';
import { nearEnd } from '../statement/sure.ts';
import { agreeing } from '../words/about.ts';
import { figureWords, numberWord, ordinal, sizeWords, whole } from '../words/numbers.ts';
import { periodWords } from '../words/times.ts';
import { type BesideForces, besideForces } from './beside-forces.ts';
import type { PaperIndicator, PaperLine } from './figures.ts';
import { sayLastYear } from './last-year.ts';
import { sayWays } from './line-name.ts';
import { lostWords } from './lost-records.ts';
import { sayGrowthBeside } from './nation.ts';
import type { Headline } from './paper.ts';

/** A line that may stand at the top, with what decides whether it does. */
export interface Candidate extends Headline {
  readonly indicator: string;
  /** How far beyond what matters it is, in margins. */
  readonly excess: number;
  readonly good: boolean;
  /** Only as the first of its item: neither good nor bad in itself, or no further than what matters. */
  readonly firstOnly: boolean;
  /** The kind of finding that it says: its tier decides what comes before what. */
  readonly kind: HeadlineKind;
  /** Whether it is said of areas, and not of the force. */
  readonly ofAreas: boolean;
  /** Whether it is of an area, and its force changed too: that is said first. */
  readonly behind: boolean;
  /** Whether its verdict was another in the last paper. */
  readonly changed: boolean;
}

/** Words that a headline has at most. */
export const MOST_WORDS = 35;

/** How much was said of an indicator at the meeting: of itself, of another one of its item, or nothing. */
export type Claimed = 'itself' | 'item' | 'no';

/** Every line that may stand at the top, of one indicator. `changed`: ids of statements with a new verdict. */
export function candidatesOf(
  found: PaperIndicator,
  claimed: Claimed,
  changed: ReadonlySet<string> = new Set(),
): Candidate[] {
  return [
    ...found.lines.flatMap((line) => [
      ...levelCandidate(found, line, claimed),
      ...outlookCandidate(found, line),
      ...placeCandidate(found, line, claimed),
    ]),
    ...areaCandidates(found),
    ...found.changed.slice(0, MOST_CHANGED).flatMap((line) =>
      levelCandidate(found, line, claimed).map((each) => ({
        ...each,
        behind: isBehind(found, line),
        ofAreas: true,
      })),
    ),
  ].map((each) => ({ ...each, changed: each.statements.some((id) => changed.has(id)) }));
}

/** Whether the force itself changed, which comes before what became of one of its areas. */
function isBehind({ lines }: PaperIndicator, { name, series }: PaperLine): boolean {
  const force = lines.find((line) => name === `${line.name} in ${series.areaName}`)?.said.level;
  return force?.value === 'higher' || force?.value === 'lower';
}

type Draft = Omit<Candidate, 'changed'>;

const shared = ({ indicator, item }: PaperIndicator, line: PaperLine) => ({
  item,
  indicator: indicator.id,
  lead: line.name,
  basis: line.series.basis,
  kind: 'course' as const,
  ofAreas: false,
  behind: false,
});

function levelCandidate(found: PaperIndicator, line: PaperLine, claimed: Claimed): Draft[] {
  const { course, latest, level, outlook, shape } = line.said;
  const chip = levelChip(level);
  const told = level.value === 'higher' || level.value === 'lower';
  if (told) {
    const excess = excessOf(level);
    const beside = level.grounds.by === 'counts' ? besideForces(found, line) : null;
    const others = othersChanged(found, line);
    const text = fitting(
      line.name,
      level.grounds.by === 'counts' && beside !== null
        ? countsText(level, line, beside)
        : `${agreeing(line.name, sayLevel(level, shape))}${line.beside === null ? '' : `; ${sayGrowthBeside(line.beside)}`}.`,
      lostWords(found, line) ??
        sayWays(others, level.value) ??
        sayCourse(course, level) ??
        sayLastYear(line.said) ??
        '',
    );
    return [
      {
        ...shared(found, line),
        ...{ chip, text, excess },
        good: chip === 'better',
        firstOnly: chip === 'higher' || chip === 'lower' || (excess <= 0 && claimed !== 'itself'),
        statements: [
          ...[level.id, course.id, ...(shape === null ? [] : [shape.id])],
          ...others.map(({ said }) => said.level.id),
        ],
      },
    ];
  }
  if (latest === null || course.value !== 'level' || level.value !== 'same') return [];
  // A level that misses its target is told by the outlook.
  if (outlook?.value === 'will-not-meet') return [];
  const aim = outlook === null ? '' : ` and, ${sayOutlook(outlook)}`;
  const text = `${latestWords(latest)} in ${periodWords(latest.period.to)}. The level has not changed in ${spanWords(course)}${aim}.`;
  return [
    {
      ...shared(found, line),
      lead: `${line.name}:`,
      ...{ chip: 'no-change' as const, text, excess: -1 },
      good: outlook?.value === 'will-meet',
      firstOnly: outlook === null,
      statements: [latest.id, level.id, course.id, ...(outlook === null ? [] : [outlook.id])],
    },
  ];
}

/** Of one area: the other areas that changed, by more than matters. */
function othersChanged({ changed, lines }: PaperIndicator, { name, series }: PaperLine): PaperLine[] {
  const inArea = ` in ${series.areaName}`;
  if (!name.endsWith(inArea)) return [];
  const of = name.slice(0, -inArea.length);
  return [...lines, ...changed].filter(({ name: other, said: { level }, series: { area, areaName } }) => {
    const told = level.value === 'higher' || level.value === 'lower';
    return told && area !== series.area && other === `${of} in ${areaName}` && excessOf(level) > 0;
  });
}

/** `25 months`, `two years`. */
function spanWords({ grounds: { periods }, period }: Statement<'course'>): string {
  const monthly = /^\d{4}-\d{2}$/.test(period.to);
  if (monthly && periods >= 24) return `${numberWord(Math.floor(periods / 12))} years`;
  return `${whole(periods)} ${monthly ? 'months' : period.to.includes('Q') ? 'quarters' : 'periods'}`;
}

/** Of full counts by year, with the other forces: `was 9.8% in 2018/19, 4.5 points lower than in 2016/17, …`. */
function countsText(level: Statement<'level'>, { name, place }: PaperLine, beside: BesideForces): string {
  const said = agreeing(name, sayLevel(level, null));
  const moved =
    place?.grounds.earlier == null || place.grounds.place === null
      ? ''
      : `, from ${ordinal(place.grounds.earlier.place)} of ${place.grounds.earlier.of} forces to ${ordinal(place.grounds.place)} of ${place.grounds.of}`;
  const middle = sizeWords(beside.middle);
  const way = (beside.middle.value ?? 0) < 0;
  if (beside.middle.unit === 'points')
    return `${said}${moved}; the middle force is ${middle} ${way ? 'lower' : 'higher'}.`;
  const below = level.value === 'lower' ? 'a change below that of' : 'less than in';
  return `${said}, ${below} ${beside.more} of the other ${beside.of} forces; the middle force ${way ? 'fell' : 'rose'} ${middle}.`;
}

function outlookCandidate(found: PaperIndicator, line: PaperLine): Draft[] {
  const { latest, level, outlook } = line.said;
  if (outlook === null || outlook.value !== 'will-not-meet' || latest === null) return [];
  return [
    {
      ...shared(found, line),
      lead: `${line.name}:`,
      chip: 'will-not-meet',
      text: `${latestWords(latest)} in ${periodWords(latest.period.to)}; ${sayOutlook(outlook)}.`,
      excess: level.value === 'not-told' || level.value === 'same' ? 1 : 0.5,
      ...{ good: false, firstOnly: false },
      statements: [latest.id, outlook.id],
    },
  ];
}

function placeCandidate(found: PaperIndicator, line: PaperLine, claimed: Claimed): Draft[] {
  const { place, said } = line;
  // Of years the place stands in the line of the level.
  if (place === null || place.grounds.place === null || said.level.grounds.by === 'counts' || !claimed)
    return [];
  const { spread } = place.grounds;
  if (spread === null) return [];
  const usual = spread === 'within-ordinary-variation' || spread === 'within-chance';
  const text = `${agreeing(line.name, 'was')} ${figureWords(place.size?.value ?? 0, place.unit)} in ${periodWords(place.period.to)}, ${placeWords(place)} forces${usual ? ', but within how forces ordinarily differ' : ''}.`;
  return [
    {
      ...shared(found, line),
      chip: usual ? 'usual-spread' : spread === 'cannot-tell' ? 'cannot-tell' : 'area-apart',
      text,
      excess: usual ? 0 : 2,
      ...{ good: false, firstOnly: usual, kind: 'rank' },
      statements: [place.id],
    },
  ];
}

/** Areas of one indicator that changed otherwise than the force, each in a headline. */
const MOST_CHANGED = 2;

/** Dimensions of one area in a headline. */
const MOST_PARTS = 3;

/** One line for each of the two areas that stand furthest apart on any dimension, and what of the others. */
function areaCandidates(found: PaperIndicator): Draft[] {
  const { areas, indicator, lines } = found;
  const [line] = lines;
  const apart = apartOf(areas?.areas ?? []);
  if (line === undefined || apart.length === 0) return [];
  const names = [...new Set(apart.map(({ areaName }) => areaName))];
  return names.slice(0, 2).map((areaName): Draft => {
    const own = (areas?.areas ?? []).filter((each) => apart.includes(each) && each.areaName === areaName);
    const [first] = own;
    const others = names.filter((each) => each !== areaName);
    const chip: Chip = first === undefined ? 'area-apart' : areaChip(first);
    return {
      ...shared(found, line),
      lead: `${indicatorName(found)}:`,
      chip,
      text: fitting(
        indicatorName(found),
        `${areaName} ${sayAreaOn(own.slice(0, MOST_PARTS))}.`,
        sayOthersApart(others, first?.grounds.level ?? 'areas'),
      ),
      // Where its own change is told, that says more.
      excess:
        (found.changed.some(({ series }) => series.areaName === areaName) ? 0 : 1) +
        Math.max(...own.map(({ size }) => nearEnd(size) / marginOf(indicator.margin))),
      good: first?.grounds.favourable === true,
      firstOnly: first?.grounds.favourable === null,
      ...{ kind: 'areas', ofAreas: true },
      statements: own.map(({ id }) => id),
    };
  });
}

const indicatorName = ({ indicator }: PaperIndicator) => indicator.short ?? indicator.name;
/** The second sentence where there is room for it. */
function fitting(lead: string, text: string, more: string): string {
  if (more === '') return text;
  const both = `${text} ${more}`;
  const words = (each: string) => each.split(/\s+/).length;
  if (words(lead) + words(both) <= MOST_WORDS) return both;
  const [short] = more.split(';');
  const shorter = `${text} ${short?.replace(/\.$/, '')}.`;
  return words(lead) + words(shorter) <= MOST_WORDS ? shorter : text;
}

/** How far the near end of a difference lies beyond what matters, in margins; of a full count its size. */
function excessOf({ grounds: { margin }, size }: Statement<'level'>): number {
  if (size === null || margin <= 0) return 0;
  return (nearEnd(size) - margin) / margin;
}

function marginOf(margin: PaperIndicator['indicator']['margin']): number {
  if (margin === undefined) return 2;
  return 'points' in margin ? margin.points : margin.percent;
}
