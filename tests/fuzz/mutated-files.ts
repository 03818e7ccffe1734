import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { book } from '../source/books.ts';
import { hostileInserts } from '../source/hostile-inserts.ts';
import {
  homeOffice,
  json,
  jsonStops,
  london,
  monthly,
  outcomes,
  stops,
  street,
  survey,
} from '../source/published-files.ts';

/** A file to be read, broken somewhere. */
export interface MutatedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

const tidy = `Area,Month,Numerator,Denominator\n${[1, 2, 3, 4, 5, 6]
  .flatMap((month) => ['Kent', 'Essex', 'Total'].map((area, at) => `${area},2019-0${month},${60 + at},100`))
  .join('\n')}\n`;
const wide = `Recorded crime\n\n"Force\nname",2017/18,2018/19 [p],"2019/20"\nKent,"1,204",5,[c]\nEssex,7,,"9"\nNotes,,,\n`;

/** What is broken, by the names that the files have when they are sound. */
const sound: Readonly<Record<string, string>> = {
  '2018-10-west-mercia-street.csv': street,
  '2018-10-west-mercia-outcomes.csv': street.replace('Last outcome category', 'Outcome type'),
  '2023-03-kent-stop-and-search.csv': stops,
  'crimes.json': json,
  'stops.json': jsonStops,
  'ward.csv': monthly,
  'recorded.csv': homeOffice,
  'outcomes.csv': outcomes,
  'london.csv': london,
  'survey.csv': survey,
  'victim-satisfaction.csv': tidy,
  'wide.csv': wide,
};

const share = fc.double({ min: 0, max: 1, noNaN: true });
const change = fc.oneof(
  fc.record({ where: share, remove: fc.nat({ max: 8 }), insert: hostileInserts }),
  fc.record({ where: share, line: fc.constantFrom('twice', 'gone', 'last', 'cut') }),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;
const changes = fc.array(change, { minLength: 1, maxLength: 6 });
const bytes = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { maxLength: 8 });

/** A text with something put in or taken out, or with a line twice, gone, at the end or cut in two. */
function broken(text: string, list: readonly Change[]): string {
  return list.reduce((now, each) => {
    if ('insert' in each) {
      const at = Math.floor(each.where * now.length);
      return now.slice(0, at) + each.insert + now.slice(at + each.remove);
    }
    const lines = now.split('\n');
    const at = Math.floor(each.where * lines.length);
    const line = lines[at] ?? '';
    const half = Math.floor(line.length / 2);
    const instead = { twice: [line, line], gone: [], last: [], cut: [line.slice(0, half), line.slice(half)] };
    lines.splice(at, 1, ...instead[each.line]);
    if (each.line === 'last') lines.push(line);
    return lines.join('\n');
  }, text);
}

/** Bytes of which some are others, up to a place where they end. */
function torn(content: Uint8Array, list: readonly (readonly [number, number])[], end: number): Uint8Array {
  const now = content.slice();
  for (const [where, byte] of list) now[Math.floor(where * now.length)] = byte;
  return now.slice(0, Math.ceil(end * now.length));
}

/** The cells of a text, numbers as numbers. */
const cellsOf = (text: string) =>
  text.split('\n').map((line) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));

/** The part of a workbook that holds its cells, broken. */
function withPart(whole: Uint8Array, list: readonly Change[]): Uint8Array {
  const parts = unzipSync(whole);
  const name = Object.keys(parts).find((each) => /sheet1\.xml$|content\.xml$/.test(each)) ?? '';
  return zipSync({ ...parts, [name]: strToU8(broken(new TextDecoder().decode(parts[name]), list)) });
}

/**
 * Files of every sort and format: their text broken, as CSV or JSON, in a workbook, in an archive; the XML of a
 * workbook broken; the bytes of any of them changed, or cut off.
 */
export const mutatedFiles: fc.Arbitrary<MutatedFile> = fc
  .record({
    name: fc.constantFrom(...Object.keys(sound)),
    as: fc.constantFrom('text', 'text', 'text', 'xlsx', 'ods', 'xls', 'xlsx part', 'ods part', 'zip'),
    changes,
    bytes: fc.option(bytes, { freq: 3, nil: [] }),
    end: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: share }),
  })
  .map(({ name, as, changes: list, bytes: others, end }) => {
    const whole = sound[name] ?? '';
    const text = broken(whole, list);
    const type = as.startsWith('ods') ? 'ods' : 'xlsx';
    const file = (ending: string, content: Uint8Array): MutatedFile => ({
      name: name.replace(/\.\w+$/, ending),
      content: torn(content, others, end),
    });
    if (as === 'text') return file(/\.\w+$/.exec(name)?.[0] ?? '', strToU8(text));
    if (as === 'zip')
      return file(
        '.zip',
        zipSync({ [`2018-10/${name}`]: strToU8(text), 'note.txt': strToU8('x'), ...tables }),
      );
    if (as === 'xls') return file('.xls', book({ Data: cellsOf(text), Notes: [['x']] }, 'biff8'));
    if (as.endsWith('part')) return file(`.${type}`, withPart(book({ Data: cellsOf(whole) }, type), list));
    return file(`.${type}`, book({ Data: cellsOf(text), Notes: [['x']] }, type));
  });

/** What stands beside a broken file in an archive. */
const tables = { '2018-11/2018-11-kent-street.csv': strToU8(street) };
