/** Whether a sum of unknown figures follows from known sums by adding, subtracting and scaling them: exact for small whole numbers. */
export function follows(known: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  return rankOf(known) === rankOf([...known, wanted]);
}

function rankOf(lines: readonly (readonly number[])[]): number {
  const matrix = lines.map((line) => [...line]);
  const width = matrix[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < matrix.length; column += 1) {
    const pivot = matrix.findIndex((line, row) => row >= rank && Math.abs(line[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const found = matrix[pivot] ?? [];
    matrix[pivot] = matrix[rank] ?? [];
    matrix[rank] = found;
    for (let row = rank + 1; row < matrix.length; row += 1) {
      const line = matrix[row] ?? [];
      const factor = (line[column] ?? 0) / (found[column] ?? 1);
      if (factor !== 0) matrix[row] = line.map((value, at) => value - factor * (found[at] ?? 0));
    }
    rank += 1;
  }
  return rank;
}
