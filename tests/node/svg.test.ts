import { describe, expect, it } from 'vitest';
import { loadVega } from '../../src/node/load-optional.ts';
import { sealSvg, svgFrom, svgPictures, withPictures } from '../../src/node/svg-from.ts';

const spec = {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
  description: 'Satisfaction in "Telford & Wrekin" is <below> 80%.',
  width: 200,
  height: 100,
  data: {
    values: [
      { month: '2019-04', share: 0.81, area: '<script>alert(1)</script>' },
      { month: '2019-05', share: 0.79 },
    ],
  },
  mark: { type: 'line', clip: true, point: true },
  encoding: {
    x: { field: 'month', type: 'ordinal' },
    y: { field: 'share', type: 'quantitative' },
    color: { field: 'area', type: 'nominal' },
  },
};

describe('svgFrom', () => {
  it('draws the same text each time, in whatever order', async () => {
    const first = await svgFrom(spec);
    await svgFrom({ ...spec, mark: 'bar' });
    expect(await svgFrom(spec)).toBe(first);
    expect(first).toMatch(
      /^<svg role="img" aria-label="Satisfaction in &quot;Telford &amp; Wrekin&quot; is &lt;below&gt; 80%\."/,
    );
    expect(first.match(/id="[^"]*"/g)).toEqual(['id="picture-1"', 'id="picture-2"', 'id="picture-3"']);
    expect(first).toContain('url(#picture-1)');
    expect(first).toContain('fill="#');
  });

  it('leaves the specification as it was, though nothing in it may be changed', async () => {
    const values = [Object.freeze({ x: 1, y: 2 })];
    const given = { ...spec, data: { values }, encoding: { x: { field: 'x' }, y: { field: 'y' } } };
    await svgFrom(given);
    expect(Object.getOwnPropertySymbols(values[0])).toEqual([]);
  });

  it('has one role, that of an image, and no markup of the figures', async () => {
    const svg = await svgFrom(spec);
    expect(svg.match(/role="/g)).toHaveLength(1);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('refers to nothing but itself', async () => {
    const svg = await svgFrom(spec);
    expect(svg.match(/https?:[^"]*/g)).toEqual([
      'http://www.w3.org/2000/svg',
      'http://www.w3.org/1999/xlink',
    ]);
  });

  it('is a chart where a specification has no description', async () => {
    const { description: _, ...silent } = spec;
    expect(await svgFrom(silent)).toMatch(/^<svg role="img" aria-label="Chart"/);
  });

  it('refuses figures that are elsewhere, which vega would leave out without a word', async () => {
    await expect(
      svgFrom({ ...spec, data: { url: 'https://example.org/figures.csv' } }),
    ).rejects.toMatchObject({
      code: 'invalid-option',
      message:
        'svgFrom: spec must be a Vega-Lite specification that holds its figures, got figures that are elsewhere',
    });
  });

  it('refuses a picture whose size has no end', async () => {
    await expect(
      svgFrom({ ...spec, width: Number.MAX_VALUE, padding: Number.MAX_VALUE }),
    ).rejects.toMatchObject({
      code: 'invalid-option',
      message: expect.stringContaining('got a picture without an end') as string,
    });
  });

  it('refuses a picture that takes the width of what it is drawn in', async () => {
    await expect(svgFrom({ ...spec, width: 'container' })).rejects.toMatchObject({
      code: 'invalid-option',
      message: 'svgFrom: spec must have a width in pixels, as nothing contains it here, got "container"',
    });
  });

  it('refuses what is no specification', async () => {
    for (const wrong of [{}, { mark: 'zzz' }, { ...spec, mark: { type: 'line', stroke: { expr: '1 +' } } }])
      await expect(svgFrom(wrong)).rejects.toMatchObject({ name: 'IndicatorError', code: 'invalid-option' });
  });
});

describe('svgPictures', () => {
  it('keeps the names, and the ids of one picture from another', async () => {
    const pictures = await svgPictures({ first: spec, second: spec });
    expect(Object.keys(pictures)).toEqual(['first', 'second']);
    expect(pictures['first']).toContain('url(#picture-1-1)');
    expect(pictures['second']).toContain('url(#picture-2-1)');
  });
});

describe('withPictures', () => {
  it('writes a document with the pictures it asks for', async () => {
    const other = { ...spec, description: 'Another' };
    const html = await withPictures(
      (svg) => `<p>${svg(spec)}</p><p>${svg({ ...spec })}</p><p>${svg(other)}</p>`,
    );
    expect(html.match(/<p><svg /g)).toHaveLength(3);
    expect(html).toContain('aria-label="Another"');
  });

  it('writes a document that asks for none', async () => {
    expect(await withPictures(() => 'tables only')).toBe('tables only');
  });
});

describe('without vega', () => {
  const absent = (code: string) => Promise.reject(Object.assign(new Error('Cannot find package'), { code }));

  it('says what to install', async () => {
    await expect(loadVega(() => absent('ERR_MODULE_NOT_FOUND'))).rejects.toMatchObject({
      code: 'missing-peer',
      message:
        'svgFrom: vega and vega-lite must be installed to draw pictures (npm install vega vega-lite), got none',
    });
  });

  it('lets other faults of loading through', async () => {
    await expect(loadVega(() => absent('ERR_DLOPEN_FAILED'))).rejects.toThrow('Cannot find package');
  });
});

describe('sealSvg', () => {
  it('numbers ids anew and leaves colours alone', () => {
    const svg =
      '<svg><g fill="#abc" clip-path="url(#clip7)"/><use href="#clip9"/><clipPath id="clip9"/><clipPath id="clip7"/></svg>';
    expect(sealSvg(svg, { id: 'a', label: 'x' })).toBe(
      '<svg role="img" aria-label="x"><g fill="#abc" clip-path="url(#a-2)"/><use href="#a-1"/><clipPath id="a-1"/><clipPath id="a-2"/></svg>',
    );
  });
});
