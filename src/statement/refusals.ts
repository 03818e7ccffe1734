import type { CourseRefusal } from '../course/figures.ts';

/** Why a series has no reading. */
export const refusals: Readonly<Record<CourseRefusal, string>> = {
  rolling: 'its periods overlap, and the figures of each period are needed',
  'no-figures': 'there are no figures',
  'one-figure': 'there is one figure, and two are the fewest',
  'one-run': 'single periods hold too few to be read, and together they make one figure',
  sparse: 'there are too few events to read, even by year',
  'few-by-week': 'single weeks hold too few events, and figures by month or longer are needed',
  step: 'figures of single days cannot be added up, and those by month are needed',
  'no-noise': 'there is nothing to measure how much such figures vary',
};
