import { type AnyFinding, funnel, howManyAbove, rank, rankAcrossDefinitions } from 'police-indicators';
import { chartOf, controlChart as controlChartPicture, smallMultiplesChart } from 'police-indicators/chart';
import { forecast } from 'police-indicators/methods';
import * as periods from 'police-indicators/periods';
import { shortPeriod } from 'police-indicators/report';
import { type AreaAnswer, chartFor, comparable, comparedPanel, othersFor, plateauFor } from './answers.ts';
import { dataTable, folded } from './data-table.ts';
import { h } from './dom.ts';
import { figure, type MakeSpec } from './figure.ts';
import { comparedOn, figuresOf } from './figures.ts';
import type { Choice } from './indicator-page.ts';
import { amount, said } from './words.ts';

/** A section: what is asked, the answer in a sentence, the picture, what would settle it and the reservations. */
function section(
  title: string,
  finding: AnyFinding,
  make: MakeSpec,
  ...more: readonly HTMLElement[]
): HTMLElement {
  const id = `section-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  const { caveats, settle } = finding;
  return h(
    'section',
    { 'aria-labelledby': id },
    h('h2', { id }, title),
    h('p', { class: 'answer' }, said(finding)),
    figure(make, 'There is too little for a picture.'),
    settle !== null && h('p', { class: 'settle' }, h('strong', {}, 'To settle it: '), settle.text),
    caveats.length > 0 &&
      folded(`Reservations (${caveats.length})`, () =>
        h(
          'ul',
          {},
          caveats.map(({ text }) => h('li', {}, text)),
        ),
      ),
    more,
  );
}

const picture =
  (finding: AnyFinding): MakeSpec =>
  (options) =>
    chartOf(finding, options);

/** What is reckoned and shown at once: the chart over time and whether it is level. */
export function nowSections({ series, state }: Choice): readonly HTMLElement[] {
  const chart = chartFor(series, state.rules);
  const { unit } = chart.subject;
  return [
    section(
      'Is this ordinary variation?',
      chart,
      (options) => controlChartPicture(chart, options),
      folded('The figures as a table', () =>
        dataTable(
          'Figures with the limits of ordinary variation',
          ['Period', 'Figure', 'Lower limit', 'Average', 'Upper limit', 'Signal'],
          chart.evidence.points.map(({ period, value, lower, centre, upper, label }) => [
            shortPeriod(period),
            ...[value, lower, centre, upper].map((each) => (each === null ? '' : amount(each, unit))),
            label ?? '',
          ]),
        ),
      ),
    ),
    levelSection(series, state.margin),
  ];
}

function levelSection(series: Choice['series'], margin: string): HTMLElement {
  const level = plateauFor(series, margin);
  return section('Has it levelled off?', level, picture(level));
}

/** What takes longer: areas side by side, funnel, place, definitions and what is to come, each made when its turn comes. */
export function laterSections(
  choice: Choice,
  answers: readonly AreaAnswer[],
): readonly (() => HTMLElement | null | Promise<HTMLElement | null>)[] {
  const { figures, period, series, state } = choice;
  const { panel } = figures;
  const asked = period === null ? {} : { period };
  return [
    () => {
      const compared = othersFor(panel, period);
      if (panel.series.length > 1 && panel.indicator.target !== undefined) {
        const over = howManyAbove(panel);
        return section('Which areas are over the target?', over, picture(over));
      }
      return compared === null ? null : section('How do the areas compare?', compared, picture(compared));
    },
    () => {
      if (panel.series.length < 3) return null;
      const charts = panel.series.map((each) => chartFor(each, state.rules));
      return h(
        'section',
        { 'aria-labelledby': 'section-multiples' },
        h('h2', { id: 'section-multiples' }, 'Every area over time'),
        figure(
          (options) => smallMultiplesChart(charts, { ...options, scale: 'own' }),
          'There is too little for a picture.',
        ),
      );
    },
    () => {
      const kept = comparedPanel(panel, period);
      if (!comparable(kept)) return null;
      const found = funnel(kept, asked);
      return section('Further out than size explains?', found, picture(found));
    },
    () => {
      const place = placePeriod(choice);
      if (!comparable(panel) || place === null) return null;
      // All together have no place: the area that most needs attention stands for them.
      const area = series.area === 'all' ? (answers[0]?.area ?? '') : series.area;
      const found = rank(panel, area, { period: place });
      return section('Which place, and how sure?', found, picture(found));
    },
    () => definitionsSection(choice, answers),
    () => {
      const found = forecast(series);
      return section('What comes next, if things go on as they have?', found, picture(found));
    },
  ];
}

/** The period of a place in a table is always named. */
function placePeriod({ figures: { panel }, period }: Choice): string | null {
  return period ?? periods.periodsOf(panel.calendar).at(-1) ?? null;
}

/** The place under every definition of the topic: the definition may move it more than chance does. */
async function definitionsSection(
  { place, series, topic }: Choice,
  answers: readonly AreaAnswer[],
): Promise<HTMLElement | null> {
  if (topic.ranked !== true) return null;
  const area = series.area === 'all' ? (answers[0]?.area ?? '') : series.area;
  const named = await Promise.all(
    topic.definitions.map(async (definition) => {
      const { panel } = await figuresOf(place, definition, '', '');
      const period = comparedOn(panel, 'all') ?? periods.periodsOf(panel.calendar).at(-1) ?? '';
      return { definition: definition.name, panel, period };
    }),
  );
  const [first] = named;
  const having = named.filter(({ panel }) => panel.series.some((each) => each.area === area));
  if (first === undefined || having.length < 2) return null;
  const found = rankAcrossDefinitions(having, area, { period: first.period });
  return section('Does the place depend on the definition?', found, picture(found));
}
