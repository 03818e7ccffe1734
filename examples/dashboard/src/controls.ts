import type { Panel } from 'police-indicators';
import * as periods from 'police-indicators/periods';
import { shortPeriod } from 'police-indicators/report';
import { marginSize } from './answers.ts';
import { h } from './dom.ts';
import type { Figures } from './figures.ts';
import { ruleNames, type State } from './state.ts';
import type { Definition, Place, Topic } from './topics.ts';
import { marginUnit } from './words.ts';

/** What may be chosen on the page of an indicator, beside what is chosen now. */
export interface Choices {
  readonly topic: Topic;
  readonly place: Place;
  readonly definition: Definition;
  readonly figures: Figures;
  /** Every period that the definition has, whatever is chosen. */
  readonly calendar: Panel['calendar'];
  readonly state: State;
  readonly change: (next: Partial<State>) => void;
}

/** Choices with long names take two columns of the form. */
const wide: readonly string[] = ['area', 'definition', 'over', 'rules'];

type Option = readonly [value: string, label: string];

/** The form: area, definition, period, what areas are compared on, rules and margin. */
export function controls(choices: Choices): HTMLFormElement {
  const { topic, place, definition, figures, calendar, state, change } = choices;
  const all = periods.periodsOf(calendar);
  const named = all.map((period): Option => [period, shortPeriod(period)]);
  const { indicator } = definition;
  const areas = figures.panel.series.map(({ area, areaName }): Option => [area, areaName]);
  const whole = figures.whole === null ? [] : [['', `${figures.whole.areaName} (all together)`] as const];
  const first = figures.whole === null ? (areas[0]?.[0] ?? '') : '';
  const definitions = topic.definitions.map(({ id, name }): Option => [id, name]);
  const unit = marginUnit(indicator);
  const own = indicator.margin === undefined ? '' : String(Object.values(indicator.margin)[0]);
  return h(
    'form',
    { class: 'controls', 'aria-label': 'What is shown', onsubmit: (event) => event.preventDefault() },
    select('area', 'Area', [...whole, ...areas], state.area === '' ? first : state.area, change),
    definitions.length < 2
      ? null
      : select('definition', 'Definition', definitions, definition.id, (next) =>
          // Another definition may have other areas, periods and units.
          change({ ...next, from: '', to: '', margin: '' }),
        ),
    select('from', 'From', named, state.from === '' ? firstPeriod(place, all) : state.from, change),
    select('to', 'To', named, state.to === '' ? (all.at(-1) ?? '') : state.to, change),
    select(
      'over',
      'Compare areas on',
      [
        ['latest', 'the latest period'],
        ['year', 'the last twelve months'],
        ['all', 'all periods shown'],
      ],
      state.over === '' ? topic.over : state.over,
      change,
    ),
    select('rules', 'Rules of the control chart', Object.entries(ruleNames), state.rules, change),
    marginInput(unit, state.margin === '' ? own : state.margin, change),
  );
}

/** The first period shown: that of the place, where the figures reach it. */
export const firstPeriod = ({ from = '' }: Place, all: readonly string[]) =>
  all.includes(from) ? from : (all[0] ?? '');

function select(
  name: keyof State & string,
  label: string,
  options: readonly Option[],
  chosen: string,
  change: Choices['change'],
): HTMLElement {
  const list = h(
    'select',
    {
      ...{ id: name, name },
      onchange: (event) => {
        if (event.target instanceof HTMLSelectElement) change({ [name]: event.target.value });
      },
    },
    options.map(([value, text]) => h('option', { value, selected: value === chosen }, text)),
  );
  return h(
    'div',
    { class: wide.includes(name) ? 'choice wide' : 'choice' },
    h('label', { for: name }, label),
    list,
  );
}

function marginInput(unit: 'points' | 'percent', value: string, change: Choices['change']): HTMLElement {
  const said = h('small', { id: 'margin-said', class: 'fault', role: 'status' });
  const input = h('input', {
    ...{
      id: 'margin',
      name: 'margin',
      type: 'number',
      inputmode: 'decimal',
      min: 0.1,
      max: 99,
      step: 'any',
      value,
    },
    'aria-describedby': 'margin-said',
    oninput: () => {
      const fits = marginSize(input.value) !== null;
      said.textContent = fits ? '' : 'Above 0 and below 100';
      input.setAttribute('aria-invalid', String(!fits));
      if (fits) change({ margin: input.value });
    },
  });
  const words = unit === 'points' ? 'points a year' : 'percent a year';
  return h(
    'div',
    { class: 'choice wide' },
    h('label', { for: 'margin' }, `A change that matters, ${words}`),
    input,
    said,
  );
}
