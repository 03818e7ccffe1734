import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { aboutWords, periodWords } from '../../chart/base/words.ts';
import type { HowManyNextFinding } from '../../compare/how-many-next.ts';
import { figureWords, targetWords } from '../../words/numbers.ts';
import { numberBars } from './number-bars.ts';

/**
 * How many next month: the chance of every number of areas over the target in next month's published figures,
 * with the numbers that were asked about picked out.
 *
 * `null` where there are too few months to say.
 *
 * @example
 * howManyNextChart(howManyNext(boroughs, { window: 'month', atLeast: 4 })).title.text[0]
 * // => 'Victim satisfaction: chance that at least 4 of 5 are over 80%'
 */
export function howManyNextChart(finding: HowManyNextFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('howManyNextChart: finding', finding, ['how-many-next'], options);
  const { evidence, subject, verdict } = finding;
  const { areas, asked, distribution, month, probability } = evidence;
  if (distribution.length < 2 || probability === null) return null;
  const target = targetWords(evidence.target, subject.unit);
  const when = periodWords(month, 'long');
  const bars = numberBars(
    chartSettings(options),
    distribution,
    '% chance of so many in the published figures',
    (count) => (count >= asked ? '' : null),
  );
  const said = `chance that at least ${asked} of ${areas.length} are over ${target} in ${when}: ${figureWords(probability, 'probability')}`;
  return frame({
    finding,
    plot: bars.plot,
    layers: bars.layers,
    title: `${aboutWords(subject)}: ${said}`,
    subtitle: `As published next month, each area from its own course. In bold: ${asked} or more.`,
    description: `Probability of so many of ${areas.length} areas over ${target} in the published figures of ${when}: ${bars.words}. The ${said}. Verdict: ${VERDICTS[verdict]}.`,
  });
}

const VERDICTS: Readonly<Record<HowManyNextFinding['verdict'], string>> = {
  likely: 'likely',
  open: 'open',
  unlikely: 'unlikely',
  'cannot-tell': 'cannot tell',
};
