import type { Indicator } from '../../src/indicator/indicator.ts';
import { panelOf } from '../../src/open/figures/figures-of.ts';
import type { FileReading } from '../../src/open/file-reading.ts';
import { open } from '../../src/open/open.ts';
import type { OpenOptions } from '../../src/open/open-options.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { faultDetail } from '../../src/source/fault-list.ts';

type Input = string | Uint8Array;

/** Reads a file that is named for an indicator, or for nothing where there is none. */
export async function reading(
  input: Input,
  indicator: Indicator | null,
  { file, ...options }: OpenOptions & { readonly file?: string } = {},
): Promise<FileReading> {
  const name = file ?? (indicator === null ? 'table.csv' : `${indicator.id}.csv`);
  const own = indicator === null ? {} : { indicators: [indicator] };
  const { readings } = await open({ name, content: input }, { ...own, ...options });
  const [first] = readings;
  if (first === undefined) throw new Error('nothing was read');
  return first;
}

/** Everything that is wrong with a file, as it is told. */
export async function faultsIn(
  input: Input,
  indicator: Indicator | null,
  options: OpenOptions = {},
): Promise<readonly string[]> {
  const { report } = await reading(input, indicator, {
    file: 's.csv',
    ...options,
    fitFor: indicator === null ? [] : [indicator],
  });
  return [...report.faults, ...report.rejected].map((fault) => {
    const { path, expected, received } = faultDetail(fault.file ?? report.file, fault);
    return `${path} ${expected}, got ${received}`;
  });
}

/** The figures of an indicator in a file that is not named for it, by area; or why there are none. */
export async function figuresIn(
  input: Input,
  indicator: Indicator,
  { file = 'table.csv', ...options }: OpenOptions & { readonly file?: string } = {},
  area: string | null = null,
): Promise<Readonly<Record<string, readonly (number | null | string)[]>> | string> {
  try {
    const opened = await open({ name: file, content: input }, { fitFor: [indicator], ...options });
    const { rows, where } = opened.figures(indicator, { area });
    const { series } = panelOf(indicator, rows, where);
    return Object.fromEntries(
      series.map(({ area: key, numerator, denominator }) => [
        key,
        numerator.map((figure, at) =>
          denominator === null || indicator.measure === 'rate' ? figure : `${figure} of ${denominator[at]}`,
        ),
      ]),
    );
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return error.message;
  }
}
