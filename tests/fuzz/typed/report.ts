import { type EntryName, entries } from './entries.ts';
import type { Types } from './shapes.ts';
import { impure } from './starts.ts';

/** What came of the calls of a function. */
export interface Result {
  readonly place: number;
  readonly key: string;
  readonly calls: number;
  readonly answers: number;
  readonly refusals: number;
  readonly faults: readonly string[];
}

const whole = (value: number) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');

/** The page of a run: a table by entry, what fell short, and every fault. */
export function fuzzReport(
  types: Types,
  unordered: readonly Result[],
): { readonly text: string; readonly faults: readonly string[] } {
  const results = [...unordered].sort((one, other) => one.place - other.place);
  const of = (entry: EntryName) => results.filter(({ place }) => types.functions[place]?.entry === entry);
  const sum = (list: readonly Result[], name: 'calls' | 'answers' | 'refusals') =>
    list.reduce((total, each) => total + each[name], 0);
  const nameOf = ({ place }: Result) => {
    const { entry = '.', name = '' } = types.functions[place] ?? {};
    return `${name} (${entry})`;
  };
  const row = (name: string, list: readonly Result[], others: number) =>
    `| ${name} | ${list.length} | ${others} | ${whole(sum(list, 'calls'))} | ${whole(sum(list, 'answers'))} | ${whole(sum(list, 'refusals'))} |`;
  const rows = (Object.keys(entries) as EntryName[]).map((entry) => {
    const elsewhere = types.functions.filter(
      ({ entry: first, within }) => first !== entry && within.includes(entry),
    );
    return row(`\`${entry === '.' ? 'police-indicators' : entry}\``, of(entry), elsewhere.length);
  });
  const few = results.filter(({ answers }) => answers < 200);
  const faults = results.flatMap((result) => result.faults.map((fault) => `${nameOf(result)}: ${fault}`));
  const text = `# Every function, called with everything

\`npm run fuzz:functions\` calls every function of every entry with values of the types that it takes, which the compiler tells: sound
ones, the same with something changed, figures at the ends of what a number holds, and things of no such kind at all. A function
that is new is called without anything being written for it; one that does not come to its answer fails the short form
(\`tests/fuzz/every-function.test.ts\`, in every run of all tests), which says that it has no generator.

Of each call it is asked: does it end (300 million steps, or two minutes without a word, are a hang); is the answer plain data, the same through JSON and a
structured clone, with no NaN and no infinity, and its limits in order and within what is possible; is any error an \`IndicatorError\`;
is the second answer the first; is what was given untouched (it is frozen, and compared).

| Entry | Functions | also elsewhere | Calls | Answers | Refusals |
|---|---:|---:|---:|---:|---:|
${rows.join('\n')}
${row('all', results, 0)}

A call is one set of arguments, each of which is given twice. Functions that several entries have are counted under the first.

${few.length === 0 ? 'Each function came to its answer at least 200 times.' : `Fewer than 200 answers: ${few.map((each) => `${nameOf(each)} ${each.answers}`).join(', ')}.`}
Not called, because they read from the disk or start another program: ${impure.map((name) => `\`${name.replace('node:', '')}\``).join(', ')} of \`node\`, of which \`tests/node\` has tests.

${faults.length === 0 ? 'Faults in this run: none.' : `Faults in this run: ${faults.length}, of ${[...new Set(results.filter((each) => each.faults.length > 0).map(nameOf))].join(', ')}.`}
`;
  return { text, faults };
}
