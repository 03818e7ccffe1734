import type { RulePreset } from 'police-indicators/methods';

export type Theme = 'auto' | 'light' | 'dark';

/** All that the page shows, as its address holds it; an empty text is the default of that choice. */
export interface State {
  readonly page: 'overview' | 'indicator' | 'own' | 'speed';
  readonly place: string;
  readonly topic: string;
  readonly definition: string;
  readonly area: string;
  readonly from: string;
  readonly to: string;
  readonly over: string;
  readonly rules: RulePreset;
  /** Percentage points, or percent, a year: as typed. */
  readonly margin: string;
  readonly theme: Theme;
}

/** What each set of rules is called. */
export const ruleNames: Readonly<Record<RulePreset, string>> = {
  mdc: 'Making Data Count',
  plotthedots: 'Plot the Dots',
  'powerbi-spc': 'Power BI SPC',
  nelson: 'Nelson (eight rules)',
  'western-electric': 'Western Electric',
  anhoej: 'Anhøj (runs and crossings)',
};

const start: State = {
  ...{ page: 'overview', place: 'west-mercia', topic: '', definition: '', area: '' },
  ...{ from: '', to: '', over: '', rules: 'mdc', margin: '', theme: 'auto' },
};
const optional = ['definition', 'area', 'from', 'to', 'over', 'margin'] as const;
const isRules = (text: string): text is RulePreset => Object.hasOwn(ruleNames, text);

/** The state that an address holds. What it does not know it leaves at the default, and never fails. */
export function stateOf(hash: string): State {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [place = '', topic = ''] = path.split('/').map(decoded);
  const asked = new URLSearchParams(query);
  const rules = asked.get('rules') ?? '';
  const theme = asked.get('theme');
  const choices = Object.fromEntries(optional.map((name) => [name, asked.get(name) ?? '']));
  return {
    ...start,
    ...choices,
    ...(isRules(rules) ? { rules } : {}),
    ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...pageOf(place, topic),
  };
}

function pageOf(place: string, topic: string): Pick<State, 'page' | 'place' | 'topic'> {
  if (place === '') return { page: 'overview', place: start.place, topic: '' };
  if (place === 'speed') return { page: 'speed', place: start.place, topic: '' };
  if (place === 'own' && topic === '') return { page: 'own', place, topic };
  return { page: topic === '' ? 'overview' : 'indicator', place, topic };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The address of a state: what is at its default is left out. */
export function hashOf(state: State): string {
  const path =
    state.page === 'speed'
      ? 'speed'
      : [state.place, state.topic].filter(Boolean).map(encodeURIComponent).join('/');
  const query = new URLSearchParams();
  for (const name of optional) if (state[name] !== '') query.set(name, state[name]);
  if (state.rules !== start.rules) query.set('rules', state.rules);
  if (state.theme !== start.theme) query.set('theme', state.theme);
  return `#/${path}${query.size > 0 ? `?${query}` : ''}`;
}

/** The same state without the choices that belong to one topic. */
export const fresh = (state: State): State => ({ ...start, theme: state.theme, rules: state.rules });
