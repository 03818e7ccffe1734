import { type RankFinding, rank as rankOf } from '../compare/rank.ts';
import { figure, limits, number } from '../findings/cells.ts';
import { columns } from '../findings/data-table.ts';
import { sentence } from '../findings/sentence.ts';
import { panelOf } from '../open/figures/figures-of.ts';
import type { SettledProfile } from '../paper/profile/settled.ts';
import { formatPeriod } from '../period/format-period.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { IndicatorError } from '../result/error.ts';
import type { Panel } from '../series/series.ts';
import { someOf } from '../series/some-of.ts';
import { comparedPeriod } from '../statement/of-place.ts';
import { ordinal } from '../words/numbers.ts';
import type { RankArguments } from './arguments/figure-arguments.ts';
import { areaCalled, indicatorCalled } from './called.ts';
import { figureSourceOf } from './figures/figure-source.ts';
import { elsewhere } from './figures/places.ts';
import type { Answer, Telling } from './telling.ts';
import { aligned, jsonText, listed, paragraph } from './text.ts';

/** The ranking of areas on an indicator, with the places that each may truly hold. */
export async function rank(
  options: RankArguments,
  telling: Telling,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Answer> {
  const named = (own: Parameters<typeof indicatorCalled>[2]) =>
    indicatorCalled('rank', options.indicator, own);
  const source = await figureSourceOf(options, (own) => [named(own)], telling, env);
  try {
    const indicator = named(source.indicators);
    const { rows, where } = await source.figuresFor(indicator, { where: options.where, area: options.area });
    const all = panelOf(indicator, rows, where);
    const panel = options.places === null ? all : inAreas(all);
    if (panel.series.length === 0)
      throw new IndicatorError({
        code: 'unreadable',
        path: `rank: figures for ${indicator.id}`,
        expected: 'must be there',
        received: 'none in the areas',
      });
    const finding = rankIn(panel, options, source.settled);
    const said = sentence(finding);
    const text =
      options.format === 'json'
        ? jsonText({ sentence: said, rows: source.counts, finding })
        : `${rankText(said, finding)}\n`;
    return { text, code: 0 };
  } finally {
    await source.close();
  }
}

/** Records at other places are counted apart, and the heap of them holds no place among areas. */
function inAreas(panel: Panel): Panel {
  const series = panel.series.filter(({ area }) => !Object.hasOwn(elsewhere, area));
  return someOf(panel, series);
}

/** The place of the area that is named, else of the force of the profile, else of the first one: the table beside it is of all. */
function rankIn(panel: Panel, { area, period }: RankArguments, settled: SettledProfile | null): RankFinding {
  const has = (key: string) => panel.series.some((each) => each.area === key);
  const peers = settled?.peers?.areas.some(has) === true ? settled.peers : null;
  const on = { period: period ?? comparedPeriod(panel), ...(peers === null ? {} : { peers }) };
  if (area !== null) return rankOf(panel, areaCalled('rank', area, panel), on);
  if (settled !== null && has(settled.force.area)) return rankOf(panel, settled.force.area, on);
  const any = rankOf(panel, panel.series[0]?.area ?? '', on);
  const first = any.evidence.rows.find(({ place }) => place === 1)?.area;
  return first === undefined || first === any.subject.area ? any : rankOf(panel, first, on);
}

function placesOf({ best, worst }: { readonly best: number; readonly worst: number }): string {
  return best === worst ? ordinal(best) : `${ordinal(best)} to ${ordinal(worst)}`;
}

function rankText(said: string, { evidence, subject, caveats }: RankFinding): string {
  const { definition, first, excluded, rows } = evidence;
  const outOf = definition.outOf === null ? '' : ` / ${definition.outOf}`;
  const when = [subject.from, subject.to].map((period) => formatPeriod(parsePeriod(period)));
  const stretch = when[0] === when[1] ? when[0] : when.join(' to ');
  const placed = [...rows].sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
  return [
    paragraph(said),
    paragraph(`${definition.name}: ${definition.counted}${outOf}. ${stretch}, ${first} first.`),
    aligned(
      columns('#Place', 'Area', '#Figure', '#95% interval', '#Counted', '#Out of', 'May truly be'),
      placed.map(({ place, areaName, value, lower, upper, numerator, denominator, set }) => [
        place === null ? '–' : ordinal(place),
        areaName,
        figure(value, subject.unit),
        limits(lower, upper, subject.unit),
        number(numerator),
        number(denominator),
        set === null ? '–' : placesOf(set),
      ]),
    ),
    'May truly be: the places that remain when at most 1% is cut off at each end.',
    ...listed(
      'Left out',
      excluded.map(({ areaName, reason }) => `${areaName}: ${reason}`),
    ),
    ...listed(
      'Take note',
      caveats.map(({ text }) => text),
    ),
  ].join('\n\n');
}
