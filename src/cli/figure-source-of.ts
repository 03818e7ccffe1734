import type { Indicator } from '../indicator/indicator.ts';
import type { FigureArguments } from './arguments/figure-arguments.ts';
import { engineSource } from './figures/engine-source.ts';
import { type FigureSource, memorySource } from './figures/figure-source.ts';
import type { Telling } from './telling.ts';

/** The figures that a command was given: files read in memory, or records counted where they are. */
export function figureSourceOf(
  options: FigureArguments,
  wanted: (own: readonly Indicator[]) => readonly Indicator[],
  telling: Telling,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FigureSource> {
  return options.engine === 'memory'
    ? memorySource(options, wanted, telling)
    : engineSource(options, env, telling);
}
