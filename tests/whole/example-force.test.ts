import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { truths as made } from '../../scripts/example-force/documents.ts';
import { exampleForce } from '../../scripts/example-force/files.ts';
import { catalogue } from '../../src/indicator/catalogue/catalogue.ts';
import { open } from '../../src/node/open.ts';
import { settledProfile } from '../../src/paper/profile/settled.ts';
import { readProfile } from '../../src/schema/read-profile.ts';
import { rows as areas } from '../../src/tables/areas.ts';
import { against, folder, named, profile, seed, truths } from './planted.ts';
import { paperAgainst, paperOf } from './planted-paper.ts';

const opened = await open(folder);

describe('the folder of the example force', () => {
  const files = exampleForce();

  it('is made again, byte for byte, by the script', () => {
    const there = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
    expect(there.sort()).toEqual([...files.keys()].sort());
    for (const [path, content] of files)
      expect([path, readFileSync(join(folder, path)).equals(Buffer.from(content))]).toEqual([path, true]);
  });

  it('says beside itself what was planted in it, and by which seed', () => {
    expect(seed).toBe(20260930);
    expect(truths).toEqual(made.truths);
  });

  it('is read whole: no row is rejected, and no file left alone but those that hold no figures', () => {
    for (const { report } of opened.readings)
      expect([report.file, report.rejectedCount, report.faults]).toEqual([report.file, 0, []]);
    expect(opened.ignored.map(({ file }) => file).sort()).toEqual(['actions.json', 'claims.json']);
  });

  it('has figures to its last month of every indicator that its profile asks about', () => {
    for (const id of (profile.agenda ?? []).flatMap(({ indicators = [] }) => indicators)) {
      const indicator = opened.indicator(id);
      const periods =
        indicator === null ? [] : [...opened.figures(indicator).rows].map(({ period }) => period);
      expect([id, [...new Set(periods)].sort().at(-1)]).toEqual([
        id,
        id === 'public-confidence' ? '2026/27-Q2' : '2026-09',
      ]);
    }
  });

  it('has a profile, claims and actions that can all be meant', () => {
    const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const settled = settledProfile(readProfile(profile), {
      indicators: [...catalogue, ...opened.indicators],
      areas,
    });
    expect(settled.force).toEqual({ area: 'brackenshire', areaName: 'Brackenshire' });
    expect(settled.areas?.map(({ area }) => area)).toEqual(profile.areas?.map(({ area }) => area));
    const ids = new Set([...catalogue, ...opened.indicators].map(({ id }) => id));
    const spoken: readonly { readonly id: string; readonly indicator: string | null }[] = [
      ...read('claims.json'),
      ...read('actions.json'),
    ];
    expect(spoken.filter(({ indicator }) => indicator !== null && !ids.has(indicator))).toEqual([]);
    expect(new Set(spoken.map(({ id }) => id)).size).toBe(spoken.length);
  });

  it('is under a million and a half bytes, and plainly says that it is made up', () => {
    const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    expect(bytes).toBeLessThan(1_500_000);
    expect(profile.illustrative).toBe(true);
  });
});

describe('what was planted in the example force', () => {
  it('is of every kind, and nothing at all in as many places as something', () => {
    const many = (...kinds: readonly string[]) => truths.filter(({ kind }) => kinds.includes(kind)).length;
    expect(many('nothing', 'season', 'ordinary')).toBeGreaterThanOrEqual(many('step', 'slope', 'area-apart'));
    for (const kind of ['step', 'slope', 'nothing', 'season', 'area-apart', 'ordinary', 'target'])
      expect([kind, many(kind) > 0]).toEqual([kind, true]);
  });

  it.each(truths.map((truth) => [named(truth), truth] as const))('is said, and no more: %s', (_, truth) => {
    expect(against(truth, opened)).toBeNull();
  });
});

describe('the paper of the example force', () => {
  const made = paperOf(opened, profile);

  it.each(truths.map((truth) => [named(truth), truth] as const))('says, and no more: %s', (_, truth) => {
    expect(paperAgainst(truth, made, profile.force)).toBeNull();
  });

  it('names no place and no date of another meeting', () => {
    const said = JSON.stringify(made);
    expect(
      said.match(/West Mercia|Shropshire|Worcestershire|Herefordshire|Telford|(?<![\d.])2019(?!\d)|35th/g),
    ).toBeNull();
  });
});
