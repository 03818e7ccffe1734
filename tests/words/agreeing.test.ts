import { describe, expect, it } from 'vitest';
import { agreeing } from '../../src/words/about.ts';

describe('what is said of an indicator', () => {
  it.each([
    'Vehicle offences',
    'Searches with action',
    'Violence and sexual offences',
    'Victims updated in time',
    'Priority incidents attended within the hour',
    'DA repeat victims',
  ])('has the verb of several where the name is of several: %s', (name) => {
    expect(agreeing(name, 'is 10.7% higher than in 2024')).toBe('are 10.7% higher than in 2024');
    expect(agreeing(name, 'has one period of figures')).toBe('have one period of figures');
    expect(agreeing(name, 'was 12 in May')).toBe('were 12 in May');
  });

  it.each([
    'Victim satisfaction',
    'Possession of weapons',
    '999 in 10 seconds',
    'Stop and search',
    'Share of 101 calls answered in a minute',
    'Satisfaction, actions taken',
    'Abuse of process',
    'Case progress',
  ])('has the verb of one where it is of one: %s', (name) => {
    expect(agreeing(name, 'is 10.7% higher')).toBe('is 10.7% higher');
  });

  it('has another verb as it is', () => {
    expect(agreeing('Vehicle offences', 'rose 3.1% to 87,140')).toBe('rose 3.1% to 87,140');
  });
});
