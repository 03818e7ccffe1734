import type { Chance } from './chance.ts';
import type { Shape, Types } from './shapes.ts';
import { numberOf, numbersOf, textOf } from './words.ts';

/** Values that were made before, by the place of their shape: figures, findings, papers. */
export type Pools = ReadonlyMap<number, readonly unknown[]>;

const periods: Readonly<Record<string, readonly string[]>> = {
  day: ['2014-04-01', '2015-02-28', '2019-12-31'],
  week: ['2014-W14', '2015-W53', '2019-W01'],
  month: ['2014-04', '2014-05', '2015-03', '2016-02', '2019-12'],
  quarter: ['2014-Q2', '2014-Q3', '2019-Q1'],
  'financial-quarter': ['2014/15-Q1', '2014/15-Q4', '2018/19-Q3'],
  'calendar-year': ['2014', '2015', '2019'],
  'financial-year': ['2014/15', '2015/16', '2018/19'],
  span: ['2014-04/2014-09', '2014-04/2015-03', '2018-10/2019-02'],
};

const deepest = 7;

/** Makes values of a type by its shape. Words that an argument holds (areas, periods) are used again by those behind it. */
export class Values {
  readonly #types: Types;
  readonly #pools: Pools;
  readonly #chance: Chance;
  #seen: string[] = [];

  constructor(types: Types, pools: Pools, chance: Chance) {
    this.#types = types;
    this.#pools = pools;
    this.#chance = chance;
  }

  /** The arguments of a call, without those that are left out. */
  argumentsOf(parameters: Types['functions'][number]['parameters']): unknown[] {
    this.#seen = [];
    const given: unknown[] = [];
    for (const { name, shape, optional } of parameters) {
      if (optional && this.#chance.is(0.4)) break;
      const value = this.of(shape, name);
      given.push(value);
      this.#seen.push(...wordsIn(value));
    }
    return given;
  }

  of(place: number, name = '', depth = 0): unknown {
    const chance = this.#chance;
    const pool = this.#pools.get(place);
    if (pool !== undefined && pool.length > 0 && (isOpaque(this.#types.shapes[place]) || chance.is(0.7)))
      return chance.of(pool);
    const shape = this.#types.shapes[place] ?? { is: 'anything' };
    switch (shape.is) {
      case 'number':
        return numberOf(chance, name);
      case 'text':
        return textOf(name, chance, /area|period|from|^to$/i.test(name) ? this.#seen : []);
      case 'flag':
        return chance.is(0.5);
      case 'bigint':
        return BigInt(chance.below(100));
      case 'date':
        return new Date(Date.UTC(2014 + chance.below(6), chance.below(12), 1 + chance.below(28)));
      case 'bytes':
        return Uint8Array.from({ length: chance.below(40) }, () => chance.below(256));
      case 'anything':
        return chance.of([5, 'a', null, 0.5, true, '2014-04', undefined]);
      case 'pieces':
        return undefined;
      case 'literal':
        return shape.value;
      case 'period':
        return chance.of(periods[shape.unit] ?? ['2014-04']);
      case 'tuple':
        return shape.of.map((one) => this.of(one, name, depth + 1));
      case 'either':
        return this.#either(shape.of, name, depth);
      case 'function': {
        const constant = this.of(shape.gives, name, depth + 1);
        return (given: unknown) =>
          typeof constant === 'number' && typeof given === 'number' ? given - constant : constant;
      }
      case 'dictionary': {
        const size = depth > deepest ? 0 : chance.below(4);
        const names = ['a', 'b', 'area-0', 'area-1', 'stage', 'group', '__proto__', 'robbery'];
        const kept = Array.from({ length: size }, () => [
          chance.of(names),
          this.of(shape.of, name, depth + 1),
        ]);
        return Object.fromEntries(kept) as unknown;
      }
      case 'list':
      case 'rows':
        return this.#list(shape.of, name, depth);
      case 'object':
        return this.#object(shape, depth);
    }
  }

  #either(of: readonly number[], name: string, depth: number): unknown {
    // Nothing and what is deep in itself come less often than what says something.
    const plain = of.filter((one) => this.#types.shapes[one]?.is !== 'literal' || this.#chance.is(0.7));
    return this.of(this.#chance.of(plain.length > 0 ? plain : of), name, depth + 1);
  }

  #list(of: number, name: string, depth: number): unknown {
    const chance = this.#chance;
    const length =
      depth > deepest ? 0 : chance.of([0, 1, 2, 3, 5, 8, 12, 24, 30, 40].slice(0, depth > 2 ? 4 : 10));
    const next = numbersOf(chance);
    const gaps = chance.is(0.4) ? 0.1 : 0;
    const kinds = this.#kindsOf(of);
    if (kinds.includes('number'))
      return Array.from({ length }, () => (kinds.includes('nothing') && chance.is(gaps) ? null : next()));
    return Array.from({ length }, () => this.of(of, name.replace(/s$/, ''), depth + 1));
  }

  #kindsOf(place: number): readonly string[] {
    const shape = this.#types.shapes[place];
    if (shape?.is === 'either') return shape.of.flatMap((one) => this.#kindsOf(one));
    return [shape?.is === 'literal' && shape.value === null ? 'nothing' : (shape?.is ?? '')];
  }

  #object(shape: Extract<Shape, { is: 'object' }>, depth: number): unknown {
    const chance = this.#chance;
    const share = depth > deepest ? 0 : chance.of([0, 0.2, 0.5, 1]);
    return Object.fromEntries(
      Object.entries(shape.of).flatMap(([name, { shape: own, optional }]) =>
        optional && !chance.is(share) ? [] : [[name, this.of(own, name, depth + 1)]],
      ),
    ) as unknown;
  }
}

/** Whether an object is the answer of a function and nothing that anybody writes: it is never made up. */
export const isOpaque = (shape: Shape | undefined): boolean =>
  shape?.is === 'object' &&
  shape.makers.length > 0 &&
  /Finding$|Chart$|Scan$|^(Panel|Series|Paper|SourceReport|ReadingReport|QuestionAnswer|Readable|Pick|MeantFor|Headline|ScorecardRow|CheckedClaim|SuppressedTable)$/.test(
    shape.name,
  );

/** The words by which figures are asked about: areas and periods. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const one = value as { area?: unknown; series?: unknown; calendar?: { start?: unknown } };
  const areas = Array.isArray(one.series)
    ? one.series.map((each: { area?: unknown }) => each.area)
    : [one.area];
  return [...areas.slice(0, 3), one.calendar?.start].filter(
    (word): word is string => typeof word === 'string',
  );
}
