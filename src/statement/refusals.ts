import type { CourseRefusal } from '../course/figures.ts';

/** Why a series has no reading. */
export const refusals: Readonly<Record<CourseRefusal, string>> = {
  rolling: 'its periods overlap, and the figures of each period are needed',
  'no-figures': 'there are no figures',
  'one-figure': 'there is one figure, and two are the fewest',
  sparse: 'there are too few events to read, even by year',
  step: 'days or weeks of this kind make up no period that can be read',
  'no-noise': 'there is nothing to measure how much such figures vary',
};
