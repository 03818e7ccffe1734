import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Planted } from '../../scripts/example-force/planted.ts';
import { areas } from '../../src/areas/areas.ts';
import { contextOf } from '../../src/assess/briefing/context.ts';
import { areasHere, wholeHere } from '../../src/assess/questions/figures-here.ts';
import { whereOf } from '../../src/assess/questions/where.ts';
import { course } from '../../src/course/course.ts';
import { courses } from '../../src/course/courses.ts';
import type { CourseFinding } from '../../src/course/finding.ts';
import type { Opened } from '../../src/open/open.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';

const example = (path: string): string =>
  fileURLToPath(new URL(`../../data/examples/${path}`, import.meta.url));
const read = (path: string) => JSON.parse(readFileSync(example(path), 'utf8'));

export const folder = example('brackenshire');
export const profile: Profile = read('brackenshire/force.json');
/** The profile with what was said and set, which stands in files of its own. */
export const spoken: Profile = {
  ...profile,
  claims: read('brackenshire/claims.json'),
  actions: read('brackenshire/actions.json'),
};
const whole: { readonly seed: number; readonly truths: readonly Planted[] } =
  read('brackenshire-planted.json');
export const { seed, truths } = whole;

/** A truth in a few words: `victim-satisfaction of brackenshire, stage follow-up: nothing`. */
export const named = ({ indicator, area, where = {}, kind }: Planted): string =>
  `${indicator} of ${[area, ...Object.values(where)].join(', ')}: ${kind}`;

/** What the analyses say of the series or areas in which something was planted, as far as it goes against the truth. */
export function against(truth: Planted, opened: Opened): string | null {
  const indicator = opened.indicator(truth.indicator);
  if (indicator === null) return 'no such indicator';
  const { rows } = opened.figures(indicator);
  const context = contextOf({ own: [{ indicator, rows }] }, '2026-10-20');
  const force = { area: profile.force, areaName: 'Brackenshire' };
  const where = whereOf({ ...force, areas: (profile.areas ?? []).map(({ area }) => area) }, context, true);
  const asked = { table: '', ...(truth.where === undefined ? {} : { where: truth.where }) };
  if (truth.kind === 'area-apart' || truth.kind === 'ordinary') {
    const panel = areasHere(context, where, indicator, asked);
    if (panel === null) return 'no areas';
    const apart = areas(panel).evidence.rows.filter(({ verdict }) => verdict === 'beyond-ordinary-variation');
    const wanted = truth.kind === 'area-apart' ? [truth.area] : [];
    const found = apart.map(({ area }) => area);
    return found.join() === wanted.join() ? null : `apart: ${found.join(', ') || 'none'}`;
  }
  if (truth.area === force.area) {
    const series = wholeHere(context, where, indicator, asked);
    return series === null ? 'no figures' : courseAgainst(truth, course(series));
  }
  const panel = areasHere(context, where, indicator, asked);
  const found = panel === null ? [] : courses(panel);
  const own = found.find(({ subject }) => subject.area === truth.area);
  return own === undefined ? 'no figures' : courseAgainst(truth, own);
}

function courseAgainst(truth: Planted, { evidence, verdict }: CourseFinding): string | null {
  const { level, next, since } = evidence;
  if (level === null) return `no level: ${verdict}`;
  const way = 'size' in truth && truth.size < 0 ? 'lower' : 'higher';
  const isMoving = since?.verdict === 'rising' || since?.verdict === 'falling';
  switch (truth.kind) {
    case 'target': {
      const chance = next[0]?.meetsTarget ?? null;
      if (chance === null) return 'no chance of meeting the target';
      return (truth.met ? chance >= 0.95 : chance <= 0.05)
        ? null
        : `met with a chance of ${chance.toFixed(2)}`;
    }
    case 'nothing':
    case 'season':
      return level.verdict === 'lower' || level.verdict === 'higher' || isMoving ? verdict : null;
    // Whether a rise still goes on is not always to be told; that there was one is, and that it is over is not.
    case 'slope':
      return level.verdict === way &&
        !['level', way === 'higher' ? 'falling' : 'rising'].includes(since?.verdict ?? '')
        ? null
        : verdict;
    case 'step': {
      const change = level.against === 'start' ? level.sinceStart : level.lastChange;
      const inside = (change?.lower ?? -Infinity) <= truth.size && truth.size <= (change?.upper ?? Infinity);
      const dated = level.date !== null && level.date.from <= truth.from && truth.from <= level.date.to;
      return level.verdict === way && since?.verdict === truth.held && inside && dated
        ? null
        : `${verdict} by ${change?.value?.toFixed(1)} (${change?.lower?.toFixed(1)} to ${change?.upper?.toFixed(1)}), ${level.date?.from} to ${level.date?.to}`;
    }
    default:
      return null;
  }
}
