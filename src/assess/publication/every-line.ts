import type { Guard, Line, Sheet } from './guard.ts';

/** Every line of a sheet, with those of all its areas and of all its parts together. */
export function linesIn({ columns, rows }: Sheet, sheet: number): readonly Line[] {
  const width = columns > 1 ? columns + 1 : 1;
  return Array.from(
    { length: (rows + 1) * width },
    (_, at): Line => ({ sheet, row: Math.floor(at / width), column: at % width }),
  );
}

/** Every line of all sheets. */
export const everyLine = ({ sheets }: Guard): readonly Line[] => sheets.flatMap(linesIn);

/** Whether any figure of any single period before `end` is hidden: where none is, no sum over several is. */
export function hidesAny(guard: Guard, end = guard.periods): boolean {
  const lines = everyLine(guard);
  return Array.from({ length: end }, (_, at) => at).some((at) =>
    lines.some((line) => guard.hides(line, [at, at + 1])),
  );
}
