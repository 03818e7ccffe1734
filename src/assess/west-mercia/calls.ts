import { callsAnswered } from '../../indicator/catalogue/index.ts';
import { seriesOf } from '../../series/index.ts';
import { controlChart } from '../../spc/index.ts';
import type { Context } from '../briefing/context.ts';
import { type SectionDraft, section } from '../briefing/section.ts';

/** 999: is the performance consistent? */
export function calls({ panelOf }: Context): SectionDraft {
  const panel = panelOf(callsAnswered, 'illustrative-999');
  return section({
    asked: 'Is 999 performance consistent, and would it hold at a sudden peak in demand?',
    notes: [
      'Performance at a peak cannot be tested on monthly figures: it needs calls and answers by day, or by hour.',
    ],
    findings: panel === null ? [] : [controlChart(seriesOf(panel, 'west-mercia'))],
  });
}
