import { describe, expect, it } from 'vitest';
import { sideKey } from '../../src/chart/base/side-style.ts';
import { signalStyles } from '../../src/chart/base/signal-mark.ts';
import { DASH, palettes } from '../../src/chart/base/theme.ts';
import { statusStyles } from '../../src/chart/calendar-chart.ts';
import { levelStyles } from '../../src/chart/heat-chart.ts';
import { funnelStyles } from '../../src/findings/funnel/points.ts';

type Rgb = readonly [number, number, number];

/** What dichromats see, in linear RGB. Machado, Oliveira and Fernandes 2009, severity 1. */
const sights: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  'every cone': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Rgb {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen([r, g, b]: Rgb, rows: readonly [Rgb, Rgb, Rgb]): Rgb {
  const through = ([x, y, z]: Rgb) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [through(rows[0]), through(rows[1]), through(rows[2])];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const bend = (value: number) => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = bend((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = bend(luminance([r, g, b]));
  const z = bend((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function apart(one: string, other: string, sight: readonly [Rgb, Rgb, Rgb]): number {
  const [a, b] = [lab(seen(linear(one), sight)), lab(seen(linear(other), sight))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour laid thinly over another. */
function washed(colour: string, ground: string, share: number): string {
  const part = (from: number) => {
    const of = (hex: string) => Number.parseInt(hex.slice(from, from + 2), 16);
    return Math.round(share * of(colour) + (1 - share) * of(ground))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

describe.each(Object.entries(palettes))('the %s palette', (_name, palette) => {
  const together = ['main', 'alert', 'ordinary', 'ink'] as const;
  const pairs = together.flatMap((one, index) =>
    together.slice(index + 1).map((other) => [one, other] as const),
  );

  it.each(Object.entries(sights))('keeps the colours of marks apart for %s', (_sight, matrix) => {
    for (const [one, other] of pairs)
      expect(apart(palette[one], palette[other], matrix), `${one} and ${other}`).toBeGreaterThan(20);
  });

  it('has text that can be read: a contrast of at least 4.5 on paper and on shaded bands', () => {
    for (const text of [palette.ink, palette.soft])
      for (const ground of [palette.paper, palette.band, palette.mark])
        expect(contrast(text, ground)).toBeGreaterThan(4.5);
  });

  it('has marks that can be seen: a contrast of at least 3 on paper and on shaded bands', () => {
    for (const mark of [palette.main, palette.alert, palette.ordinary])
      for (const ground of [palette.paper, palette.band])
        expect(contrast(mark, ground)).toBeGreaterThan(ground === palette.paper ? 3 : 2.9);
  });

  it('has signs that can be read within a cell or an icon: a contrast of at least 3, and of 4.5 on pale ones', () => {
    for (const ground of [palette.main, palette.alert, palette.ink])
      expect(contrast(palette.paper, ground)).toBeGreaterThan(3);
    for (const colour of [palette.main, palette.alert, palette.ink])
      expect(contrast(palette.ink, washed(colour, palette.paper, 0.3))).toBeGreaterThan(4.5);
  });

  it('tells every pair of lines used together apart in grey: by dash, by weight or by lightness', () => {
    // Main and second line of a CUSUM, limits, target, forecast: one colour each, and never the same stroke.
    const strokes = [...Object.values(DASH).map((dash) => dash.join(' ')), 'solid'];
    expect(new Set(strokes).size).toBe(strokes.length);
    const light = (hex: string) => lab(linear(hex))[0];
    for (const line of [palette.main, palette.alert, palette.soft, palette.ink])
      for (const ground of [palette.paper, palette.band, palette.grid])
        expect(Math.abs(light(line) - light(ground)), `${line} on ${ground}`).toBeGreaterThan(25);
    expect(Math.abs(light(palette.ink) - light(palette.main))).toBeGreaterThan(15);
    expect(Math.abs(light(palette.ink) - light(palette.alert))).toBeGreaterThan(15);
  });

  it('never tells marks apart by colour alone', () => {
    const groups = [
      ...(['higher-is-better', 'lower-is-better', 'neutral'] as const).flatMap((polarity) => [
        // Improving and concerning never stand beside high and low: the polarity decides which are used.
        Object.entries(signalStyles(palette, polarity))
          .filter(
            ([mark]) =>
              !(polarity === 'neutral' ? ['improving', 'concerning'] : ['high', 'low']).includes(mark),
          )
          .map(([, style]) => style),
        sideKey(['above', 'probably-above', 'cannot-tell', 'probably-below', 'below'], polarity, palette),
      ]),
      Object.values(funnelStyles(palette)),
      ...(['higher-is-better', 'lower-is-better', 'neutral'] as const).map((polarity) =>
        Object.values(levelStyles(polarity, palette)),
      ),
      Object.values(statusStyles(palette)),
    ];
    for (const group of groups) {
      const forms = group.map(({ shape, filled }) => `${shape} ${filled}`);
      expect(new Set(forms).size).toBe(forms.length);
    }
  });
});
