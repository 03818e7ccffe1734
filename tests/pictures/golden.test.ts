import { describe, expect, it } from 'vitest';
import { svgFrom } from '../../src/node/svg-from.ts';
import { pictures } from './pictures.ts';

/** Every number with six digits: exp and log differ in the last ones from one machine to another. */
const rounded = (text: string) =>
  text.replace(/-?\d+\.\d+(?:e[+-]?\d+)?/g, (number) => String(Number(Number(number).toPrecision(6))));

/** One layer a line, so that a change of one shows as a change of a line. */
const asLines = (json: string) =>
  json.replaceAll('{"data":', '\n{"data":').replaceAll('],"config"', ']\n,"config"');

describe.each(Object.entries(pictures))('the picture of a %s', (name, picture) => {
  it('is the one that was looked at, as a specification and as SVG', async () => {
    const spec = picture.draw();
    if (spec === null) throw new Error('there is no picture');
    await expect(`${asLines(rounded(JSON.stringify(spec)))}\n`).toMatchFileSnapshot(
      `golden/${name}.spec.txt`,
    );
    const svg = await svgFrom(structuredClone(spec), { id: name });
    await expect(`${rounded(svg)}\n`).toMatchFileSnapshot(`golden/${name}.svg`);
  });
});
