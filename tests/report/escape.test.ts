import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, escapeMarkdown, escapeTerminal } from '../../src/report/escape.ts';
import { anyCharacter } from '../any-character.ts';
import { hostile } from './hostile-names.ts';

/** Text with more of what does harm than chance would bring. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string(),
      fc.constantFrom(...hostile),
      fc.constantFrom('<', '>', '&', '"', "'", '|', '\n', '\u001b', '\u009b', '\u202e', '\u061c', '\ud800'),
    ),
  )
  .map((parts) => parts.join(''));

const obeyed = /[\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const formats = { escapeHtml, escapeMarkdown, escapeTerminal };

describe.each(Object.entries(formats))('%s', (_, escaped) => {
  it('lets no control or bidirectional character through', () => {
    fc.assert(fc.property(text, (each) => !obeyed.test(escaped(each))));
  });

  it('leaves plain words as they are', () => {
    const plain = 'Telford and Wrekin: 79.4% (76.1% to 82.3%), “not shown”; 3 of 5, £5';
    expect(escaped(plain)).toBe(plain);
  });
});

describe('escapeHtml', () => {
  it('lets no character through that could open a tag or end an attribute', () => {
    fc.assert(fc.property(text, (each) => !/[<>"']/.test(escapeHtml(each))));
  });

  it('can be read back as what it was', () => {
    fc.assert(
      fc.property(fc.string(), (each) => {
        const back = escapeHtml(each)
          .replaceAll('&#39;', "'")
          .replaceAll('&quot;', '"')
          .replaceAll('&gt;', '>')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&');
        return back === each;
      }),
    );
  });
});

describe('escapeMarkdown', () => {
  it('lets no bare character through that Markdown obeys', () => {
    fc.assert(
      fc.property(text, (each) => {
        const unescaped = escapeMarkdown(each).replaceAll(/\\[!-/:-@[-`{-~]/g, '');
        return !/[<>`*_[\]|#~$@\\]|:\/\/|www\./i.test(unescaped);
      }),
    );
  });

  it('begins no list, no rule and no block of code', () => {
    const starts = ['- a', '+', '---', '- - -', '===', '12. a', '3)', '    a', '> a', '# a'];
    expect(starts.map(escapeMarkdown)).toEqual([
      '\\- a',
      '\\+',
      '\\---',
      '\\- - -',
      '\\===',
      '12\\. a',
      '3\\)',
      'a',
      '&gt; a',
      '\\# a',
    ]);
  });

  it('leaves figures as they are', () => {
    const figures = ['82.7%', '-4.4 to 8.3', '+2', '1,510', '=1+1'];
    expect(figures.map(escapeMarkdown)).toEqual(figures);
  });

  it('stays in its cell and makes no link', () => {
    expect(escapeMarkdown('a | b\nc')).toBe('a \\| b c');
    expect(escapeMarkdown('[a](javascript:b)')).toBe('\\[a\\](javascript:b)');
    expect(escapeMarkdown('https://a.example')).toBe('https:\\/\\/a.example');
    expect(escapeMarkdown('\\[a](b)')).toBe('\\\\\\[a\\](b)');
  });
});
