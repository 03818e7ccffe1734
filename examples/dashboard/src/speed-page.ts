import { type Panel, panel } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import * as periods from 'police-indicators/periods';
import { answerFor, areaAnswers, chartFor, plateauFor } from './answers.ts';
import { dataTable } from './data-table.ts';
import { h } from './dom.ts';

const AREAS = 43;
const MONTHS = 120;
const ROUNDS = 5;

/** Invented figures of as many areas and months as there are forces and months in ten years. */
function invented(): Panel {
  let seed = 1;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const start = periods.month(2010, 1);
  const rows = Array.from({ length: AREAS * MONTHS }, (_, index) => {
    const area = `Area ${1 + Math.floor(index / MONTHS)}`;
    const answers = 100 + Math.floor(100 * random());
    const numerator = Math.round(answers * (0.7 + 0.2 * random()));
    return { area, period: periods.offset(start, index % MONTHS), numerator, denominator: answers };
  });
  return panel(victimSatisfaction, rows, { basis: 'illustrative' });
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds that something takes, nothing remembered from the time before. */
function timed(made: Panel, run: (anew: Panel) => void): number {
  return median(
    Array.from({ length: ROUNDS }, () => {
      const anew = { ...made, series: made.series.map((series) => ({ ...series })) };
      const started = performance.now();
      run(anew);
      return performance.now() - started;
    }),
  );
}

/** How long the page takes here to reckon anew: shown, and left to be read by a script as `data-timings`. */
export function speedPage(): HTMLElement {
  const made = invented();
  const asked = { rules: 'mdc', margin: '3', period: null } as const;
  const timings: Readonly<Record<string, number>> = {
    'the sentences of the area in view': timed(made, (panel) => {
      const [first] = panel.series;
      if (first !== undefined) answerFor(first, panel, asked, null);
    }),
    'another set of rules: the control charts of all areas': timed(made, ({ series }) => {
      for (const each of series) chartFor(each, asked.rules);
    }),
    'another margin: level or moving, all areas': timed(made, ({ series }) => {
      for (const each of series) plateauFor(each, asked.margin);
    }),
    'other figures: everything, each area against the others as well': timed(made, (panel) =>
      areaAnswers({ panel }, asked),
    ),
  };
  return h(
    'div',
    { class: 'page', id: 'speed', 'data-done': true, 'data-timings': JSON.stringify(timings) },
    h('h1', { tabindex: '-1' }, 'How fast it reckons here'),
    h('p', {}, `Invented figures of ${AREAS} areas over ${MONTHS} months; the middle one of ${ROUNDS} runs.`),
    dataTable(
      'Milliseconds to reckon anew',
      ['What is reckoned', 'Milliseconds'],
      Object.entries(timings).map(([what, time]) => [what, time.toFixed(1)]),
    ),
  );
}
