import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { isIndicatorError } from '../../result/error.ts';
import type { Subject } from '../../result/finding.ts';
import type { Source } from '../../result/provenance.ts';
import type { Panel } from '../../series/series.ts';
import { type BriefingData, type Context, contextOf } from '../briefing/context.ts';
import { shippedFor } from '../claims/shipped-for.ts';
import { byPart } from '../questions/by-part.ts';
import { type Guard, guardOf } from './guard.ts';

/** The guard of an indicator, and the column by which its figures are split. */
export interface Split {
  readonly guard: Guard;
  readonly by: string | null;
}

/** What tells which figures a finding is made of. */
export interface About {
  readonly subject: Pick<Subject, 'indicator' | 'part'>;
  readonly evidence: object;
  readonly sources: readonly Source[];
}

/**
 * The guards of the figures behind these findings, one for each indicator, made when first asked for; `null` for one
 * whose figures cannot be read here, of which nothing can be shown to be safe.
 */
export function guardsFor(
  data: BriefingData,
  asOf: string,
  findings: readonly About[],
  threshold: number,
): (indicator: string) => Split | null {
  const context = contextOf(data, asOf);
  const made = new Map<string, Split | null>();
  return (id) => {
    const known = made.get(id);
    if (known !== undefined) return known;
    const about = findings.filter(({ subject }) => subject.indicator === id);
    const split = splitOf(context, id, about, threshold);
    made.set(id, split);
    return split;
  };
}

function splitOf(context: Context, id: string, about: readonly About[], threshold: number): Split | null {
  const { own, tables } = context.data;
  const indicator =
    own.find((each) => each.indicator.id === id)?.indicator ?? catalogue.find((each) => each.id === id);
  if (indicator === undefined) return null;
  const by = columnOf(indicator, about);
  const from = [shippedFor(id).table, ...about.flatMap(({ sources }) => sources.map((source) => source.id))];
  for (const table of from) {
    const panel = read(context, indicator, table, by);
    if (panel !== null) return { guard: guardOf(panel, by, tables['areas'], threshold), by };
  }
  return null;
}

/** Where findings are of parts the figures are split as theirs are, and the parts add up to what is not split. */
function columnOf(indicator: Indicator, about: readonly About[]): string | null {
  const names = ['category', ...Object.keys(indicator.dimensions ?? {})];
  const settled = (name: string) => Object.hasOwn(indicator.where ?? {}, name);
  const split = names.find(
    (name) =>
      !settled(name) &&
      about.some(
        ({ subject, evidence }) =>
          Object.hasOwn(subject.part, name) || JSON.stringify(evidence).includes(`"part":{"${name}":`),
      ),
  );
  return split ?? byPart(indicator).by ?? null;
}

function read({ panelOf }: Context, indicator: Indicator, table: string, by: string | null): Panel | null {
  try {
    return panelOf(indicator, table, by === null ? {} : { by });
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}
