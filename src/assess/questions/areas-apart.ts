import { list } from '../../result/words.ts';
import type { AreasStatements } from '../../statement/of-areas.ts';
import { sayArea } from '../../statement/say.ts';
import type { Statement } from '../../statement/statement.ts';
import { type Short, short } from './short.ts';

/** Areas and dimensions that one sentence names. */
const MOST = 3;

/**
 * Which areas stand apart, and on what: the one singled out first, with the size on each dimension on which it is beyond the
 * ordinary spread; else the one that stands out most, with what it is within.
 */
export function areasApart(name: string, { areas, reading }: AreasStatements, about: string | null): Short {
  const beyond = areas.filter(({ value }) => value === 'beyond-ordinary-variation');
  const mine = areas.filter(({ area }) => area === about);
  const level = areas[0]?.grounds.level ?? 'areas';
  const apart = (of: readonly Statement<'area'>[]) => of.filter((each) => beyond.includes(each));
  const names = [...new Set(beyond.map(({ areaName }) => areaName))];
  if (areas.length === 0 || reading.verdict === 'cannot-tell')
    return short(
      `${name}: cannot tell`,
      `how far ${level} ordinarily differ cannot be told from these figures`,
    );
  if (beyond.length === 0) {
    const one = furthest(mine) ?? furthest(areas);
    return short(
      `${name}: ${about !== null && mine.length > 0 ? `${mine[0]?.areaName} does not stand apart` : 'none stands apart'}`,
      one === null ? null : `${of(one)} ${one.areaName} ${sayArea(one, true)}`,
    );
  }
  const first =
    apart(mine).length > 0 ? apart(mine) : apart(areas.filter(({ areaName }) => areaName === names[0]));
  const others = names.filter((each) => each !== first[0]?.areaName);
  return short(
    `${name}: ${list(names, MOST)} ${names.length === 1 ? 'stands' : 'stand'} apart`,
    sizes(first, level),
    others.length > 0
      ? `${list(others, MOST)} ${others.length === 1 ? 'does' : 'do'} so too`
      : 'no other is beyond how they ordinarily differ',
  );
}

/** The sizes of one area on each of its dimensions, beyond how areas ordinarily differ. */
function sizes(statements: readonly Statement<'area'>[], level: string): string {
  const [first] = statements;
  if (first === undefined) return '';
  const said = statements.slice(0, MOST).map((each) => `${sayArea(each, true)}${on(each)}`);
  return `${first.areaName} ${said.join(', and ')}: beyond how ${level} ordinarily differ`;
}

const on = ({ part }: Statement<'area'>) => {
  const names = Object.values(part).join(', ');
  return names === '' ? '' : ` on ${names}`;
};

const of = (statement: Statement<'area'>) => (on(statement) === '' ? '' : `${on(statement).trim()},`);

function furthest(statements: readonly Statement<'area'>[]): Statement<'area'> | null {
  const size = ({ size: each }: Statement<'area'>) => Math.abs(each?.value ?? 0);
  return [...statements].sort((a, b) => size(b) - size(a))[0] ?? null;
}
