import { isIndicatorError } from '../../../src/result/error.ts';
import { Chance, seedOf } from './chance.ts';
import { changedOf } from './changed.ts';
import { functionOf } from './entries.ts';
import { faultsOf, frozen, written } from './promised.ts';
import { seedsOf } from './seeds.ts';
import type { Shape, Typed, Types } from './shapes.ts';
import { starts } from './starts.ts';
import { isOpaque, Values } from './values.ts';

/** What came of the calls of one function; a call is one set of arguments, answered twice. */
export interface Tally {
  calls: number;
  answers: number;
  refusals: number;
  readonly faults: Map<string, string>;
}

export interface Wanted {
  readonly calls: number;
  readonly answers: number;
  /** The most calls, whatever was answered. */
  readonly most: number;
  readonly seed: number;
  /** Told before each call. */
  readonly before?: (given: readonly unknown[]) => void;
  /** Whether to go on once the answers are there. */
  readonly goOn?: () => boolean;
}

const kept = 40;

/** Calls the functions of every entry with values of the types that they take. */
export class Fuzzer {
  readonly #types: Types;
  readonly #perPool: number;
  readonly #byKey: ReadonlyMap<string, Typed>;
  readonly #pools = new Map<number, unknown[]>();
  readonly #opaque = new Set<unknown>();
  readonly #making = new Set<number>();

  /** `perPool`: how many answers of each kind are kept for those that take them. */
  constructor(types: Types, seed: number, perPool = 10) {
    this.#types = types;
    this.#perPool = perPool;
    this.#byKey = new Map(types.functions.map((each) => [each.key, each]));
    const seeds = seedsOf(seed);
    for (const given of Object.values(starts))
      for (const each of given) if (isMade(each)) this.#opaque.add(frozen(each));
    for (const [place, shape] of types.shapes.entries()) {
      const named = 'name' in shape ? seeds[shape.name] : undefined;
      if (named === undefined) continue;
      const pool = named.map(frozen);
      this.#pools.set(place, pool);
      if (isOpaque(shape)) for (const each of pool) this.#opaque.add(each);
    }
  }

