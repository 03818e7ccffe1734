import { h } from './dom.ts';
import { fresh, hashOf, type State, type Theme } from './state.ts';
import { places } from './topics.ts';

const themes: Readonly<Record<Theme, string>> = { auto: 'As the device', light: 'Light', dark: 'Dark' };

/** The top of every page: where one is, where one can go, light or dark. */
export function shell(state: State, go: (state: State) => void): void {
  document.documentElement.dataset['theme'] = state.theme;
  const link = (label: string, to: Partial<State>, current: boolean) =>
    h(
      'li',
      {},
      h('a', { href: hashOf({ ...fresh(state), ...to }), 'aria-current': current ? 'page' : null }, label),
    );
  const focused = document.activeElement?.id;
  const theme = h(
    'select',
    {
      id: 'theme',
      onchange: () => {
        const chosen = (Object.keys(themes) as Theme[]).find((name) => name === theme.value);
        if (chosen !== undefined) go({ ...state, theme: chosen });
      },
    },
    Object.entries(themes).map(([value, label]) =>
      h('option', { value, selected: value === state.theme }, label),
    ),
  );
  document.getElementById('top')?.replaceChildren(
    h('p', { class: 'site' }, 'Police indicators'),
    h(
      'nav',
      { 'aria-label': 'Figures' },
      h(
        'ul',
        {},
        places.map(({ id, name }) =>
          link(name, { page: 'overview', place: id }, state.place === id && state.page !== 'speed'),
        ),
        link('Your own figures', { page: 'own', place: 'own' }, state.place === 'own'),
      ),
    ),
    h('div', { class: 'theme' }, h('label', { for: 'theme' }, 'Colours'), theme),
  );
  if (focused === 'theme') document.getElementById('theme')?.focus();
  document
    .getElementById('foot')
    ?.replaceChildren(
      h(
        'p',
        {},
        'An interval holds the true level as far as sampling or chance goes; it does not cover faults of recording or of a survey. Nothing here says why anything happened.',
      ),
      h('p', {}, 'Figures marked illustrative are invented and say nothing about any force.'),
    );
}
