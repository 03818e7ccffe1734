import { requireOnePart } from '../areas/parts.ts';
import { readAreas } from '../areas/read-areas.ts';
import { saidOf } from '../areas/said.ts';
import { readOptions } from '../result/read-options.ts';
import { like, openShare, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';

export interface ShrinkOptions {
  /** The period compared; the last year unless given. */
  readonly period?: string;
  readonly level?: number;
}

/** One area's figure beside what it is likely to be, the other areas considered. */
export interface Shrunken {
  readonly area: string;
  readonly areaName: string;
  readonly value: number | null;
  readonly shrunken: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

const optionRules = {
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  level: /* @__PURE__ */ like(openShare, { such: '0.95' }),
} as const;

/**
 * Shrink: the best guess of each area's true level, when small samples scatter further than the areas do.
 *
 * A view of `areas`: its levels over the period judged, each figure drawn towards the others, the more the smaller its
 * sample and the more alike the areas are, with its own past beside it. Areas without a known sample, and one that has
 * no other to be compared with, are left out. Sources: Efron and Morris 1975; docs/methods/areas.md.
 *
 * @example
 * shrink(satisfaction)[4] // => { area: 'shropshire', value: 0.747, shrunken: 0.773, … }
 */
export function shrink(panel: Panel, given: ShrinkOptions = {}): readonly Shrunken[] {
  requirePanel('shrink: panel', panel);
  const options = readOptions('shrink', optionRules, given);
  requireOnePart('shrink', panel);
  return saidOf(readAreas(panel, options, 'shrink')).rows.flatMap(({ area, areaName, level, observed }) =>
    level.value === null
      ? []
      : [
          {
            area,
            areaName,
            value: observed.value,
            shrunken: level.value,
            lower: level.lower,
            upper: level.upper,
          },
        ],
  );
}
