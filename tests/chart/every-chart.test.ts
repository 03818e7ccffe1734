import { describe, expect, it } from 'vitest';
import type { AnyFinding } from '../../src/assess/index.ts';
import { ILLUSTRATIVE_MARK } from '../../src/chart/caption.ts';
import { type ChartSpec, chartOf } from '../../src/chart/index.ts';
import { findings } from './findings.ts';
import { render } from './render.ts';

const kinds = Object.keys(findings) as AnyFinding['kind'][];

function drawn(kind: AnyFinding['kind'], options = {}): ChartSpec {
  const spec = chartOf(findings[kind], options);
  if (spec === null) throw new Error(`${kind} has no picture`);
  return spec;
}

/** Texts of an SVG, as a reader sees them, lines of one title put together. */
function textsOf(svg: string): string {
  return svg
    .replace(/<\/tspan><tspan[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s*\n\s*/g, '\n');
}

function everyValue(value: unknown, visit: (value: unknown, key: string) => void, key = ''): void {
  visit(value, key);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) everyValue(inner, visit, name);
}

describe.each(kinds)('the picture of a %s', (kind) => {
  it('is plain JSON without gaps in its numbers', () => {
    const spec = drawn(kind);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    everyValue(spec, (value) => {
      expect(value).not.toBeUndefined();
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    });
  });

  it('fetches nothing, computes nothing from text and holds no date', () => {
    everyValue(drawn(kind), (value, key) => {
      expect(['url', 'expr', 'transform', 'labelExpr', 'params', 'signal', 'href', 'timeUnit']).not.toContain(
        key,
      );
      if (key === 'type') expect(value).not.toBe('temporal');
    });
    expect(drawn(kind).$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json');
  });

  it('renders without a complaint, with its title, unit, source and method', async () => {
    const spec = drawn(kind);
    const { svg, warnings } = await render(spec);
    const texts = textsOf(svg);
    const flat = texts.replace(/\s+/g, ' ');
    expect(warnings).toEqual([]);
    expect(texts).toContain(spec.title.text.join(' '));
    expect(texts).toContain(spec.title.subtitle.join(' '));
    expect(flat).toContain('Contains public sector information licensed under the Open Government Licence');
    expect(flat).toContain(findings[kind].method.reference.slice(0, 12));
    expect(texts).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
    expect(spec.padding.left + spec.width + spec.padding.right).toBe(640);
  });

  it('says in words what it shows', () => {
    const { description } = drawn(kind);
    const { basis, subject } = findings[kind];
    expect(description.length).toBeGreaterThan(80);
    expect(description).toMatch(/\d/);
    expect(description).not.toMatch(/NaN|undefined|null|\bpp\b|\s{2}/);
    expect(description).toContain(subject.area === null ? '' : subject.areaName);
    expect(description.startsWith('Illustrative figures, not real.')).toBe(basis === 'illustrative');
  });

  it('marks invented figures in its subtitle, its caption and its description, and no others', () => {
    const real = chartOf({ ...findings[kind], basis: 'published' });
    const invented = chartOf({ ...findings[kind], basis: 'illustrative' });
    expect(real?.title.subtitle).not.toContain(ILLUSTRATIVE_MARK);
    expect(JSON.stringify(real)).not.toContain('llustrative');
    expect(invented?.title.subtitle[0]).toBe(ILLUSTRATIVE_MARK);
    expect(JSON.stringify(invented?.layer.at(-1))).toContain('Illustrative figures, not real.');
    expect(invented?.description).toMatch(/^Illustrative figures, not real\./);
  });

  it('fits a phone, and dark paper', async () => {
    const spec = drawn(kind, { width: 340, dark: true });
    const { svg, warnings } = await render(spec);
    expect(warnings).toEqual([]);
    expect(svg).toContain('viewBox="0 0 340 ');
    expect(spec.width).toBeGreaterThan(60);
    expect(svg).toContain('fill="#14181c"');
  });

  it('leaves the finding as it was', async () => {
    const before = JSON.stringify(findings[kind]);
    await render(drawn(kind));
    expect(JSON.stringify(findings[kind])).toBe(before);
  });
});
