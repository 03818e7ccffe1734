import type { AreasFinding, AreasRow } from '../../areas/finding.ts';
import { axisFormat, labelWords, unitWords } from '../../chart/base/amount.ts';
import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { beyondKey, intervalLayers, valueRule } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { rowScale } from '../../chart/base/row-scale.ts';
import type { Palette } from '../../chart/base/theme.ts';
import type { ValueScale } from '../../chart/base/value-scale.ts';
import { aboutWords } from '../../chart/base/words.ts';
import { overPeriod } from '../../period/over-period.ts';
import { list } from '../../words/about.ts';
import { peersBeside } from './peers-picture.ts';
import { rangeLayers } from './picture-layers.ts';

/** More rows than a page can hold are cut to those that lie furthest out. */
const mostRows = 45;

/**
 * Areas: each area's figure with its interval, its level, the level of the others, and the stretch in which no figure of its size
 * would be called beyond how far areas ordinarily differ. Those that are, and those that really differ, have marks of their own.
 *
 * `null` under two areas with a figure.
 *
 * @example
 * areasChart(areas(boroughs)).title.text.join(' ')
 * // => 'Victim satisfaction: 4 areas differ, no further out than areas ordinarily are'
 */
export function areasChart(finding: AreasFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('areasChart: finding', finding, ['areas'], options);
  const { evidence, subject } = finding;
  const settings = chartSettings(options);
  const { palette } = settings;
  const known = evidence.rows.filter(({ observed }) => observed.value !== null);
  if (new Set(known.map(({ area }) => area)).size < 2) return null;
  const drawn = inOrder(known, subject.polarity === 'lower-is-better');
  const styles = stylesOf(palette);
  const severalParts = new Set(drawn.map(({ part }) => JSON.stringify(part))).size > 1;
  const rows = drawn.map((row): PlotRow => {
    const parts = Object.values(row.part);
    return {
      name: severalParts ? `${row.areaName}, ${parts.join(', ')}` : row.areaName,
      value: row.observed.value,
      lower: row.observed.lower,
      upper: row.observed.upper,
      note: labelWords(row.observed.value ?? 0, subject.unit),
      ...styles[row.verdict],
    };
  });
  const scale = scaleOf(rows, drawn);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(subject.unit, scale.step),
    title: settings.unit ?? unitWords(subject.unit),
  });
  const ranges = rangeLayers(drawn, room);
  const [peers] = evidence.peers;
  const average = severalParts ? null : (peers?.mean.value ?? null);
  const beside = severalParts ? '' : peersBeside(peers, subject);
  const headline = headlineOf(finding);
  const cut =
    known.length > drawn.length ? ` The ${drawn.length} furthest out of ${known.length} are drawn.` : '';
  const left = evidence.excluded.map(({ areaName }) => areaName);
  const out = left.length === 0 ? '' : ` Left out: ${list(left, 5)}.`;
  const when = overPeriod(subject);
  const judged = drawn.some(({ chance }) => chance !== null);
  const history =
    evidence.earlier.length === 0 || !judged ? '' : ` ${evidence.earlier.length} earlier periods considered.`;
  const many = new Set(drawn.map(({ area }) => area)).size;
  const [top, bottom] = [drawn[0], drawn[drawn.length - 1]];
  const end = (row: AreasRow | undefined, index: number) =>
    `${rows[index]?.name ?? ''} at ${labelWords(row?.observed.value ?? 0, subject.unit)}`;
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${when}. Lines: ${Math.round(100 * Number(finding.method.options['level']))}% intervals of sampling.${history}${beside}${cut}${out}`,
    description: `${many} areas side by side${severalParts ? `, ${drawn.length} figures` : ''}, ${aboutWords(subject)}, ${when}. Verdict: ${headline}. ${wordsOf(evidence)}First ${end(top, 0)}, last ${end(bottom, drawn.length - 1)}.${history}${beside}${cut}${out}`,
    headroom: average === null ? 10 : 22,
    layers: [
      ...ranges.below,
      ...room.base,
      ...(average === null || peers === undefined
        ? []
        : valueRule(average, `${peers.name} ${labelWords(average, subject.unit)}`, room, 'target')),
      ...intervalLayers(rows, room),
      ...ranges.above,
    ],
    key: [
      ...Object.entries(styles).flatMap(([verdict, style]) =>
        drawn.some((row) => row.verdict === verdict) ? [style] : [],
      ),
      ...ranges.key,
      ...beyondKey(rows, room),
    ],
  });
}

/** By part, the worse figure last; the furthest out where there are too many. */
function inOrder(rows: readonly AreasRow[], lowerIsBetter: boolean): readonly AreasRow[] {
  const parts = [...new Set(rows.map(({ part }) => JSON.stringify(part)))];
  const apart = (row: AreasRow) => row.ordinary?.p ?? 1;
  const kept = [...rows].sort((one, other) => apart(one) - apart(other)).slice(0, mostRows);
  const way = lowerIsBetter ? 1 : -1;
  return kept.sort(
    (one, other) =>
      parts.indexOf(JSON.stringify(one.part)) - parts.indexOf(JSON.stringify(other.part)) ||
      way * ((one.observed.value ?? 0) - (other.observed.value ?? 0)),
  );
}

/** With room for where figures would be beyond, if that does not squeeze them to less than half. */
function scaleOf(rows: readonly PlotRow[], drawn: readonly AreasRow[]): ValueScale {
  const others = drawn.map((row) => row.others);
  const close = rowScale(rows, others);
  const whole = rowScale(rows, [...others, ...drawn.flatMap(({ reach }) => [reach.low, reach.high])]);
  const width = ({ domain: [from, to] }: ValueScale) => to - from;
  return width(whole) > 2 * width(close) ? close : whole;
}

function stylesOf({ alert, main, ordinary, soft }: Palette) {
  return {
    'beyond-ordinary-variation': {
      label: 'further out than areas ordinarily are',
      shape: 'diamond',
      color: alert,
      filled: true,
    },
    'within-ordinary-variation': {
      label: 'different, as areas ordinarily are',
      shape: 'square',
      color: main,
      filled: true,
    },
    'within-chance': {
      label: 'no different by more than chance',
      shape: 'circle',
      color: ordinary,
      filled: false,
    },
    'cannot-tell': { label: 'cannot tell', shape: 'circle', color: soft, filled: true },
  } as const;
}

function headlineOf({ evidence, verdict }: AreasFinding): string {
  const { beyond, different, together } = evidence;
  switch (verdict) {
    case 'beyond-ordinary-variation':
      return beyond.length > 3
        ? `${beyond.length} areas are further out than areas ordinarily are`
        : `${list(beyond)} further out than areas ordinarily are`;
    case 'within-ordinary-variation':
      return `${different.length === 1 ? `${different[0]} differs` : `${different.length} areas differ`}, no further out than areas ordinarily are`;
    case 'within-chance':
      return together.some(({ differ }) => differ)
        ? 'together the areas differ, though none by itself'
        : 'no area differs by more than chance';
    case 'cannot-tell':
      return 'cannot tell';
  }
}

function wordsOf({ beyond, different }: AreasFinding['evidence']): string {
  const out = beyond.length === 0 ? '' : `Further out than areas ordinarily are: ${list(beyond, 8)}. `;
  const apart =
    different.length === 0 ? '' : `Different by more than chance, no further out: ${list(different, 8)}. `;
  return `${out}${apart}`;
}
