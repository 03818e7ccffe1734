import { describe, expect, it } from 'vitest';
import { ILLUSTRATIVE_MARK } from '../../src/chart/base/caption.ts';
import type { ChartOptions } from '../../src/chart/base/chart-options.ts';
import type { ChartSpec } from '../../src/chart/base/chart-spec.ts';
import type { Basis } from '../../src/result/provenance.ts';
import { type Picture, pictures } from './pictures.ts';
import { render } from './render.ts';

function drawn(picture: Picture, options: ChartOptions = {}, basis?: Basis): ChartSpec {
  const spec = picture.draw(options, basis);
  if (spec === null) throw new Error('there is no picture');
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

describe.each(Object.entries(pictures))('the picture of a %s', (_name, picture) => {
  it('is plain JSON without gaps in its numbers', () => {
    const spec = drawn(picture);
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    everyValue(spec, (value) => {
      expect(value).not.toBeUndefined();
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
    });
  });

  it('fetches nothing, computes nothing from text and holds no date', () => {
    everyValue(drawn(picture), (value, key) => {
      expect(['url', 'expr', 'transform', 'labelExpr', 'params', 'signal', 'href', 'timeUnit']).not.toContain(
        key,
      );
      if (key === 'type') expect(value).not.toBe('temporal');
    });
    expect(drawn(picture).$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json');
  });

  it('renders without a complaint, with its title, unit, source and method', async () => {
    const spec = drawn(picture);
    const { svg, warnings } = await render(spec);
    const texts = textsOf(svg);
    const flat = texts.replace(/\s+/g, ' ');
    expect(warnings).toEqual([]);
    expect(texts).toContain(spec.title.text.join(' '));
    expect(texts).toContain(spec.title.subtitle.join(' '));
    expect(flat).toContain('Contains public sector information licensed under the Open Government Licence');
    expect(flat).toContain(picture.reference.slice(0, 12));
    expect(texts).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
    expect(spec.padding.left + Number(spec.width) + spec.padding.right).toBe(640);
  });

  it('says in words what it shows', () => {
    const { description } = drawn(picture);
    expect(description.length).toBeGreaterThan(80);
    expect(description).toMatch(/\d/);
    expect(description).not.toMatch(/NaN|undefined|null|\bpp\b|\s{2}/);
    expect(description).toContain(picture.areaName ?? '');
    expect(description.startsWith('Illustrative figures, not real.')).toBe(picture.basis === 'illustrative');
  });

  it('marks invented figures in its subtitle, its caption and its description, and no others', () => {
    const real = drawn(picture, {}, 'published');
    const invented = drawn(picture, {}, 'illustrative');
    expect(real.title.subtitle).not.toContain(ILLUSTRATIVE_MARK);
    expect(JSON.stringify(real)).not.toContain('llustrative');
    expect(invented.title.subtitle[0]).toBe(ILLUSTRATIVE_MARK);
    expect(JSON.stringify(invented.layer.at(-1))).toContain('Illustrative figures, not real.');
    expect(invented.description).toMatch(/^Illustrative figures, not real\./);
  });

  it('fits a phone, and dark paper', async () => {
    const spec = drawn(picture, { width: 340, theme: 'dark' });
    const { svg, warnings } = await render(spec);
    expect(warnings).toEqual([]);
    expect(svg).toContain('viewBox="0 0 340 ');
    expect(spec.width).toBeGreaterThan(60);
    expect(svg).toContain('fill="#14181c"');
  });

  it('fits its container, as vega-lite understands it, and computes with its width alone', async () => {
    const spec = drawn(picture, { width: 'container' });
    const { warnings } = await render(spec);
    // In a page there is one, and a change of its size is followed.
    expect(warnings).toEqual(['Can not resolve event source: window']);
    expect(spec.width).toBe('container');
    const formulas = new Set<unknown>();
    everyValue(spec, (value, key) => {
      if (key === 'expr') formulas.add(value);
      expect(['url', 'transform', 'params', 'signal', 'href']).not.toContain(key);
    });
    expect(formulas.size).toBeGreaterThan(1);
    for (const formula of formulas) expect(formula).toMatch(/^width(?: \+ \d+)?$/);
  });

  it('is as high as asked, with the words that were asked for, or is refused', async () => {
    const natural = drawn(picture);
    const taller = drawn(picture, { height: natural.height + 150, title: 'As the page has it' });
    expect((await render(taller)).warnings).toEqual([]);
    expect(taller.height).toBe(natural.height + 150);
    expect(taller.title.text).toEqual(['As the page has it']);
    const bare = drawn(picture, { title: null }, 'illustrative');
    expect([bare.title.text, bare.title.subtitle]).toEqual([[], [ILLUSTRATIVE_MARK]]);
    const lower = Math.max(60, natural.height - 1);
    try {
      expect(drawn(picture, { height: lower }).height).toBe(lower);
    } catch (error) {
      expect(String(error)).toContain(`must be at least ${natural.height}, which its rows take`);
    }
  });

  it('is the same twice, and leaves what it was made of as it was', async () => {
    const before = JSON.stringify(drawn(picture));
    await render(drawn(picture));
    expect(JSON.stringify(drawn(picture))).toBe(before);
  });
});
