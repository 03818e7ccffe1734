import { reportTimeliness, socDisruptions } from '../../indicator/catalogue/index.ts';
import { seriesOf } from '../../series/index.ts';
import { controlChart } from '../../spc/index.ts';
import type { Context } from '../briefing/context.ts';
import { present, type SectionDraft, section } from '../briefing/section.ts';

/** Serious and organised crime: is activity steady, and do its reports come in time? */
export function soc({ panelOf }: Context): SectionDraft {
  const disruptions = panelOf(socDisruptions, 'illustrative-soc');
  const reports = panelOf(reportTimeliness, 'illustrative-timeliness', { where: { report: 'soc' } });
  return section({
    asked: 'Is activity measured in a timely manner?',
    findings: present(
      disruptions === null ? null : controlChart(seriesOf(disruptions, 'west-mercia')),
      reports === null ? null : controlChart(seriesOf(reports, 'west-mercia')),
    ),
  });
}
