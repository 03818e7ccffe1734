import { type OptionRules, readOptions } from '../result/read-options.ts';
import { atLeastZero, flag, like, real, text } from '../result/rule.ts';
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

/** What each may be; the target's own range is that of the measure. */
export const areasRules = {
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  coverage: flag,
  alpha: { is: 'number', least: 0.001, most: 0.2 },
  level: { is: 'number', least: 0.5, most: 0.999 },
  target: real,
  margin: atLeastZero,
  peers: { is: 'object', such: '{ name, areas }' },
} as const satisfies OptionRules<AreasOptions>;

export function readAreasOptions(options: AreasOptions, path: string): AreasOptionsRead {
  return { ...areasDefaults, ...readOptions(path, areasRules, options) };
}
