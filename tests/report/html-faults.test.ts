import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../scripts/check-paper/html-faults.ts';

const sound = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>a</title><style>a > b { color: red }</style></head>
<body><h1>a</h1><main><section aria-labelledby="b"><h2 id="b">b</h2><a href="#b">c</a>
<svg viewBox="0 0 1 1"><path id="p" d="M0,0"/><g clip-path="url(#p)"></g></svg></section></main></body></html>
`;
const change = (from: string, to: string) => htmlFaults(sound.replace(from, to));

describe('the check of an HTML briefing', () => {
  it('finds no fault in a sound page', () => {
    expect(htmlFaults(sound)).toEqual([]);
  });

  const faulty: readonly [string, string, string, string][] = [
    ['no doctype', '<!doctype html>', '', 'there is no doctype'],
    ['another language', 'en-GB', 'en', 'the language must be en-GB, got en'],
    [
      'two headings of the first level',
      '<h2 id="b">b</h2>',
      '<h1 id="b">b</h1>',
      'there must be one h1, got 2',
    ],
    ['a gap among the headings', '<h2 id="b">b</h2>', '<h3 id="b">b</h3>', 'h3 comes after h1'],
    ['no main', '<main>', '<div>', 'there must be one main, got 0'],
    ['an id twice', 'id="p"', 'id="b"', 'two elements have the id b'],
    ['a label that is not there', 'labelledby="b"', 'labelledby="c"', 'a reference to c, which is not there'],
    ['a clip path that is not there', 'url(#p)', 'url(#q)', 'a reference to q, which is not there'],
    ['a script', '<h2', '<script></script><h2', 'there must be no script'],
    ['a picture', '<h2', '<img src="x.png"><h2', 'there must be no img'],
    ['a link that leads away', '#b', 'https://a.example', 'href leads away: https://a.example'],
    ['a handler', '<h2', '<h2 onclick="x"', 'there must be no onclick'],
    ['a fetched style', 'color: red', 'background: url(x)', 'the style fetches something'],
    ['a fetched fill', 'url(#p)', 'url(x)', 'clip-path fetches: url(x)'],
    ['a refresh', 'charset="utf-8"', 'http-equiv="refresh"', 'there must be no http-equiv'],
    ['tags that cross', '</section></main>', '</main></section>', '</main> closes <section>'],
    ['text that has become markup', '>c<', '>1 < 2<', 'a < that begins no tag: < 2'],
    ['a missing value', '>c<', '>NaN%<', 'a missing value is printed: NaN%'],
  ];
  it.each(faulty)('finds %s', (_, from, to, expected) => {
    expect(change(from, to).join('\n')).toContain(expected);
  });
});
