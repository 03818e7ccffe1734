import { plateau } from '../../change/plateau/plateau.ts';
import type { PlateauFinding } from '../../change/plateau/plateau-finding.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { noFigures, say } from './say.ts';

/**
 * Question 5: has it plateaued at a lower level: since when, at what level, below which earlier one, or can it not be told?
 *
 * `plateau-lower`, `plateau-higher`: level after an established change from the level before; `plateau`: level, with no such change
 * established. For the place as a whole; each of its areas stands beside. Why it is so, no series can say.
 */
export const plateauedAtALowerLevel = /* @__PURE__ */ question(() => ({
  id: 5,
  name: 'plateaued-at-a-lower-level',
  agenda: 'Satisfaction',
  asked: 'Has satisfaction plateaued at a lower level, and since when?',
  indicators: [victimSatisfaction.id],
  verdicts: ['plateau-lower', 'plateau-higher', 'plateau', 'moving', 'cannot-tell', 'too-short', 'refused'],
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const wanted = { table: 'illustrative-satisfaction' };
    const whole = wholeHere(context, where, indicator, wanted);
    const areas = (areasHere(context, where, indicator, wanted)?.series ?? []).filter(
      ({ area }) => area !== whole?.area,
    );
    if (whole === null) return noFigures(where, [indicator], none);
    const level = plateau(whole);
    const levels = areas.length > 1 ? areas.map((series) => plateau(series)) : [];
    const verdicts = countsOf(levels);
    return {
      verdict: verdictOf(level),
      estimate: level.evidence.reading?.level ?? level.estimate,
      says: [
        level,
        ...(levels.length > 0
          ? [say(areasNote(levels, verdicts), level.basis), say(monthsNote(levels), level.basis)]
          : []),
        say('The figures cannot say why.'),
      ],
      findings: [level, ...levels],
      evidence: { verdicts },
      assumptions: [
        'Level means a slope within the margin of the indicator, at 90%, with all breaks in doubt counted.',
      ],
      whatWouldChange:
        'Further months: the slope of the last stretch, or the place of the break, may move as they come in.',
      settle: level.settle?.text ?? null,
    };
  },
}));

const none: { readonly verdicts: Readonly<Record<string, number>> } = { verdicts: {} };

function verdictOf({ verdict, evidence }: PlateauFinding) {
  if (verdict !== 'plateau') return verdict;
  const place = evidence.reading?.place ?? null;
  return place === 'lower' || place === 'higher' ? (`plateau-${place}` as const) : verdict;
}

function countsOf(levels: readonly PlateauFinding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { verdict } of levels) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

const inWords: Readonly<Record<string, string>> = {
  plateau: 'level',
  moving: 'moving',
  'cannot-tell': 'not to be told either way',
  'too-short': 'too short to read',
  refused: 'not to be read',
};

function areasNote(levels: readonly PlateauFinding[], counts: Readonly<Record<string, number>>): string {
  const parts = Object.entries(counts).map(([verdict, count]) => `${count} ${inWords[verdict] ?? verdict}`);
  return `Of its ${levels.length} areas: ${parts.join(', ')}.`;
}

/** How long an area would have to be level before that could be shown, beside how long its figures are. */
export function monthsNote(levels: readonly PlateauFinding[]): string {
  const needed = levels
    .flatMap(({ evidence }) => evidence.reading ?? [])
    .map(({ monthsNeeded }) => monthsNeeded);
  const months = Math.max(0, ...levels.map(({ evidence }) => evidence.lookBack?.months ?? 0));
  if (needed.length === 0)
    return 'The areas have too few months of figures to say whether any has plateaued.';
  return `One area alone needs ${Math.min(...needed)} to ${Math.max(...needed)} months at one level before a plateau within the margin could be shown; there are ${months} months of figures.`;
}
