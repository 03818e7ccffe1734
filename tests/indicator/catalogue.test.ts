import { describe, expect, it } from 'vitest';
import * as entry from '../../src/entries/catalogue.ts';
import { catalogue, indicatorById } from '../../src/indicator/catalogue/catalogue.ts';
import { chargeToNfa } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { pandemic } from '../../src/indicator/recording-changes.ts';
import { notCrime } from '../../src/indicator/scheme.ts';
import { checkExamples } from '../examples.ts';

checkExamples(new URL('../../src/indicator/catalogue/', import.meta.url), entry);

/** Everything that an indicator says to a reader. */
const prose = ({ name, question, counted, outOf = '', source, caveats }: Indicator) =>
  [name, question, counted, outOf, source, ...caveats].join(' ');

describe('the catalogue', () => {
  it('gives every indicator an id and a name of its own', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    for (const { id } of catalogue) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('holds every indicator that is exported, and exports every one that it holds', () => {
    const exported = Object.values(entry).filter(
      (value): value is Indicator => typeof value === 'object' && !Array.isArray(value) && 'measure' in value,
    );
    expect(new Set(exported)).toEqual(new Set(catalogue));
  });

  it('asks a question, names a source and fixes a margin for each', () => {
    for (const indicator of catalogue) {
      expect(indicator.question).toMatch(/\?$/);
      expect(indicator.source.length).toBeGreaterThan(10);
      expect(indicator.margin).toBeDefined();
      expect(indicator.computableFrom.length).toBeGreaterThan(0);
      expect(prose(indicator)).not.toMatch(/\bundefined\b|TODO/);
    }
  });

  it('fixes margins in points for proportions and in percent for the rest', () => {
    for (const { id, measure, margin } of catalogue) {
      const inPoints = measure === 'proportion' || measure === 'published-percentage';
      expect([id, Object.keys(margin ?? {})]).toEqual([id, [inPoints ? 'points' : 'percent']]);
    }
  });

  it('says what a proportion, a rate or a ratio is out of, and asks only for values that it declares', () => {
    for (const { measure, outOf, dimensions = {}, where = {} } of catalogue) {
      expect(outOf !== undefined).toBe(['proportion', 'rate', 'ratio'].includes(measure));
      for (const [name, value] of Object.entries(where)) expect(dimensions[name]).toContain(value);
    }
  });

  it('calls neither direction good where a rise may be better recording', () => {
    for (const id of ['domestic-abuse-offences', 'knife-crime', 'total-recorded-crime', 'hate-crime'])
      expect(indicatorById(id).polarity).toBe('neutral');
  });

  it('sets the two targets of the meeting', () => {
    expect(indicatorById('victim-satisfaction').target).toBe(0.8);
    expect(indicatorById('calls-answered').target).toBe(0.9);
  });

  it('declares the pandemic nowhere by itself', () => {
    expect(catalogue.some(({ recordingChanges }) => recordingChanges.includes(pandemic))).toBe(false);
    expect(pandemic).toMatchObject({ kind: 'mask', from: '2020-03', to: '2021-07' });
  });

  it('leaves out what is no crime wherever it takes every category of data.police.uk', () => {
    for (const { categories = {}, withoutCategories = {} } of catalogue)
      if (categories['police-uk'] === 'all')
        expect(withoutCategories['police-uk']).toEqual(
          expect.arrayContaining([...(notCrime['police-uk'] ?? [])]),
        );
  });

  it('ships charge to NFA under at least six definitions, each with its sides, basis and doubts', () => {
    expect(chargeToNfa.length).toBeGreaterThanOrEqual(6);
    for (const { id, outcomes, countBasis, caveats, question } of chargeToNfa) {
      expect(outcomes?.numerator.length).toBeGreaterThan(0);
      expect(outcomes?.numerator.some((name) => outcomes.denominator.includes(name))).toBe(false);
      expect(countBasis !== undefined).toBe(outcomes?.scheme === 'home-office');
      expect(caveats.join(' ')).toContain('no agreed definition');
      expect(question).toBe(chargeToNfa[0]?.question);
      expect(indicatorById(id).polarity).toBe('higher-is-better');
    }
  });

  it('refuses an id that it does not have', () => {
    expect(() => indicatorById('charge-rate')).toThrow('indicatorById: id must be one of');
  });
});
