import { separators } from '../sheet.ts';

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
