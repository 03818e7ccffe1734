import { areas } from '../areas/areas.ts';
import { howManyAbove } from '../compare/how-many-above.ts';
import { threshold } from '../compare/threshold.ts';
import { courses } from '../course/courses.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { isIndicatorError } from '../result/error.ts';
import type { Panel } from '../series/series.ts';
import type { AnyFinding } from './any-finding.ts';
import type { Context } from './briefing/context.ts';
import { type SectionDraft, section } from './briefing/section.ts';

/**
 * The user's own figures that no item of the agenda has used, such as indicators of their own: every question
 * that the measure allows. Figures that cannot be read by themselves say why.
 */
export function ownIndicators(context: Context, used: ReadonlySet<string>): SectionDraft {
  const read = context.data.own
    .filter(({ indicator }) => !used.has(indicator.id))
    .map(({ indicator }) => readOwn(context, indicator));
  return section({
    asked: 'What do your own figures show?',
    notes: read.flatMap(({ notes }) => notes),
    findings: read.flatMap(({ findings }) => findings),
  });
}

function readOwn({ panelOf }: Context, indicator: Indicator): { notes: string[]; findings: AnyFinding[] } {
  try {
    const panel = panelOf(indicator, '');
    if (panel === null) return { notes: [`${indicator.name}: no figures for this day.`], findings: [] };
    return { notes: [], findings: findingsOf(panel) };
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return { notes: [`${indicator.name}: ${error.message}`], findings: [] };
  }
}

function findingsOf(panel: Panel): AnyFinding[] {
  const { indicator, series } = panel;
  const { measure } = indicator;
  return [
    ...courses(panel),
    ...(series.length > 1 && measure !== 'duration' ? [areas(panel)] : []),
    ...(indicator.target !== undefined && measure !== 'duration' ? againstTarget(panel) : []),
  ];
}

function againstTarget(panel: Panel): AnyFinding[] {
  return panel.series.length > 1 ? [howManyAbove(panel)] : panel.series.map((each) => threshold(each));
}
