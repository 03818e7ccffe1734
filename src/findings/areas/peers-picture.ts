import type { AreasPeers } from '../../areas/peers.ts';
import { labelWords } from '../../chart/base/amount.ts';
import type { Subject } from '../../result/finding.ts';
import { sizeWords } from '../../words/numbers.ts';

/** ` Most similar forces, 8 areas: mean 24.1%, typically 2.0 points from it.`: the peers that were named, beside a picture. */
export function peersBeside(group: AreasPeers | undefined, { unit }: Pick<Subject, 'unit'>): string {
  if (group === undefined || group.mean.value === null) return '';
  const spread = group.spread.value === null ? '' : `, typically ${sizeWords(group.spread)} from it`;
  return ` ${group.name}, ${group.areas.length} areas: mean ${labelWords(group.mean.value, unit)}${spread}.`;
}
