import type { AreasStatements } from '../../statement/of-areas.ts';
import { onPart, sayArea, sayAreaOn } from '../../statement/say-area.ts';
import type { Statement } from '../../statement/statement.ts';
import { list } from '../../words/about.ts';
import { type Short, short } from './short.ts';

/** Areas and dimensions that one sentence names. */
const MOST = 3;

/**
 * Which areas stand apart, and on what: the one singled out first, with the size on each dimension on which it is beyond the
 * ordinary spread; else the one that stands out most, with what it is within.
 */
export function areasApart(name: string, { areas, reading }: AreasStatements, about: string | null): Short {
  const [any] = areas;
  const level = any?.grounds.level ?? 'areas';
  if (any === undefined || reading.verdict === 'cannot-tell')
    return short(
      `${name}: cannot tell`,
      `how far ${level} ordinarily differ cannot be told from these figures`,
    );
  const beyond = areas.filter(({ value }) => value === 'beyond-ordinary-variation');
  const names = [...new Set(beyond.map(({ areaName }) => areaName))];
  const [first] = beyond.filter(({ area }) => area === about).concat(beyond);
  if (first === undefined) return noneApart(name, areas, about);
  const own = beyond.filter(({ area }) => area === first.area);
  const others = names.filter((each) => each !== first.areaName);
  const dimensions = areas.filter(({ area }) => area === first.area).length;
  return short(
    `${name}: ${list([first.areaName, ...others], MOST)} ${names.length === 1 ? 'stands' : 'stand'} apart`,
    `${first.areaName} ${sayAreaOn(own.slice(0, MOST), true)}: beyond how ${level} ordinarily differ`,
    others.length > 0
      ? null
      : `${own.length < dimensions ? 'it is not apart on the rest, and ' : ''}no other ${level.replace(/s$/, '')} is`,
  );
}

/** What the one singled out, else the one that is furthest out, is within. */
function noneApart(name: string, areas: readonly Statement<'area'>[], about: string | null): Short {
  const mine = areas.filter(({ area }) => area === about);
  const [one] = [...(mine.length > 0 ? mine : areas)].sort((a, b) => sizeOf(b) - sizeOf(a));
  const lead = mine.length > 0 ? `${mine[0]?.areaName} does not stand apart` : 'none stands apart';
  return short(
    `${name}: ${lead}`,
    one === undefined
      ? null
      : `${onPart(one).trim()}${onPart(one) === '' ? '' : ', '}${one.areaName} ${sayArea(one, true)}`,
  );
}

const sizeOf = ({ size }: Statement<'area'>) => Math.abs(size?.value ?? 0);
