import type { Planted } from '../../scripts/example-force/planted.ts';
import type { BriefingData } from '../../src/assess/briefing/context.ts';
import type { Opened } from '../../src/open/open.ts';
import { paper } from '../../src/paper/make.ts';
import type { Paper } from '../../src/paper/paper.ts';
import type { Profile } from '../../src/paper/profile/profile.ts';
import type { Aspect, Statement } from '../../src/statement/statement.ts';
import { rows as areas } from '../../src/tables/areas.ts';

/** The paper of a folder: the figures of every indicator of its agenda, and no shipped one. */
export function paperOf(opened: Opened, profile: Profile): Paper {
  const ids = new Set((profile.agenda ?? []).flatMap(({ indicators = [] }) => indicators));
  const own = [...ids].flatMap((id): NonNullable<BriefingData['own']> => {
    const indicator = opened.indicator(id);
    return indicator === null ? [] : [{ indicator, rows: opened.figures(indicator).rows }];
  });
  return paper({ own, definitions: opened.indicators, tables: { areas } }, profile);
}

/** What the paper says that goes against a truth; `null` where it says what is true, and no more. */
export function paperAgainst(truth: Planted, { statements }: Paper, force: string): string | null {
  const where = Object.entries(truth.where ?? {});
  const of = <Of extends Aspect>(aspect: Of) =>
    statements.filter(
      (each): each is Statement<Of> =>
        each.aspect === aspect &&
        each.indicator === truth.indicator &&
        where.every(([name, value]) => each.part[name] === value),
    );
  const apart = of('area').filter(({ value }) => value === 'beyond-ordinary-variation');
  if (truth.kind === 'area-apart' || truth.kind === 'ordinary' || truth.area !== force) {
    const isApart = truth.kind === 'area-apart' || truth.kind === 'step';
    const found = apart.some(({ area }) => area === truth.area);
    return found === isApart ? null : `apart: ${apart.map(({ area }) => area).join(', ') || 'none'}`;
  }
  const level = of('level').find(({ area }) => area === force);
  const course = of('course').find(({ area }) => area === force);
  const said = `${level?.value ?? 'nothing'} of the level, ${course?.value ?? 'nothing'} of the course`;
  const way = 'size' in truth && truth.size < 0 ? 'lower' : 'higher';
  switch (truth.kind) {
    case 'target': {
      const outlook = of('outlook').find(({ area }) => area === force);
      return outlook?.value === (truth.met ? 'will-meet' : 'will-not-meet')
        ? null
        : `${outlook?.value ?? 'nothing'} of the target`;
    }
    case 'nothing':
    case 'season':
      return !['higher', 'lower'].includes(level?.value ?? '') &&
        !['rising', 'falling'].includes(course?.value ?? '')
        ? null
        : said;
    case 'slope':
      return level?.value === way && course?.value !== 'level' ? null : said;
    case 'step':
      return level?.value === way && course?.value === truth.held ? null : said;
    default:
      return null;
  }
}
