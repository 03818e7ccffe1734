import { outliers } from '../../compare/index.ts';
import { publicConfidence } from '../../indicator/catalogue/index.ts';
import type { Context } from '../briefing/context.ts';
import { type SectionDraft, section } from '../briefing/section.ts';

/** Confidence: which area is out of line, on which dimension? */
export function confidence({ panelOf }: Context): SectionDraft {
  const panel = panelOf(publicConfidence, 'illustrative-confidence', { by: 'dimension' });
  return section({
    asked: 'Which local policing area is an outlier, on which dimension of confidence?',
    findings: panel === null ? [] : [outliers(panel)],
  });
}
