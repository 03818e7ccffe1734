import { pandemic } from '../indicator/recording-changes.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Series } from '../series/series.ts';
import { list } from '../words/about.ts';
import type { CourseFigures } from './figures.ts';
import type { CourseEvidence } from './finding.ts';

/** What a reader must know besides the verdict. */
export function courseCaveats(
  series: Series,
  figures: CourseFigures,
  evidence: CourseEvidence,
): readonly Caveat[] {
  const found: Caveat[] = [...figures.caveats];
  const add = (code: string, text: string) => found.push({ code, text });
  const { borrowed, lastApart, noise, outlying, periods, season, step, values } = evidence;
  if (step > 1)
    add(
      'longer-periods',
      `Single periods hold too few to be read: they are put together in runs of ${step}.`,
    );
  if (outlying.length > 0)
    add(
      'outlying',
      `${list(outlying.map(({ period }) => period))} ${outlying.length === 1 ? 'stands' : 'stand'} apart from all other figures and ${outlying.length === 1 ? 'is' : 'are'} left out of the reading.`,
    );
  if (lastApart)
    add(
      'last-apart',
      'The last figure stands apart from those before it; one figure does not tell whether it will hold.',
    );
  if (noise?.source === 'sampling')
    add(
      'few-figures',
      'Too few figures to measure how they vary: the range allows for sampling error and what little scatter is seen.',
    );
  if (borrowed.length > 0)
    add(
      'borrowed',
      `What ${borrowed.length === 1 ? 'one other area' : `${borrowed.length} other areas`} did in the same periods informs when this one changed.`,
    );
  const years = figures.figures.length / figures.perYear;
  if (figures.scale === 'log' && !figures.ratio && figures.perYear > 1 && evidence.since !== null) {
    if (!season && years < 1)
      add(
        'season-not-removed',
        'Under a year of figures does not show the season: a change of up to a third may be that of the time of the year.',
      );
    else if (!season)
      add('season-not-removed', 'No season is removed: there are too few years, or the figures show none.');
    else if (years < 2)
      add(
        'season-allowed-for',
        'Under two years of figures hardly show their season: one of about 12% either way is allowed for.',
      );
  }
  if (figures.scale === 'share' && series.deff === 1 && series.indicator.responseSet !== undefined)
    add('design-effect', 'The sample is taken to be a simple random one (design effect 1).');
  const at = periods.indexOf(pandemic.from);
  if (
    at > 0 &&
    values[at] != null &&
    !series.breaks.some(({ from, kind }) => kind === 'mask' && from <= pandemic.from)
  )
    add('pandemic-undeclared', 'The months of the pandemic are in the figures and no break was declared.');
  return found;
}
