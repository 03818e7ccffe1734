import type { BriefedFinding } from '../../src/assess/briefing/briefing.ts';
import { sentenceFaults, textFaults } from './text-faults.ts';

/** What is wrong with one finding, whatever its kind. */
export function findingFaults(finding: BriefedFinding): string[] {
  const { id, kind, section, tier, verdict, sentence, basis, method, sources, subject, caveats, settle } =
    finding;
  const where = `finding ${id}`;
  return [
    ...['id', 'kind', 'section', 'verdict'].flatMap((name, at) =>
      textFaults(`${where}: ${name}`, [id, kind, section, verdict][at]),
    ),
    ...([1, 2, 3, 4].includes(tier) ? [] : [`${where}: the tier must be 1 to 4, got ${tier}`]),
    ...sentenceFaults(where, sentence),
    ...textFaults(`${where}: method`, method?.name),
    ...textFaults(`${where}: reference of the method`, method?.reference),
    ...textFaults(`${where}: indicator`, subject?.indicatorName),
    ...textFaults(`${where}: area`, subject?.areaName),
    ...caveats.flatMap((caveat) => textFaults(`${where}: caveat`, caveat.text)),
    ...(settle === null ? [] : textFaults(`${where}: settle`, settle.text)),
    ...basisFaults(where, basis, sources),
    ...limitFaults(where, finding),
  ];
}

function basisFaults(where: string, basis: string, sources: BriefedFinding['sources']): string[] {
  const faults: string[] = [];
  if (!['published', 'illustrative', 'own'].includes(basis))
    faults.push(`${where}: the basis must be published, illustrative or own, got ${basis}`);
  if (basis !== 'own' && sources.length === 0) faults.push(`${where}: no source`);
  for (const source of sources) {
    if (basis !== 'own')
      faults.push(...textFaults(`${where}: attribution of ${source.id}`, source.attribution));
    if (source.id.startsWith('illustrative') && basis !== 'illustrative')
      faults.push(`${where}: rests on ${source.id}, but its basis is ${basis}`);
  }
  return faults;
}

function limitFaults(where: string, { estimate: { value, lower, upper, level } }: BriefedFinding): string[] {
  if (value === null) return [];
  const holds = (lower ?? value) <= value && value <= (upper ?? value);
  const levelled = level !== null || (lower === null && upper === null);
  return [
    ...(holds ? [] : [`${where}: ${value} lies outside its interval, ${lower} to ${upper}`]),
    ...(levelled ? [] : [`${where}: an interval without its level`]),
  ];
}
