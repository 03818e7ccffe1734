import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments/read-arguments.ts';
import { months, shippedFile, streetFiles } from '../cli/fixtures.ts';
import { command, withFolder } from '../cli/folder.ts';
import { root } from './files.ts';
import { keeps } from './snippet.ts';

const page = readFileSync(`${root}docs/command-line.md`, 'utf8');

/** Files that the page shows: a name, and a block with what it holds. */
const shown = Object.fromEntries(
  [...page.matchAll(/^`([\w./-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, name = '', text = '']) => [
    name,
    text,
  ]),
);
const zip = zipSync(
  Object.fromEntries(Object.entries(streetFiles).map(([name, text]) => [name, strToU8(text)])),
);
const robbery = `area,period,count\n${months(2017, 30)
  .map((month, at) => `Camden,${month},${90 + ((at * 7) % 13)}`)
  .join('\n')}\n`;
const inCrimes = Object.entries(streetFiles).map(([name, text]) => [`crimes/${name}`, text] as const);

/** Commands in their order, each with the output that the page promises, where it does. */
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm)].flatMap(
  ([, lines = '', promised]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => ({ line, promised: promised?.trimEnd() ?? null })),
);

describe('the commands of the page on the command line', () => {
  let folder = '';
  let finish = () => {};
  let finished: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    await new Promise<void>((ready) => {
      finished = withFolder(
        { ...shown, ...Object.fromEntries(inCrimes), '2019-02.zip': zip, 'robbery.csv': robbery },
        (made) => {
          folder = made;
          ready();
          return new Promise<void>((resolve) => {
            finish = resolve;
          });
        },
      );
    });
  });
  afterAll(async () => {
    finish();
    await finished;
  });

  /** A word of a command with its file where it is: those of the page and what is written in a folder of their own. */
  const placed = (word: string): string => {
    if (word.startsWith('data/')) return shippedFile(word.slice('data/'.length));
    return /^(?:crimes$|[\w-]+\.(?:zip|json|csv|svg)$)/.test(word) ? join(folder, word) : word;
  };

  it.each(commands)('$line', async ({ line, promised }) => {
    const [own = '', filter] = line.split(' | ');
    const [npx, name, ...argv] = own.split(' ');
    expect([npx, name]).toEqual(['npx', 'police-indicators']);
    // There is no server to ask: that the command is understood must do.
    if (argv.includes('clickhouse')) return expect(readArguments(argv).name).toBe(argv[0]);
    const { code, out, err } = await command(...argv.map(placed));
    expect([code, err.includes('must ')]).toEqual([0, false]);
    if (promised !== null) expect(keeps(out.trimEnd(), promised), out).toBe(true);
    const [, field = ''] = /^jq \.(\w+)$/.exec(filter ?? '') ?? [];
    if (filter !== undefined) expect(Object.keys(JSON.parse(out))).toContain(field);
  });

  it('are as many as it shows, and show every command', () => {
    expect(commands).toHaveLength([...page.matchAll(/^npx police-indicators/gm)].length);
    for (const name of ['read', 'rank', 'spc', 'check'])
      expect(commands.some(({ line }) => line.startsWith(`npx police-indicators ${name} `))).toBe(true);
  });
});
