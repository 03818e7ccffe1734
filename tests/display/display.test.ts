import { compile } from 'vega-lite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../src/assess/questions/ask.ts';
import { type Displayable, type DisplayOptions, display } from '../../src/display/display.ts';
import { chartOf } from '../../src/findings/chart-of.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { rows as force } from '../../src/tables/illustrative-soc.ts';
import { findings, shropshire } from '../chart/findings.ts';
import { offences } from '../indicators.ts';
import { render } from '../pictures/render.ts';
import { hostile } from '../report/hostile-names.ts';

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'Deno');
});

/** As a notebook asks for it: by the name of the method alone. */
function mediaOf(result: Displayable, options?: DisplayOptions): Record<string, unknown> {
  return Reflect.get(display(result, options), Symbol.for('Jupyter.display'))();
}

describe.each(Object.entries(findings))('a %s', (_kind, finding) => {
  it('is shown as its picture, and in words as its sentence and its figures', () => {
    const media = mediaOf(finding);
    const spec = chartOf(finding);
    expect(media['application/vnd.vegalite.v6+json'] ?? null).toEqual(spec);
    expect('text/html' in media).toBe(spec === null);
    expect(String(media['text/plain']).length).toBeGreaterThan(60);
    expect(printed).toEqual([media['text/plain']]);
    expect(String(media['text/plain']).startsWith('Illustrative figures, not real: ')).toBe(
      finding.basis === 'illustrative',
    );
    expect(() => structuredClone(media)).not.toThrow();
  });
});

describe('display', () => {
  it('gives HTML in the place of the picture where that is asked for', () => {
    const media = mediaOf(findings.threshold, { picture: false });
    expect(Object.keys(media).sort()).toEqual(['text/html', 'text/markdown', 'text/plain']);
    expect(media['text/html']).toContain('<table>');
    expect(media['text/markdown']).toContain('| Period |');
  });

  it('says that there is no picture where a chart function gives none', () => {
    expect(
      mediaOf(chartOf(controlChart(seriesFrom(offences, { start: '2018-04', numerator: [62] })))),
    ).toEqual({
      'text/plain': 'No picture: with these figures it would say nothing.',
      'text/markdown': '**No picture: with these figures it would say nothing.**',
      'text/html': '<p><strong>No picture: with these figures it would say nothing.</strong></p>',
    });
  });

  it('draws a picture by itself, dark where that is asked for', async () => {
    const spec = chartOf(findings.plateau);
    expect(mediaOf(spec)['text/plain']).toContain(spec?.description.slice(0, 40));
    const dark = mediaOf(findings.plateau, { theme: 'dark', width: 340 })['application/vnd.vegalite.v5+json'];
    expect(dark).toMatchObject({ $schema: 'https://vega.github.io/schema/vega-lite/v5.json' });
    const { svg } = await render(JSON.parse(JSON.stringify(dark)));
    expect(svg).toContain('#14181c');
    expect(() => compile(JSON.parse(JSON.stringify(dark)))).not.toThrow();
  });

  it('shows a shipped table with its line of attribution, and no more than twenty rows', () => {
    const media = mediaOf(force);
    expect(String(media['text/plain']).replace(/\s+/g, ' ')).toContain(force.about.title);
    expect(String(media['text/html']).match(/<tr>/g)?.length).toBe(Math.min(20, force.length) + 1);
    expect(mediaOf([])['text/plain']).toBe('0 rows.');
    expect(
      mediaOf([
        { a: 1, b: null },
        { a: 0.123456, c: [1] },
      ])['text/markdown'],
    ).toContain('| 0.1235 | – |');
  });

  it('shows the answer to a question with what would change it', () => {
    const answer = ask('plateaued-at-a-lower-level', {
      own: [{ indicator: shropshire.indicator, rows: [] }],
    });
    const text = String(mediaOf(answer)['text/plain']).replace(/\s+/g, ' ');
    expect(text).toContain(answer.asked);
    expect(text).toContain('What would change it:');
  });

  it('prints nothing within a notebook, and does where Deno refuses to say that it is one', () => {
    Object.assign(globalThis, { Deno: { jupyter: {} } });
    display(findings.threshold);
    expect(printed).toEqual([]);
    Object.assign(globalThis, {
      Deno: {
        get jupyter() {
          throw new Error('only available in a notebook');
        },
      },
    });
    display(findings.threshold);
    expect(printed).toHaveLength(1);
  });
});

describe.each(hostile)('the name %j', (name) => {
  it('stays text in HTML and Markdown, as an area, as a column and as a cell', () => {
    const finding = controlChart(
      seriesFrom(offences, { areaName: name, area: 'a', start: '2018-04', numerator: [62, 65, 61] }),
    );
    for (const media of [mediaOf(finding, { picture: false }), mediaOf([{ [name]: name }])]) {
      const tags = new Set(String(media['text/html']).match(/<\/?[a-z]+/gi));
      const known = /^<\/?(p|strong|table|caption|thead|tbody|tr|th|td)$/;
      expect([...tags].filter((tag) => !known.test(tag))).toEqual([]);
      expect(String(media['text/markdown'])).not.toMatch(/<[a-z!/]/i);
    }
  });
});
