import { expect, it } from 'vitest';
import { open } from '../../src/node/open.ts';
import { folder, profile } from './planted.ts';
import { paperOf } from './planted-paper.ts';
import { shippedPaper } from './shipped.ts';

/** What a headline is about in numbers: the size of a change or of a distance, a target that will not be met, or a place. */
const news = [
  /(?:rose|fell|stepped up|stepped down|is|are|was) ([\d.]+(?:%| points?)) /,
  /, ([\d.]+ points?) (?:lower|higher) than/,
  /(will not meet the \d+% target)/,
  /(\d+(?:st|nd|rd|th) (?:highest|lowest) of \d+)/,
];

it.each(['west-mercia', 'london', 'bedfordshire', 'brackenshire'] as const)(
  'what a headline of %s says stands in its item',
  async (example) => {
    const { headlines, items } =
      example === 'brackenshire' ? paperOf(await open(folder), profile) : await shippedPaper(example);
    const silent = headlines.flatMap(({ item, lead, text }) => {
      const [key] = news.flatMap((each) => each.exec(text)?.[1] ?? []);
      const own = items.find(({ id }) => id === item);
      const said = [...(own?.answer ?? []).map((each) => `${each.lead} ${each.text}`), own?.also ?? ''].join(
        ' ',
      );
      return key === undefined || said.includes(key) ? [] : [`${lead} ${text}`];
    });
    expect(headlines.length).toBeGreaterThan(2);
    expect(silent).toEqual([]);
  },
);
