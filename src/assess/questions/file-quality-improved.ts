import { difference } from '../../change/amount/difference.ts';
import { fileQuality } from '../../indicator/catalogue/file-quality.ts';
import type { Polarity } from '../../result/finding.ts';
import { controlChart } from '../../spc/control-chart.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import { betterOf } from './better-of.ts';
import { wholeHere } from './figures-here.ts';
import { noWhole } from './no-whole.ts';
import { question } from './question.ts';
import { levelAndCourse, short } from './short.ts';
import { type ToldOfSeries, toldOf, wayOf, wayWord } from './told-of-series.ts';

/**
 * Question 2: is the improvement in file quality real, since when, and how large?
 *
 * `improved` and `worsened`: the course tells a change, and the level went that way (`changed` where neither direction is good);
 * `level`: it has held level throughout; `same`: it is within the margin of the start. Size, interval and date are those of the
 * course; the year against the one before, and the control chart, stand beside.
 */
export const fileQualityImproved = /* @__PURE__ */ question(() => ({
  id: 2,
  name: 'file-quality-improved',
  agenda: 'Criminal justice',
  asked: 'Has file quality really improved, since when, and by how much?',
  indicators: [fileQuality.id],
  verdicts: ['improved', 'worsened', 'changed', 'level', 'same', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? fileQuality;
    const wanted = { table: 'illustrative-file-quality' };
    const series = wholeHere(context, where, indicator, wanted);
    if (series === null) return noWhole(context, where, indicator, wanted, {});
    const statements = seriesStatements(series);
    const found = statements.reading;
    const told = toldOf(statements);
    const { polarity } = series.indicator;
    const chart = controlChart(series);
    const years = twelveMonthsOf(series);
    const year = years === null ? null : difference(series, years);
    return {
      verdict: verdictOf(told, polarity),
      estimate: statements.level.size ?? found.estimate,
      short: short(
        `${shortName(series.indicator)}: ${wayWord(told, polarity)}`,
        ...levelAndCourse(statements),
      ),
      says: [found, ...(year === null ? [] : [year])],
      findings: [found, ...(year === null ? [] : [year]), chart],
      evidence: {},
      whatWouldChange:
        'A change of who assesses the files, or of the standard, at the time of the change; a return of the figures to the level before.',
      settle: found.settle?.text ?? null,
    };
  },
}));

function verdictOf(told: ToldOfSeries, polarity: Polarity) {
  const way = wayOf(told);
  if (way === null) return told === 'level' || told === 'same' ? told : 'cannot-tell';
  const better = betterOf(polarity, way === 'up' ? 1 : -1);
  if (better === null) return 'changed';
  return better ? 'improved' : 'worsened';
}
