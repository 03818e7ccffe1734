import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerFor, loadFamilies } from './families.ts';
import { judge, type Lists } from './judge.ts';
import { rFunctions } from './r-functions.ts';
import { readReferences } from './reference-file.ts';

const nothingListed: Lists = { outOfScope: [], differences: [] };
const references = readReferences(fileURLToPath(new URL('./fixtures/r-names.json', import.meta.url)));

describe('functions under the names of R', () => {
  it.each(references.map((one) => [one.id, one.method, one] as const))('%s: %s', (_, __, reference) => {
    const { outcome, mismatches, leftOut } = judge(reference, [rFunctions], nothingListed);
    expect({ outcome, mismatches, leftOut }).toEqual({ outcome: 'passed', mismatches: [], leftOut: [] });
  });

  it('are found in any file, unless the file has a mapping of its own', async () => {
    const { families, broken } = await loadFamilies();
    expect(broken).toEqual([]);
    expect(answerFor(families, 'some-file', 'pnbinom')).toBe(rFunctions['*']['pnbinom']);
    expect(answerFor(families, 'distributions', 'pnorm')).not.toBe(rFunctions['*']['pnorm']);
    expect(answerFor(families, 'some-file', 'pnobody')).toBeNull();
  });
});
