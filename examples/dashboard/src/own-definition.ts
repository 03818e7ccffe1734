import type { Measure } from 'police-indicators';
import type { IndicatorInput } from 'police-indicators/schema';
import { h } from './dom.ts';

/** The choice that is a definition of one's own, and its id. */
export const OWN_DEFINITION = 'own-definition';

/** The form of a definition of one's own. */
export interface OwnDefinitionForm {
  readonly element: HTMLElement;
  /** What has been typed, checked in the worker that reads the file. */
  readonly definition: () => IndicatorInput;
}

const measures = [
  ['proportion', 'a share, such as victims satisfied of victims interviewed'],
  ['count', 'a number, such as offences recorded'],
  ['rate', 'a rate, such as offences per 1,000 residents'],
  ['ratio', 'a ratio, such as charged to no further action'],
  ['published-percentage', 'a percentage as published'],
  ['duration', 'days, such as from report to response'],
] as const satisfies readonly (readonly [Measure, string])[];
const directions = [
  ['higher-is-better', 'higher is better'],
  ['lower-is-better', 'lower is better'],
  ['neutral', 'neither: it says how much there is'],
] as const;
const steps = [
  ['month', 'a month'],
  ['quarter', 'a quarter'],
  ['financial-quarter', 'a financial quarter'],
  ['financial-year', 'a financial year'],
] as const;

/** Fields for a definition of one's own; `change` is called whenever the columns of the file may be others. */
export function ownDefinitionForm(change: () => void): OwnDefinitionForm {
  const name = field('own-name', 'Name', 'My indicator');
  const counted = field('own-counted', 'What is counted', 'cases that meet the standard');
  const outOf = field('own-out-of', 'Out of what', 'cases');
  const target = field('own-target', 'Target (80 for 80%), or nothing', '', 'decimal');
  const margin = field(
    'own-margin',
    'Change a year that would matter: points of a share, else percent',
    '2',
    'decimal',
  );
  const measure = choice('own-measure', 'What a figure is', measures, () => {
    outOf.element.hidden = !isDivided(measure.value());
    change();
  });
  const polarity = choice('own-polarity', 'Which way is good', directions, change);
  const every = choice('own-every', 'One figure is of', steps, change);
  const all = [name, measure, counted, outOf, polarity, every, target, margin];
  return {
    element: h(
      'fieldset',
      { class: 'controls', id: 'own-definition' },
      h('legend', {}, 'Your own definition'),
      all.map(({ element }) => element),
    ),
    definition: () => {
      const kind = measure.value();
      const share = kind === 'proportion' || kind === 'published-percentage';
      // What is no number is left for the check of the definition to refuse, and to say so.
      const goal = target.value() === '' ? null : numberOf(target.value());
      const size = numberOf(margin.value());
      return {
        id: OWN_DEFINITION,
        name: name.value(),
        question: `${name.value()}: how does it stand?`,
        measure: kind,
        counted: counted.value(),
        ...(isDivided(kind) ? { outOf: outOf.value() } : {}),
        polarity: polarity.value(),
        every: every.value(),
        areaLevel: 'force',
        ...(goal === null ? {} : { target: share ? goal / 100 : goal }),
        margin: share ? { points: size } : { percent: size },
      };
    },
  };
}

/** Whether a figure is so many out of so many, or for each so many. */
const isDivided = (measure: Measure) => ['proportion', 'rate', 'ratio'].includes(measure);

/** A number as it was typed, with its percent sign or without. */
const numberOf = (text: string) => (text === '' ? Number.NaN : Number(text.replace('%', '')));

function field(id: string, label: string, value: string, inputmode = 'text') {
  const input = h('input', { id, value, inputmode, autocomplete: 'off' });
  return {
    element: h('div', { class: 'choice wide' }, h('label', { for: id }, label), input),
    value: () => input.value.trim(),
  };
}

function choice<Name extends string>(
  id: string,
  label: string,
  options: readonly [readonly [Name, string], ...(readonly [Name, string])[]],
  change: () => void,
) {
  const select = h(
    'select',
    { id, onchange: change },
    options.map(([name, said]) => h('option', { value: name }, said)),
  );
  return {
    element: h('div', { class: 'choice wide' }, h('label', { for: id }, label), select),
    value: (): Name => (options.find(([name]) => name === select.value) ?? options[0])[0],
  };
}
