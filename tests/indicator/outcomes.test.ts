import { describe, expect, it } from 'vitest';
import { courtToUnable } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { assignedOutcomeTypes, outcomeFramework } from '../../src/indicator/outcome-framework.ts';
import { policeUkOutcomeNames, policeUkOutcomes } from '../../src/indicator/police-uk-outcomes.ts';
import { rows as policeUk } from '../../src/tables/police-uk-outcomes-2018-19.ts';

describe('the Home Office outcomes framework', () => {
  it('has types 0 to 22 once each, with 1A, 2A and 3A inside 1, 2 and 3', () => {
    const types = outcomeFramework.map(({ type }) => type);
    const numbers = Array.from({ length: 23 }, (_, type) => String(type));
    expect(types.filter((type) => !type.endsWith('A'))).toEqual(numbers);
    expect(
      outcomeFramework.filter(({ inside }) => inside !== null).map(({ type, inside }) => [type, inside]),
    ).toEqual([
      ['1A', '1'],
      ['2A', '2'],
      ['3A', '3'],
    ]);
  });

  it('adds up all assigned outcomes without type 0 and without what is inside another', () => {
    expect(assignedOutcomeTypes).toEqual(Array.from({ length: 22 }, (_, type) => String(type + 1)));
  });

  it('marks what was recalled and not found in a public source', () => {
    for (const { verified, notVerified } of outcomeFramework) expect(verified).toBe(notVerified.length === 0);
    const marked = outcomeFramework.filter(({ verified }) => !verified).map(({ type }) => type);
    expect(marked).toEqual(['1A', '2A', '3A', '5', '9', '10', '11', '12', '13', '17', '19', '21']);
  });

  it('tells outcomes 14, 15 and 16 apart by whether a suspect is known and the victim supports action', () => {
    const name = (type: string) => outcomeFramework.find((each) => each.type === type)?.name;
    expect(name('14')).toContain('suspect not identified');
    expect(name('15')).toContain('victim supports action');
    expect(name('16')).toContain('suspect identified, victim does not support');
  });
});

describe('the outcomes of data.police.uk', () => {
  it('has 28 codes, and the penalty notice in two spellings', () => {
    expect(new Set(policeUkOutcomes.map(({ code }) => code)).size).toBe(28);
    expect(new Set(policeUkOutcomes.map(({ name }) => name)).size).toBe(29);
    expect(
      policeUkOutcomes.filter(({ code }) => code === 'penalty-notice-issued').map(({ name }) => name),
    ).toEqual(['Offender given penalty notice', 'Offender given a penalty notice']);
  });

  it('knows every outcome that occurs in the published files', () => {
    const known = new Set(policeUkOutcomes.map(({ name }) => name));
    const found = new Set([...policeUk].map(({ outcome }) => outcome).filter((name) => name !== ''));
    expect([...found].filter((name) => !known.has(name))).toEqual([]);
    expect(found.size).toBe(26);
  });

  it('calls outcome 18 alone no-further-action, as the interface does, and pools 14 to 16', () => {
    const byCode = (code: string) => policeUkOutcomes.find((each) => each.code === code);
    expect(byCode('no-further-action')?.types).toEqual(['18']);
    expect(byCode('unable-to-prosecute')).toMatchObject({ types: ['14', '15', '16'], verified: false });
  });

  it('counts charges taken into consideration and every court result as charged or in court', () => {
    expect(courtToUnable.outcomes?.numerator).toEqual(policeUkOutcomeNames('charge', 'court'));
    expect(policeUkOutcomeNames('charge', 'court')).toHaveLength(16);
    expect(policeUkOutcomeNames('charge')).toContain('Suspect charged as part of another case');
  });
});