  async fuzz(one: Typed, wanted: Wanted): Promise<Tally> {
    const call = functionOf(one.entry, one.name);
    const tally: Tally = { calls: 0, answers: 0, refusals: 0, faults: new Map() };
    if (call === null) return tally;
    const chance = new Chance(seedOf(one.key, wanted.seed));
    for (const { shape } of one.parameters) await this.#fill(shape, chance);
    const values = new Values(this.#types, this.#pools, chance);
    const start = starts[one.name];
    const answered: (readonly unknown[])[] = start === undefined ? [] : [start];
    const goes = () =>
      tally.calls < wanted.most &&
      (tally.answers < wanted.answers || (tally.calls < wanted.calls && (wanted.goOn?.() ?? true)));
    while (goes()) {
      const from =
        answered.length === 0 || chance.is(0.3) ? values.argumentsOf(one.parameters) : chance.of(answered);
      const wrong = chance.is(0.5) ? 0 : 0.3;
      const changes = chance.below(3);
      const given = Array.from({ length: changes }).reduce<readonly unknown[]>(
        (now) => changedOf(now, this.#opaque, wrong, chance),
        from,
      );
      wanted.before?.(given);
      const outcome = await this.#call(call, one, given);
      tally.calls += 1;
      tally[outcome.kind === 'answer' ? 'answers' : 'refusals'] += 1;
      for (const fault of outcome.faults) {
        const kind = fault.replace(/-?\d+(\.\d+)?(e[+-]?\d+)?/g, '#').slice(0, 160);
        if (!tally.faults.has(kind)) tally.faults.set(kind, `${fault} of ${short(given)}`);
      }
      if (outcome.kind !== 'answer' || outcome.faults.length > 0) continue;
      if (answered.length < kept) answered.push(given);
      else answered[chance.below(kept)] = given;
    }
    return tally;
  }

  async #call(call: (...given: unknown[]) => unknown, one: Typed, given: readonly unknown[]) {
    const before = written(given.filter((each) => !this.#opaque.has(each)));
    frozen(given);
    const first = await outcomeOf(call, given);
    const second = await outcomeOf(call, given);
    const faults: string[] = [];
    if (first.kind === 'error') faults.push(`throws ${first.text}`);
    if (first.text !== second.text) faults.push('answers otherwise the second time');
    if (written(given.filter((each) => !this.#opaque.has(each))) !== before) faults.push('changes its input');
    if (first.kind === 'answer') faults.push(...faultsOf(first.answer, one.isPlain));
    return { kind: first.kind, faults };
  }

  /** Fills what is taken from answers, for all that a shape holds. */
  async #fill(place: number, chance: Chance, done = new Set<number>()): Promise<void> {
    if (done.has(place)) return;
    done.add(place);
    const shape = this.#types.shapes[place];
    if (shape === undefined) return;
    if (shape.is === 'object' && isOpaque(shape) && !this.#pools.has(place) && !this.#making.has(place)) {
      this.#making.add(place);
      await this.#make(place, shape, chance);
      this.#making.delete(place);
    }
    if (isOpaque(shape)) return;
    for (const inner of partsOf(shape)) await this.#fill(inner, chance, done);
  }

  async #make(place: number, shape: Extract<Shape, { is: 'object' }>, chance: Chance): Promise<void> {
    const pool: unknown[] = [];
    const shares = shape.makers.slice(0, 4);
    for (const { of, path } of shares) {
      const maker = this.#byKey.get(of);
      const call = maker === undefined ? null : functionOf(maker.entry, maker.name);
      if (maker === undefined || call === null) continue;
      for (const { shape: own } of maker.parameters) await this.#fill(own, chance);
      const values = new Values(this.#types, this.#pools, chance);
      let left = 600;
      const most = pool.length + Math.ceil(this.#perPool / shares.length);
      while (pool.length < most && left-- > 0) {
        const { answer } = await outcomeOf(call, frozen(values.argumentsOf(maker.parameters)));
        const part = path.reduce<unknown>(
          (now, key) =>
            key === '*' && Array.isArray(now) ? now[chance.below(now.length)] : (now as never)?.[key],
          answer,
        );
        if (typeof part === 'object' && part !== null && faultsOf(part, maker.isPlain).length === 0)
          pool.push(frozen(part));
      }
    }
    if (pool.length === 0) return;
    this.#pools.set(place, pool);
    if (isOpaque(shape)) for (const each of pool) this.#opaque.add(each);
  }
}

/** Series and panels of the starts are as opaque as any other. */
const isMade = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'calendar' in value && 'indicator' in value;

function partsOf(shape: Shape): readonly number[] {
  switch (shape.is) {
    case 'list':
    case 'rows':
    case 'dictionary':
      return [shape.of];
    case 'either':
    case 'tuple':
      return shape.of;
    case 'function':
      return [shape.gives];
    case 'object':
      return Object.values(shape.of).map(({ shape: own }) => own);
    default:
      return [];
  }
}

interface Outcome {
  readonly kind: 'answer' | 'refusal' | 'error';
  readonly answer?: unknown;
  /** The answer, the message or the error, to be compared. */
  readonly text: string;
}

async function outcomeOf(
  call: (...given: unknown[]) => unknown,
  given: readonly unknown[],
): Promise<Outcome> {
  try {
    const answer = call(...given);
    const settled: unknown = answer instanceof Promise ? await answer : answer;
    return { kind: 'answer', answer: settled, text: written(settled) };
  } catch (error) {
    if (isIndicatorError(error)) return { kind: 'refusal', text: error.message };
    const where = error instanceof Error ? (/at .*?src\/(\S+?):\d+/.exec(error.stack ?? '')?.[1] ?? '') : '';
    return { kind: 'error', text: `${String(error).slice(0, 160)} (${where})` };
  }
}

/** Arguments as a report shows them. */
function short(given: readonly unknown[]): string {
  const text = written(given);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
