/** Writes the last paper of each shipped force that has one, which its next paper is held against: verdicts and figures alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { shippedForce } from '../src/cli/shipped-tables.ts';
import { paper } from '../src/paper/make.ts';
import type { Paper } from '../src/paper/paper.ts';
import { isVerdict } from '../src/paper/since/verdict-words.ts';

const folder = fileURLToPath(new URL('../data/papers', import.meta.url));

const { data, profile } = await shippedForce('west-mercia');
const made = paper(data, { ...profile, asOf: '2019-03-31' });
const kept: Paper = {
  ...made,
  meeting: null,
  ...{ restsOn: [], headlines: [], cannotTell: [], scorecard: [], items: [], actions: [], claims: [] },
  appendix: { text: [], tables: [], sources: [] },
  statements: made.statements.filter(isVerdict),
};
mkdirSync(folder, { recursive: true });
// A line for each statement, so that a change of one is a change of a line.
const { figures, statements, ...rest } = kept;
const lines = (all: readonly object[]) => `[\n${all.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
writeFileSync(
  `${folder}/west-mercia-2019.json`,
  `${JSON.stringify(rest).slice(0, -1)},\n"statements":${lines(statements)},\n"figures":${lines(figures)}}\n`,
);
