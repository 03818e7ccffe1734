import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GalleryPicture, gallery, galleryImage, galleryPage } from '../../scripts/gallery/gallery.ts';
import * as charts from '../../src/chart/index.ts';

const docs = new URL('../../docs/', import.meta.url);
const stale = 'run npx tsx scripts/gallery/main.ts, and look at what changed';

/** Texts and places; the last digits of what is reckoned differ from one machine to another. */
const rounded = (text: string) => text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));

describe('the gallery', () => {
  let pictures: readonly GalleryPicture[] = [];
  beforeAll(async () => {
    pictures = await gallery();
  });

  it('shows every chart that there is', () => {
    const drawn = pictures.map(({ code }) => code).join('\n');
    const names = Object.keys(charts).filter((name) => /Chart$/.test(name));
    expect(names.length).toBeGreaterThan(30);
    expect(
      names.filter((name) => !new RegExp(`\\b${name}\\b[^;]*police-indicators/chart'`).test(drawn)),
    ).toEqual([]);
  });

  it('asks a question with each, and answers it in few lines', () => {
    for (const { code, question } of pictures) {
      expect(question).toMatch(/\?/);
      const lines = code.split('\n').filter((line) => line !== '' && !line.startsWith('import '));
      expect(lines.length, code).toBeLessThanOrEqual(15);
    }
  });

  it('is on the page as it is made now', () => {
    expect(readFileSync(new URL('gallery.md', docs), 'utf8') === galleryPage(pictures), stale).toBe(true);
  });

  it('has the pictures as they are drawn now, of a modest size, and no others', async () => {
    const folder = new URL('images/gallery/', docs);
    expect(readdirSync(folder).sort()).toEqual(pictures.map(({ name }) => `${name}.svg`).sort());
    for (const picture of pictures) {
      const kept = readFileSync(new URL(`${picture.name}.svg`, folder), 'utf8');
      expect(kept.length).toBeLessThan(80_000);
      expect(rounded(kept) === rounded(await galleryImage(picture)), `${picture.name}: ${stale}`).toBe(true);
    }
  });
});
