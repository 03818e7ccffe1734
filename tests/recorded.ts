const isProse = (text: string) => /\S\s+\S+\s+\S/.test(text);

/** Nine digits of a number, because the last ones of `exp` and `log` differ between versions of Node. */
function plain(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value === 'number') return Math.abs(value) < 1e-12 ? 0 : Number(value.toPrecision(9));
  return typeof value === 'string' && isProse(value) ? '…' : value;
}

/**
 * A whole result for a snapshot, a line for each of its parts: what no other test looks at may not change unnoticed
 * either. Words are held elsewhere. After a change that is meant: `npx vitest run tests/compare -u`.
 */
export function recorded(result: object): string {
  const lines = Object.entries(result).map(([name, part]) => `${name}: ${JSON.stringify(part, plain)}`);
  return `\n${lines.join('\n')}\n`;
}
