import type { CsvRecord } from '../csv-records.ts';
import type { NoText } from '../decode-text.ts';
import { overLimit, type ReadLimits } from '../limits.ts';
import type { Grid } from './grid.ts';

/** What holds the rows of a table in an answer that says more beside. */
const envelopes = ['data', 'rows', 'records', 'results', 'items', 'value', 'values'];

const noTable: NoText = {
  expected:
    'must be a list of rows, [{ "area": "north", "month": "2019-04", "count": 5 }, …], one row a line, or a list of crimes, outcomes or stops of data.police.uk',
  found: 'JSON of another form',
};

/** Whether JSON that starts so is an answer of data.police.uk, whose entries are records of crimes and searches. */
export const startsRecords = (start: string): boolean =>
  /"(?:outcome_status|object_of_search|persistent_id|location_type|person_id|crime)"\s*:/.test(start);

/**
 * The one sheet of a table in JSON: a list of objects, of lists with the header first, either in an object under a name
 * such as `data`, or an object a line. Keys that some rows lack are empty there; what is nested is left alone.
 */
export function jsonGrids(text: string, limits: ReadLimits): readonly Grid[] | NoText {
  const parsed = parsedJson(text);
  if (parsed === undefined) return { ...noTable, found: 'no JSON in UTF-8' };
  const rows = rowsIn(parsed);
  if (rows === null) return noTable;
  const header = new Map<string, number>();
  const nested = new Set<string>();
  const cells = rows.map((row) => {
    if (Array.isArray(row)) return row.map((cell) => textOf(cell) ?? '');
    const own: string[] = [];
    for (const [key, value] of Object.entries(row)) {
      const text = textOf(value);
      if (text === null) {
        nested.add(key);
        continue;
      }
      const at = header.get(key) ?? header.size;
      header.set(key, at);
      own[at] = text;
    }
    return own;
  });
  const names = [...header.keys()];
  const all = names.length === 0 ? cells : [names, ...cells];
  const over = tooLarge(all, limits);
  if (over !== null) return over;
  const records = all.map((own, at): CsvRecord => {
    const width = Math.max(own.length, names.length);
    return {
      row: at + 1,
      broken: false,
      cells: Array.from({ length: width }, (_, column) => own[column] ?? ''),
    };
  });
  return [
    {
      name: '',
      records,
      isTrimmed: false,
      assumptions:
        nested.size === 0
          ? []
          : [`What is nested in JSON is left alone: ${[...nested].slice(0, 8).join(', ')}.`],
    },
  ];
}

/** A text as JSON, or as one value a line; `undefined` for a text that is neither. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): unknown => JSON.parse(line));
    } catch {
      return undefined;
    }
  }
}

type JsonRow = readonly unknown[] | Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is JsonRow => typeof value === 'object' && value !== null;

function rowsIn(parsed: unknown): readonly JsonRow[] | null {
  if (Array.isArray(parsed)) {
    const isTable =
      parsed.length > 0 &&
      parsed.every((row) => isRow(row) && Array.isArray(row) === Array.isArray(parsed[0]));
    return isTable ? parsed : null;
  }
  if (!isRow(parsed)) return null;
  const lists = Object.entries(parsed).flatMap(([name, value]) => {
    const rows = envelopes.includes(name) && Array.isArray(value) ? rowsIn(value) : null;
    return rows === null ? [] : [rows];
  });
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

/** A cell as text; `null` for what is nested. */
function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? null : String(value);
}

function tooLarge(rows: readonly (readonly string[])[], limits: ReadLimits): NoText | null {
  let [longest, widest] = [0, 0];
  for (const row of rows) {
    widest = Math.max(widest, row.length);
    for (const cell of row) longest = Math.max(longest, cell?.length ?? 0);
  }
  return (
    overLimit('rows', rows.length, limits) ??
    overLimit('columns', widest, limits) ??
    overLimit('characters', longest, limits)
  );
}
