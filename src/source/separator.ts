/** What may stand between cells. */
export const separators = [
  { delimiter: ',', name: 'commas' },
  { delimiter: ';', name: 'semicolons' },
  { delimiter: '\t', name: 'tabs' },
  { delimiter: '|', name: 'bars' },
] as const;

/** The separator that the first line has most of, outside quotes. */
export function separatorOf(text: string): (typeof separators)[number] {
  const start = text.search(/\S/);
  const end = text.slice(Math.max(0, start)).search(/[\r\n]/);
  const line = text
    .slice(Math.max(0, start), end < 0 ? undefined : Math.max(0, start) + end)
    .slice(0, 10_000);
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map(({ delimiter }) => bare.split(delimiter).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? separators[0];
}

/** Lines by which the separator is told: a title above the header must not decide. */
const MOST_LINES = 50;

/** The separator that splits most of the first lines into equally many cells, two at least, outside quotes. */
export function separatorOfTable(text: string): (typeof separators)[number] {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES)
    .map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const scores = separators.map(({ delimiter }) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(delimiter).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  });
  return separators[scores.indexOf(Math.max(...scores))] ?? separators[0];
}
