import { shortPeriod } from 'police-indicators/report';
import { type AreaAnswer, comparable, othersFor } from './answers.ts';
import type { Concern } from './concern.ts';
import { dataTable, folded } from './data-table.ts';
import { h } from './dom.ts';
import type { Choice } from './indicator-page.ts';
import { sparkline, trendOf } from './sparkline.ts';
import { hashOf } from './state.ts';
import { statusMark } from './status.ts';
import { amount, said } from './words.ts';

/** The areas in a table: which need attention, why, and how sure that is. */
export function areasSection(choice: Choice, answers: readonly AreaAnswer[]): HTMLElement {
  const { definition, figures, period, place } = choice;
  const compared = othersFor(figures.panel, period);
  const counts = (['attention', 'watch'] as const).map((status) => {
    const count = answers.filter(({ concern }) => concern.status === status).length;
    return `${count === 0 ? 'none' : count} ${(count === 1 ? singular : plural)[status]}`;
  });
  const few = answers.length <= FEW;
  const stands = ({ concern: { status } }: AreaAnswer) => status !== 'ordinary' && status !== 'cannot-tell';
  const standing = answers.filter(stands);
  const others = answers.filter((answer) => !stands(answer));
  return h(
    'section',
    { 'aria-labelledby': 'areas-title', id: 'areas' },
    h('h2', { id: 'areas-title' }, 'Which areas need attention'),
    h('p', {}, `Of ${answers.length} ${place.areas}, ${counts.join(' and ')}. ${byChance(answers)}`),
    h(
      'p',
      { class: compared === null ? 'note' : 'answer' },
      compared === null ? notCompared(choice) : said(compared),
    ),
    areasTable(
      choice,
      `${definition.name}: ${few ? 'every area' : 'areas that stand out'}`,
      few ? answers : standing,
    ),
    !few &&
      folded(`The other ${others.length} ${place.areas}`, () =>
        areasTable(choice, 'Nothing stands out', others),
      ),
  );
}

const FEW = 12;

function areasTable({ state }: Choice, caption: string, answers: readonly AreaAnswer[]): HTMLElement {
  return dataTable(
    caption,
    ['Area', 'Latest', 'Course', 'What stands out'],
    answers.map(({ area, areaName, chart, concern }) => {
      const latest = chart.evidence.points[chart.evidence.latest ?? -1];
      return [
        h('a', { href: hashOf({ ...state, area }) }, areaName),
        h(
          'div',
          {},
          amount(latest?.value ?? null, chart.subject.unit),
          latest !== undefined && h('small', {}, shortPeriod(latest.period)),
        ),
        sparkline(trendOf(chart)),
        reasons(concern),
      ];
    }),
  );
}

const singular = { attention: 'needs attention', watch: 'is to keep an eye on' } as const;
const plural = { attention: 'need attention', watch: 'are to keep an eye on' } as const;

/** How many would be listed although nothing had changed. */
function byChance(answers: readonly AreaAnswer[]): string {
  const named = answers.filter(({ chart }) =>
    ['shifted', 'changed', 'moving'].includes(chart.verdict),
  ).length;
  return named === 0
    ? ''
    : `A change of level is named where its chance is over 95%: of the ${named} named here at most one in twenty is expected to be there by chance.`;
}

const notCompared = ({ definition, figures, topic }: Choice) =>
  definition.indicator.measure !== 'count' || comparable(figures.panel)
    ? 'There are too few areas to set against one another.'
    : `Counts of areas of different sizes are not compared with one another.${topic.definitions.some(({ indicator }) => indicator.measure === 'rate') ? ' Choose the definition per 100,000 residents for that.' : ''}`;

function reasons({ reasons: all, status }: Concern): HTMLElement {
  const told = all.filter(
    (reason) => reason.status === status || (reason.status !== 'ordinary' && reason.status !== 'cannot-tell'),
  );
  return h(
    'div',
    {},
    statusMark(status),
    told.map(({ text }) => h('p', { class: 'why' }, text)),
  );
}
