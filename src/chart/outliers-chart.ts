import type { OutliersFinding } from '../compare/outliers.ts';
import { list } from '../result/words.ts';
import { amount, axisFormat, unitWords } from './amount.ts';
import { type ChartOptions, chartSettings } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { frame } from './frame.ts';
import { paletteOf } from './plot.ts';
import { beyondKey, intervalLayers, valueRule } from './row-layers.ts';
import { type PlotRow, rowPlot } from './row-plot.ts';
import { rowScale } from './row-scale.ts';
import type { Palette } from './theme.ts';
import { aboutWords, stretchWords } from './words.ts';

/** More rows than a page can hold are cut to those that lie furthest out. */
const MOST_ROWS = 45;

/**
 * Outliers: how far each area lies from the mean of the others, with its interval; those that differ by more than chance and those further out than
 * areas ordinarily are have marks of their own.
 *
 * `null` when no area can be compared.
 *
 * @example
 * outliersChart(outliers(boroughs)).title.text // => ['Victim satisfaction: no difference shown']
 */
export function outliersChart(finding: OutliersFinding, options: ChartOptions = {}): ChartSpec | null {
  const { evidence, subject, verdict } = finding;
  const settings = chartSettings(options);
  const palette = paletteOf(settings);
  // A difference of two proportions is in percentage points.
  const [times, unit] =
    subject.unit === 'proportion' ? ([100, 'points'] as const) : ([1, subject.unit] as const);
  const compared = evidence.rows
    .flatMap((row) => (row.difference === null ? [] : [{ ...row, difference: times * row.difference }]))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const drawn = compared.slice(0, MOST_ROWS).sort((a, b) => b.difference - a.difference);
  if (drawn.length === 0) return null;
  const styles = stylesOf(palette);
  const styled = drawn.map((row) => ({
    row,
    style: row.outlier === 'outlier' ? styles.outlier : row.different ? styles.different : styles.ordinary,
  }));
  const rows = styled.map(({ row, style }): PlotRow => {
    const parts = Object.values(row.part);
    const bound = (at: number | null) => (at === null ? null : times * at);
    return {
      name:
        parts.length > 0 && evidence.differ.length > 1
          ? `${row.areaName}, ${parts.join(', ')}`
          : row.areaName,
      value: row.difference,
      lower: bound(row.differenceLower),
      upper: bound(row.differenceUpper),
      note: amount(row.difference, unit),
      ...style,
    };
  });
  const scale = rowScale(rows, [0]);
  const room = rowPlot(settings, rows, scale, {
    values: [...scale.ticks],
    format: axisFormat(unit, scale.step),
    title: `${settings.unit ?? unitWords(unit)} from the mean of the others`,
  });
  const names = (wanted: (row: (typeof drawn)[number]) => boolean) => [
    ...new Set(drawn.filter(wanted).map(({ areaName }) => areaName)),
  ];
  const out = names(({ outlier }) => outlier === 'outlier');
  const apart = names(({ different }) => different);
  const named = verdict === 'outlier' ? out : verdict === 'different' ? apart : [];
  const headline =
    named.length === 0 || named.length > 3 ? TITLES[verdict] : `${list(named)} ${ONE[verdict]}`;
  const cut =
    compared.length > drawn.length
      ? ` The ${drawn.length} furthest out of ${compared.length} are drawn.`
      : '';
  const said = [
    out.length > 0 ? `Further out than areas ordinarily are: ${list(out)}.` : '',
    apart.length > 0 ? `Apart from the others by more than chance: ${list(apart)}.` : '',
  ].filter(Boolean);
  return frame({
    finding,
    plot: room.plot,
    title: `${aboutWords(subject)}: ${headline}`,
    subtitle: `${stretchWords(subject.from, subject.to)}. Lines: 95% intervals.${cut}${
      verdict === 'outlier' || evidence.rows.some(({ outlier }) => outlier !== 'cannot-tell')
        ? ''
        : ' How far these areas ordinarily differ is not known, so none can be called an outlier.'
    }`,
    description: `Difference of ${drawn.length} areas from the mean of the others, ${aboutWords(subject)}, ${stretchWords(
      subject.from,
      subject.to,
    )}. Verdict: ${headline}. ${[...said, 'Highest'].join(' ')} ${rows[0]?.name ?? ''} at ${amount(
      drawn[0]?.difference ?? 0,
      unit,
      'spoken',
    )}, lowest ${rows[rows.length - 1]?.name ?? ''} at ${amount(
      drawn[drawn.length - 1]?.difference ?? 0,
      unit,
      'spoken',
    )}.${cut}`,
    headroom: 18,
    layers: [...room.base, ...valueRule(0, 'mean of the others', room), ...intervalLayers(rows, room)],
    key: [
      ...Object.values(styles).filter((style) => styled.some((each) => each.style === style)),
      ...beyondKey(rows, room),
    ],
  });
}

function stylesOf({ alert, main, ordinary }: Palette) {
  return {
    outlier: { label: 'outlier', shape: 'diamond', color: alert, filled: true },
    different: { label: 'apart by more than chance', shape: 'square', color: main, filled: true },
    ordinary: { label: 'no difference shown', shape: 'circle', color: ordinary, filled: false },
  } as const;
}

const ONE: Readonly<Partial<Record<OutliersFinding['verdict'], string>>> = {
  outlier: 'further out than areas ordinarily are',
  different: 'apart from the others, no outlier shown',
};

const TITLES: Readonly<Record<OutliersFinding['verdict'], string>> = {
  outlier: 'several are further out than areas ordinarily are',
  different: 'several lie apart from the others, no outlier shown',
  differ: 'the areas differ, none singly',
  'none-shown': 'no difference shown',
  'cannot-tell': 'cannot tell',
};
