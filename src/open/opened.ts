import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { faultDetail } from '../source/fault-text.ts';
import type { Figures } from './figures/figures-for.ts';
import { figuresIn } from './figures/figures-in.ts';
import { isFile } from './file-names.ts';
import type { FileReading } from './file-reading.ts';
import { type OpenOptions, openDefaults } from './open-options.ts';

/** Files that were opened: what each of them holds, and the figures of any indicator that can be made of them. */
export interface Opened {
  /** Definitions of the user's own. */
  readonly indicators: readonly Indicator[];
  readonly readings: readonly FileReading[];
  /** Files that hold no figures, and why they are left alone. */
  readonly ignored: readonly { readonly file: string; readonly reason: string }[];
  /** The definition with an id, the user's own before that of the catalogue; `null` where there is none. */
  indicator(id: string): Indicator | null;
  /** The rows of an indicator. Throws where there are none, or where the user must say more, with the reason. */
  figures(
    indicator: Indicator,
    asked?: Pick<OpenOptions, 'where'> & { readonly area?: string | null },
  ): Figures;
}

/** What was read, as one thing to ask for figures. */
export function openedOf(
  readings: readonly FileReading[],
  ignored: Opened['ignored'],
  options: OpenOptions,
): Opened {
  const { indicators, fitFor, strict } = { ...openDefaults, ...options };
  if (strict) throwFaults(readings);
  const byId = new Map([...catalogue, ...indicators].map((each) => [each.id, each]));
  const readingsOf = ({ id }: Indicator) => {
    const said = new Map(Object.entries(options.fileOf ?? {})).get(id);
    return said === undefined ? readings : readings.filter(({ report }) => isFile(report.file, said));
  };
  return {
    indicators,
    readings,
    ignored,
    indicator: (id) => byId.get(id) ?? null,
    figures: (indicator, asked = {}) =>
      figuresIn(
        readingsOf(indicator),
        indicator,
        fitFor.length === 1,
        { ...options, where: asked.where ?? options.where ?? {} },
        asked.area ?? null,
      ),
  };
}

function throwFaults(readings: readonly FileReading[]): void {
  const problems = readings.flatMap(({ report }) =>
    [...report.faults, ...report.rejected].map((fault) => faultDetail(fault.file ?? report.file, fault)),
  );
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
}
