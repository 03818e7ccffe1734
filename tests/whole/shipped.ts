import type { Briefing } from '../../src/assess/briefing/briefing.ts';
import { briefing } from '../../src/assess/briefing/make.ts';
import type { Scope } from '../../src/assess/briefing/scope.ts';
import { shippedTables } from '../../src/cli/shipped-tables.ts';
import { meeting } from '../../src/tables/meeting-2019-05.ts';
import { rows as populations } from '../../src/tables/populations.ts';

/** The briefing of a scope from the shipped figures, as the main job makes it. */
export async function shippedBriefing(scope: Scope, asOf?: string): Promise<Briefing> {
  const said = scope.name === 'west-mercia' ? { meeting } : {};
  const data = { tables: await shippedTables(scope.tables), populations, own: [], ...said };
  return briefing(data, { scope, ...(asOf === undefined ? {} : { asOf }) });
}

/** The one finding with this id, of this kind. */
export function findingOf<Kind extends Briefing['findings'][number]['kind']>(
  { findings }: Briefing,
  kind: Kind,
  id: string,
): Extract<Briefing['findings'][number], { kind: Kind }> {
  const found = findings.find((each) => each.id === `${kind}:${id}`);
  if (found === undefined)
    throw new Error(`no finding ${kind}:${id} among ${findings.map((each) => each.id).join(', ')}`);
  return found as Extract<Briefing['findings'][number], { kind: Kind }>;
}
