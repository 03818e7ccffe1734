/** Reads comma-separated text with quotes (RFC 4180): every row as its fields, blank lines left out. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let position = 0;
  while (position < source.length) {
    let end = source.indexOf('\n', position);
    if (end < 0) end = source.length;
    const line = source.slice(position, source.charAt(end - 1) === '\r' ? end - 1 : end);
    if (!line.includes('"')) {
      if (line !== '') rows.push(line.split(','));
      position = end + 1;
      continue;
    }
    const [fields, next] = quotedRow(source, position);
    rows.push(fields);
    position = next;
  }
  return rows;
}

function quotedRow(source: string, start: number): [string[], number] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  let position = start;
  for (; position < source.length; position += 1) {
    const character = source.charAt(position);
    if (quoted) {
      if (character !== '"') field += character;
      else if (source.charAt(position + 1) === '"') {
        field += '"';
        position += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      fields.push(field);
      field = '';
    } else if (character === '\n') break;
    else if (character !== '\r') field += character;
  }
  fields.push(field);
  return [fields, position + 1];
}

/** The rows below the header, each as a record by column name. Columns without a name are left out. */
export function parseRecords(text: string): Record<string, string>[] {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((fields) => {
    const row: Record<string, string> = {};
    header.forEach((name, index) => {
      if (name !== '') row[name] = fields[index] ?? '';
    });
    return row;
  });
}

const quote = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Writes a header and rows as comma-separated text; `null` is an empty cell. */
export function formatCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  const lines = rows.map((row) => row.map((cell) => quote(cell === null ? '' : String(cell))).join(','));
  return `${[header.join(','), ...lines].join('\n')}\n`;
}
