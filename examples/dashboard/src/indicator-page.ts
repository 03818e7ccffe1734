import type { AnyFinding, Series } from 'police-indicators';
import * as periods from 'police-indicators/periods';
import { areaAnswersInTurns, chartFor, plateauFor, targetFor } from './answers.ts';
import { areasSection } from './areas-section.ts';
import { basisMark } from './basis-mark.ts';
import { controls, firstPeriod } from './controls.ts';
import { h } from './dom.ts';
import { drawAll } from './figure.ts';
import { comparedOn, type Figures, figuresOf } from './figures.ts';
import { icons } from './marks.ts';
import { laterSections, nowSections } from './sections.ts';
import { sourceLines } from './sources.ts';
import { fresh, hashOf, type State, stateOf } from './state.ts';
import { tablesBehind } from './tables.ts';
import type { Definition, Over, Place, Topic } from './topics.ts';
import { said } from './words.ts';

/** Everything that a set of choices leads to. */
export interface Choice {
  readonly place: Place;
  readonly topic: Topic;
  readonly definition: Definition;
  readonly figures: Figures;
  /** The series in view: the area chosen, or all together. */
  readonly series: Series;
  /** The period that areas are compared on, `null` for the latest. */
  readonly period: string | null;
  readonly state: State;
}

/** The page of one indicator. `update` shows another state of the same indicator without losing the place. */
export interface IndicatorPage {
  readonly element: HTMLElement;
  readonly update: (state: State) => Promise<void>;
}

/** The page of an indicator: choices above, then the sentences, then the pictures. */
export function indicatorPage(place: Place, topic: Topic, go: (state: State) => void): IndicatorPage {
  const form = h('div', { class: 'form' });
  const sentences = h('div', { class: 'sentences', 'aria-live': 'polite' });
  const body = h('div', {});
  const mark = h('span', {});
  const title = h('h1', { tabindex: '-1' }, topic.name);
  const question = h('p', { class: 'question' });
  const back = h('a', {}, `All indicators: ${place.name}`);
  const element = h(
    'div',
    { class: 'page' },
    h('p', { class: 'back' }, back),
    title,
    mark,
    question,
    form,
    sentences,
    body,
  );
  let formFor = '';
  let turn = 0;

  async function update(state: State): Promise<void> {
    turn += 1;
    const mine = turn;
    const choice = await choiceOf(place, topic, state);
    if (mine !== turn) return;
    back.setAttribute('href', hashOf({ ...fresh(state), page: 'overview', place: place.id }));
    question.textContent = choice.definition.indicator.question;
    mark.replaceChildren(basisMark(choice.series.basis));
    const { margin: _, theme: __, ...shaping } = state;
    if (formFor !== JSON.stringify(shaping)) {
      const focused = document.activeElement?.id ?? '';
      formFor = JSON.stringify(shaping);
      const all = await figuresOf(place, choice.definition, '', '');
      form.replaceChildren(
        controls({
          ...choice,
          calendar: all.panel.calendar,
          // The margin may have changed since the form was made.
          change: (next) => go({ ...stateOf(location.hash), ...next }),
        }),
      );
      if (focused !== '') document.getElementById(focused)?.focus();
    }
    sentences.replaceChildren(...answersNow(choice));
    void finish(choice, body, () => mine === turn);
  }
  return { element, update };
}

/** All areas, then the slower reckonings and the drawing, with the page answering in between. */
async function finish(choice: Choice, body: HTMLElement, current: () => boolean): Promise<void> {
  const breath = () => new Promise((next) => setTimeout(next));
  const { figures, period, series, state } = choice;
  await breath();
  if (!current()) return;
  const answers = await areaAnswersInTurns(
    figures,
    { rules: state.rules, margin: state.margin, period },
    current,
  );
  if (answers === null) return;
  const rest = h('div', { class: 'later' }, h('p', { class: 'loading' }, 'Reckoning the rest…'));
  const { definition, topic } = choice;
  const shown = topic.ranked === true ? topic.definitions : [definition];
  const tables = await tablesBehind(
    shown.map(({ table }) => table),
    definition.indicator.measure === 'rate' && definition.table !== 'own',
  );
  if (!current()) return;
  const sources = sourceLines([
    ...chartFor(series, state.rules).sources.map((source) => ({ basis: series.basis, source })),
    ...tables.map((source) => ({ basis: source.basis, source })),
  ]);
  const areas = figures.panel.series.length < 2 ? [] : [areasSection(choice, answers)];
  body.replaceChildren(...areas, ...nowSections(choice), rest, sources);
  await drawAll();
  const sections: HTMLElement[] = [];
  for (const make of laterSections(choice, answers)) {
    await breath();
    if (!current()) return;
    const section = await make();
    if (section !== null) sections.push(section);
  }
  if (!current()) return;
  rest.replaceChildren(...sections);
  await drawAll();
  if (current()) rest.setAttribute('data-done', '');
}

async function choiceOf(place: Place, topic: Topic, state: State): Promise<Choice> {
  const definition = topic.definitions.find(({ id }) => id === state.definition) ?? topic.definitions[0];
  if (definition === undefined) throw new Error('There is no such indicator.');
  const all = periods.periodsOf((await figuresOf(place, definition, '', '')).panel.calendar);
  const known = (period: string, other: string) =>
    (all as readonly string[]).includes(period) ? period : other;
  const to = known(state.to, all.at(-1) ?? '');
  const from = known(state.from, firstPeriod(place, all));
  const whole = from === all[0] && to === all.at(-1);
  // Ends the wrong way round mean the same stretch.
  const figures = await figuresOf(
    place,
    definition,
    ...(whole ? (['', ''] as const) : from <= to ? ([from, to] as const) : ([to, from] as const)),
  );
  const series =
    figures.panel.series.find(({ area }) => area === state.area) ?? figures.whole ?? figures.panel.series[0];
  if (series === undefined) {
    const [left] = figures.panel.excluded;
    throw new Error(`No area has figures for this${left === undefined ? '' : `: ${left.reason}`}.`);
  }
  const over = (['latest', 'year', 'all'] as readonly string[]).includes(state.over)
    ? (state.over as Over)
    : topic.over;
  return { place, topic, definition, figures, series, state, period: comparedOn(figures.panel, over) };
}

/** The answers in words: what is said at once when anything is chosen. */
function answersNow({ figures, series, state }: Choice): readonly Element[] {
  const chart = chartFor(series, state.rules);
  const target = targetFor(series, figures.panel);
  const level = plateauFor(series, state.margin);
  const line = (label: string, id: string, finding: AnyFinding) =>
    h('div', { class: 'said', id }, h('h2', {}, label), h('p', {}, said(finding)));
  return [
    icons(chart, level),
    line('Now', 'said-now', chart),
    ...(target === null ? [] : [line('Against the target', 'said-target', target)]),
    line('Level or moving', 'said-level', level),
  ];
}
