import { difference, type PlateauFinding, plateau, trend, turningPoint } from '../../change/index.ts';
import { howManyAbove, howManyNext, outliers, threshold } from '../../compare/index.ts';
import {
  hateCrimeSatisfaction,
  satisfactionByStage,
  victimSatisfaction,
} from '../../indicator/catalogue/index.ts';
import { lastMonth, type Month, offset, periodAt } from '../../period/index.ts';
import { type Series, seriesOf, sumAreas } from '../../series/index.ts';
import type { Context } from '../briefing/context.ts';
import { present, type SectionDraft, section } from '../briefing/section.ts';
import { twelveMonths } from '../twelve-months.ts';

const force = { area: 'west-mercia', areaName: 'West Mercia' };

/** Satisfaction: has it plateaued, who is over 80%, who is an outlier, has follow-up turned? */
export function satisfaction(context: Context): SectionDraft {
  const panel = context.panelOf(victimSatisfaction, 'illustrative-satisfaction');
  if (panel === null) return empty;
  const whole = sumAreas(panel, force);
  const level = plateau(whole);
  const levels = panel.series.map((series) => plateau(series));
  const over = howManyAbove(panel);
  const next = howManyNext(panel, { window: 'month', atLeast: 4 });
  const overEach = panel.series.map((series) => threshold(series));
  const since = difference(whole, sinceFebruary(whole));
  const apart = outliers(panel);
  const shropshire = panel.series.find(({ area }) => area === 'shropshire');
  const decrease = shropshire === undefined ? null : trend(shropshire);
  return section({
    asked: empty.asked,
    notes: [monthsNote(levels)],
    findings: present(
      level,
      ...levels,
      over,
      next,
      ...overEach,
      since,
      apart,
      decrease,
      followUp(context),
      ...hateCrime(context),
    ),
    answers: [
      {
        id: 5,
        agenda: 'Satisfaction',
        asked: 'Why has performance plateaued at this lower level?',
        verdict: level.verdict,
        findings: [level, ...levels],
        settle: level.settle?.text ?? null,
      },
      {
        id: 6,
        agenda: 'Satisfaction',
        asked: 'Is it up 2 percentage points since February, and are three areas over 80%?',
        verdict: `${since.verdict}; ${over.verdict}`,
        findings: [since, over],
        settle: since.settle?.text ?? over.settle?.text ?? null,
      },
      {
        id: 7,
        agenda: 'Satisfaction',
        asked: 'Is Shropshire an outlier, and is it decreasing?',
        verdict: `${shropshireVerdict(apart)}; ${decrease?.verdict ?? 'no figures'}`,
        findings: present(apart, decrease),
        settle: apart.settle?.text ?? decrease?.settle?.text ?? null,
      },
      {
        id: 8,
        agenda: 'Satisfaction',
        asked: 'Will four areas be over 80% next month?',
        verdict: next.verdict,
        findings: [next],
        settle: next.settle?.text ?? null,
      },
    ],
  });
}

/** How long an area would have to be level before that could be shown, beside how long its figures are. */
function monthsNote(levels: readonly PlateauFinding[]): string {
  const readings = levels.flatMap(({ evidence }) => evidence.reading ?? []);
  const needed = readings.map(({ monthsNeeded }) => monthsNeeded);
  const months = Math.max(0, ...levels.map(({ evidence }) => evidence.lookBack?.months ?? 0));
  if (needed.length === 0)
    return 'The areas have too few months of figures to say whether any has plateaued.';
  return `One area alone needs ${Math.min(...needed)} to ${Math.max(...needed)} months at one level before a plateau within the margin could be shown; there are ${months} months of figures.`;
}

const empty = section({
  asked: 'Has satisfaction plateaued, how many areas are over 80%, and is Shropshire an outlier?',
  findings: [],
});

/** The last month against February of its year, as the meeting compared them. */
function sinceFebruary({ calendar }: Series): { from: Month; to: Month } {
  const to = lastMonth(periodAt(calendar, calendar.length - 1));
  return { from: offset(to, -((Number(to.slice(5)) + 10) % 12 || 12)), to };
}

function shropshireVerdict(found: ReturnType<typeof outliers>): string {
  return found.evidence.rows.find(({ area }) => area === 'shropshire')?.outlier ?? 'no figures';
}

function followUp({ panelOf }: Context) {
  const panel = panelOf(satisfactionByStage, 'illustrative-satisfaction', { where: { stage: 'follow-up' } });
  return panel === null ? null : turningPoint(sumAreas(panel, force));
}

/** Twelve months against the twelve before: a month of hate crime interviews is too few to say anything. */
function hateCrime({ panelOf }: Context) {
  const panel = panelOf(hateCrimeSatisfaction, 'illustrative-satisfaction');
  if (panel === null) return [];
  const telford = panel.series.some(({ area }) => area === 'telford-and-wrekin');
  return [sumAreas(panel, force), ...(telford ? [seriesOf(panel, 'telford-and-wrekin')] : [])].map((series) =>
    difference(series, twelveMonths(panel.calendar)),
  );
}
