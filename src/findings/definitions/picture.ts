import { type ChartOptions, chartSettings, requireDrawn } from '../../chart/base/chart-options.ts';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import { frame } from '../../chart/base/frame.ts';
import { pointMark } from '../../chart/base/labels.ts';
import { inPixels, layerOf } from '../../chart/base/plot.ts';
import { intervalLayers } from '../../chart/base/row-layers.ts';
import { type PlotRow, rowPlot } from '../../chart/base/row-plot.ts';
import { valueScale } from '../../chart/base/value-scale.ts';
import { stretchWords } from '../../chart/base/words.ts';
import type { DefinitionsFinding } from '../../compare/rank-across-definitions.ts';
import { placeFrom } from '../../words/about.ts';
import { ordinal } from '../../words/numbers.ts';
import { placeOfAll } from './words.ts';

/**
 * Definitions: the place of one area under every definition, with the places that it may truly hold under each, and
 * how many areas each could rank. Hollow: the place before the coverage check, where that is another.
 *
 * `null` when no definition gives a place.
 *
 * @example
 * const definitions = [{ definition: 'five months', panel: charges }];
 * definitionsChart(rankAcrossDefinitions(definitions, 'west-mercia', { period: '2018-10/2019-02' })).title.text
 * // => ['West Mercia is 13th of 16, by definition']
 */
export function definitionsChart(finding: DefinitionsFinding, options: ChartOptions = {}): ChartSpec | null {
  requireDrawn('definitionsChart: finding', finding, ['definitions'], options);
  const { evidence, subject, verdict } = finding;
  const { best, worst } = evidence;
  const placed = evidence.rows.flatMap((row) => (row.after === null ? [] : [{ ...row, after: row.after }]));
  if (best === null || worst === null) return null;
  const settings = chartSettings(options);
  const { palette } = settings;
  const rows = placed
    .sort((a, b) => a.after.place / a.after.of - b.after.place / b.after.of)
    .map(({ after, before, definition, first, polarity }) => ({
      row: {
        name: definition,
        value: after.place,
        lower: after.set?.best ?? null,
        upper: after.set?.worst ?? null,
        note: placeOfAll({ ...after, first, polarity }),
        shape: 'diamond',
        color: palette.alert,
      } satisfies PlotRow,
      of: after.of,
      before: before !== null && before.place !== after.place ? before.place : null,
    }));
  const most = Math.max(...rows.map(({ of, before }) => Math.max(of, before ?? 0)));
  const scale = { ...valueScale([1, most]), domain: [0.5, most + 0.5] as const };
  const share = (value: number) => (value - 0.5) / most;
  const room = rowPlot(
    settings,
    rows.map(({ row }) => row),
    { ...scale, share },
    {
      values: [1, ...scale.ticks.filter((tick) => tick > 1 && tick <= most)],
      format: 'd',
      title: settings.unit ?? 'place (1st at the left)',
    },
  );
  const earlier = rows.flatMap(({ before }, index) =>
    before === null ? [] : [{ x: room.atX(before), y: room.middle(index) }],
  );
  const [at, to] = [best, worst].map(placeOfAll);
  const places = at === to ? at : `${at} or ${to}`;
  const absent = evidence.rows.length - placed.length;
  const unplaced = absent === 0 ? '' : ` ${absent} of the definitions give it no place.`;
  return frame({
    finding,
    plot: room.plot,
    title: `${subject.areaName} is ${places}${verdict === 'definition-decides' ? ': it depends on the definition' : ', by definition'}`,
    subtitle: `${stretchWords(subject.from, subject.to)}. ${WORDS[verdict]} Lines: places it may truly hold under each definition.${unplaced}`,
    description: `Place of ${subject.areaName} under ${placed.length} definitions. ${placed
      .map(
        ({ after, definition, first, polarity }) =>
          `${definition}: ${placeOfAll({ ...after, first, polarity })}${
            after.set === null
              ? ''
              : `, may truly be ${ordinal(after.set.best)} to ${placeFrom(after.set.worst, polarity, first)}`
          }`,
      )
      .join('; ')}. ${WORDS[verdict]}${unplaced}`,
    layers: [
      ...room.base,
      layerOf(
        rows.map(({ of }, index) => ({ x: room.atX(of), y: room.middle(index) })),
        { type: 'tick', orient: 'vertical', color: palette.soft, size: 9, thickness: 1.5 },
        { x: inPixels('x'), y: inPixels('y') },
      ),
      layerOf(
        earlier,
        { ...pointMark({ shape: 'diamond', color: palette.soft, filled: false }, 90) },
        { x: inPixels('x'), y: inPixels('y') },
      ),
      ...intervalLayers(
        rows.map(({ row }) => row),
        room,
      ),
    ],
    key: [
      { label: 'place', shape: 'diamond', color: palette.alert, filled: true },
      ...(earlier.length === 0
        ? []
        : [
            {
              label: 'place before areas were left out',
              shape: 'diamond',
              color: palette.soft,
              filled: false,
            },
          ]),
      { label: 'last place', shape: 'M0,-1.2V1.2', color: palette.soft, filled: false },
    ],
  });
}

const WORDS: Readonly<Record<DefinitionsFinding['verdict'], string>> = {
  'definition-decides': 'Definitions move the place by more than chance does.',
  'within-chance': 'One place would fit them all.',
  'cannot-tell': 'Too few of them give a place with an interval to compare.',
};
