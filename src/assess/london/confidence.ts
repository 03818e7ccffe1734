import { areas } from '../../areas/areas.ts';
import { londonConfidence } from '../../indicator/catalogue/confidence.ts';
import type { Context } from '../briefing/context.ts';
import { type SectionDraft, section } from '../briefing/section.ts';

const measures = ['good-job', 'informed', 'listens', 'fair'] as const;

/** Confidence: which boroughs are out of line, on percentages published without their samples? */
export function confidence({ panelOf }: Context): SectionDraft {
  const findings = measures.flatMap((measure) => {
    const panel = panelOf(londonConfidence, 'london-confidence', { where: { measure }, rounding: 0.01 });
    return panel === null ? [] : [areas(boroughsOf(panel))];
  });
  return section({
    asked: 'Which borough is out of line, on which measure of confidence?',
    notes: [
      'Sample sizes are not published, so it cannot be told whether a borough differs by more than chance.',
    ],
    findings,
  });
}

function boroughsOf(panel: NonNullable<ReturnType<Context['panelOf']>>) {
  return { ...panel, series: panel.series.filter(({ area }) => area !== 'metropolitan') };
}
