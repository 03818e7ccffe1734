import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { PeerGroup } from './peers.ts';

/** What may be asked of `areas`. */
export interface AreasOptions {
  /** The period compared, such as `2019-03` or `2018/19`; the last year unless it is given. */
  readonly period?: string;
  /** Leave out areas whose data are not complete enough (`coverageCheck`), each with its reason. */
  readonly coverage?: boolean;
  /** Chance that any ordinary area is called beyond, from .001 to .2. */
  readonly alpha?: number;
  /** Level of the intervals, from .5 to .999. */
  readonly level?: number;
  /** In the indicator's own unit (.8 for 80%); the indicator's target unless it is given. */
  readonly target?: number;
  /** The difference that matters, in the unit of the figures (.02 for two points); the indicator's margin unless it is given. */
  readonly margin?: number;
  /** Areas that are like one another: their mean and spread are given beside those of all. */
  readonly peers?: PeerGroup;
}

export const areasDefaults = { coverage: true, alpha: 0.05, level: 0.95 } as const;

export type AreasOptionsRead = Required<Pick<AreasOptions, 'coverage' | 'alpha' | 'level'>> & AreasOptions;

export function readAreasOptions(options: AreasOptions, path: string): AreasOptionsRead {
  const refuse = (name: string, expected: string, value: unknown): never => {
    throw new IndicatorError({
      code: 'invalid-option',
      path: `${path}: ${name}`,
      expected,
      received: received(value),
    });
  };
  const between = (name: string, value: number, least: number, most: number): void => {
    if (!(typeof value === 'number' && value >= least && value <= most))
      refuse(name, `must be a number from ${least} to ${most}`, value);
  };
  const known = ['period', 'coverage', 'alpha', 'level', 'target', 'margin', 'peers'];
  for (const name of Object.keys(options))
    if (!known.includes(name)) refuse('option', `must be one of ${known.join(', ')}`, name);
  const read = { ...areasDefaults, ...options };
  between('alpha', read.alpha, 0.001, 0.2);
  between('level', read.level, 0.5, 0.999);
  if (read.target !== undefined) between('target', read.target, Number.NEGATIVE_INFINITY, Number.MAX_VALUE);
  if (read.margin !== undefined) between('margin', read.margin, 0, Number.MAX_VALUE);
  if (typeof read.coverage !== 'boolean') refuse('coverage', 'must be true or false', read.coverage);
  return read;
}
