import { plateau, trend } from '../change/index.ts';
import { howManyAbove, outliers, threshold } from '../compare/index.ts';
import { catalogue } from '../indicator/catalogue/index.ts';
import type { Panel } from '../series/index.ts';
import type { AnyFinding } from './any-finding.ts';
import type { Context } from './briefing/context.ts';
import { type SectionDraft, section } from './briefing/section.ts';

/** The user's own indicators, which no item of the agenda asks about: every question that their measure allows. */
export function ownIndicators(context: Context): SectionDraft[] {
  const known = new Set(catalogue.map(({ id }) => id));
  const findings = context.data.own
    .filter(({ indicator }) => !known.has(indicator.id))
    .flatMap(({ indicator }) => {
      const panel = context.panelOf(indicator, '');
      return panel === null ? [] : findingsOf(panel);
    });
  if (findings.length === 0) return [];
  return [
    section({ id: 'own', title: 'Your own indicators', asked: 'What do your own figures show?', findings }),
  ];
}

function findingsOf(panel: Panel): AnyFinding[] {
  const { indicator, series } = panel;
  const { measure } = indicator;
  const fits = indicator.margin !== undefined && indicator.every === 'month' && measure !== 'duration';
  return [
    ...series.map((each) => trend(each)),
    ...(fits ? series.map((each) => plateau(each)) : []),
    ...(series.length > 1 && measure !== 'duration' ? [outliers(panel)] : []),
    ...(indicator.target !== undefined && measure !== 'duration' ? againstTarget(panel) : []),
  ];
}

function againstTarget(panel: Panel): AnyFinding[] {
  return panel.series.length > 1 ? [howManyAbove(panel)] : panel.series.map((each) => threshold(each));
}
