import { existsSync, readdirSync } from 'node:fs';
import { describe } from 'vitest';
import { areas } from '../../../src/areas/areas.ts';
import { variation } from '../../../src/areas/variation.ts';
import * as change from '../../../src/change/index.ts';
import * as chart from '../../../src/chart/index.ts';
import * as compare from '../../../src/compare/index.ts';
import { course } from '../../../src/course/course.ts';
import { sentence } from '../../../src/findings/sentence.ts';
import { tableFor } from '../../../src/findings/table-for.ts';
import * as scan from '../../../src/scan/index.ts';
import * as series from '../../../src/series/index.ts';
import * as spc from '../../../src/spc/index.ts';
import * as made from '../../chart/findings.ts';
import { checkExamples } from '../../examples.ts';
import { offences, satisfaction } from '../../indicators.ts';

/** What the examples call their figures. */
const figures = {
  offences,
  satisfaction,
  twelve: made.twelve,
  shropshire: made.shropshire,
  satisfactionByArea: made.satisfactionPanel,
  boroughs: made.satisfactionPanel,
  charges: made.charges,
  crime: made.stepped,
  other: made.turned,
  crimeByBorough: made.crime,
  london: made.londonSeries,
  crimes: made.weapons,
  hackney: made.seasonal,
};

const src = new URL('../../../src/', import.meta.url);
const kinds = readdirSync(new URL('findings/', src))
  .map((name) => `findings/${name}`)
  .filter((folder) => existsSync(new URL(`${folder}/picture.ts`, src)));

describe.each(['chart', 'findings', ...kinds])('the examples of src/%s', (folder) => {
  checkExamples(new URL(`${folder}/`, src), {
    ...series,
    ...spc,
    ...change,
    ...compare,
    course,
    areas,
    variation,
    ...scan,
    ...chart,
    sentence,
    tableFor,
    methods: spc,
    ...figures,
  });
});
