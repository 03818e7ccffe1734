import { describe, expect, it } from 'vitest';
import { untitled } from '../../../src/chart/base/untitled.ts';
import { cssString } from '../../../src/report/paper/html/print-style.ts';
import { slimSvg } from '../../../src/report/paper/html/slim-svg.ts';
import { blocksOf, trendPaths } from '../../../src/report/paper/sparkline.ts';
import { unchangedWords } from '../../../src/report/paper/tables.ts';
import { columnsOf, fold, pad } from '../../../src/report/paper/terminal/fold.ts';
import { gridLines } from '../../../src/report/paper/terminal/grid.ts';
import { smallChart } from '../mock/small-chart.ts';

const trend = { level: [], target: null, said: '' };

describe('a trend as blocks', () => {
  it('goes from the least to the most of what is shown, in eight steps', () => {
    expect(blocksOf({ values: [0, 1, 2, 3, 4, 5, 6, 7] })).toBe('▁▂▃▄▅▆▇█');
    expect(blocksOf({ values: [17.1, 14.9, 14.3, 12, 9.8] })).toBe('█▆▅▃▁');
  });

  it('shows the last twelve, leaves a gap where there is none, and is level where all are the same', () => {
    expect(blocksOf({ values: [99, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1] })).toBe('▁█▁█▁█▁█▁█▁█');
    expect(blocksOf({ values: [1, null, 2] })).toBe('▁\u00a0█');
    expect(blocksOf({ values: [5, 5, 5] })).toBe('▄▄▄');
  });

  it('is nothing of one figure or none', () => {
    expect(blocksOf({ values: [5] })).toBe('');
    expect(blocksOf({ values: [null, null] })).toBe('');
  });
});

describe('a drawn trend', () => {
  it('has its figures from left to right on its own scale, and a dot on the last', () => {
    // Three places over 78 pixels from 2; 17.2 pixels of height from 3.4 down to 20.6.
    const drawn = trendPaths({ ...trend, values: [10, 20, 15] });
    expect(drawn?.figures).toBe('M2,20.6L41,3.4L80,12');
    expect(drawn?.dot).toEqual({ x: 80, y: 12 });
    expect(drawn?.level).toBe('');
    expect(drawn?.target).toBeNull();
  });

  it('draws a level in steps that lie half-way between two periods', () => {
    const drawn = trendPaths({ ...trend, values: [10, 10, 20, 20, 20], level: [10, 10, 20, 20, 20] });
    expect(drawn?.level).toBe('M2,20.6H31.3V3.4H80');
  });

  it('breaks figures and levels where there are none, and lets the target take part in the scale', () => {
    const drawn = trendPaths({
      values: [1, 2, null, 3, 4],
      level: [null, 2, 2, null, null],
      target: 5,
      said: '',
    });
    expect(drawn?.figures).toBe('M2,20.6L21.5,16.3M60.5,12L80,7.7');
    expect(drawn?.level).toBe('M21.5,16.3H41');
    expect(drawn?.target).toBe(3.4);
  });

  it('ends with the last figure that there is', () => {
    expect(trendPaths({ ...trend, values: [1, 2, null] })?.dot).toEqual({ x: 41, y: 3.4 });
  });

  it('is nothing of fewer than two figures', () => {
    expect(trendPaths({ ...trend, values: [] })).toBeNull();
    expect(trendPaths({ ...trend, values: [null, 3] })).toBeNull();
  });
});

describe('lines of a terminal', () => {
  it('counts wide characters twice and combining ones not at all', () => {
    expect(columnsOf('abc')).toBe(3);
    expect(columnsOf('西安')).toBe(4);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(columnsOf('▁▃█ “a” −1')).toBe(10);
  });

  it('are broken at spaces, and within a word that is longer than a line', () => {
    expect(fold('one two three', 7)).toEqual(['one two', 'three']);
    expect(fold('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
    expect(fold('西安市', 4)).toEqual(['西安', '市']);
    expect(fold('', 4)).toEqual(['']);
  });

  it('are padded by columns, not by characters', () => {
    expect(pad('西', 4)).toBe('西  ');
    expect(pad('7', 3, 'right')).toBe('  7');
  });
});

describe('a table in a terminal', () => {
  const table = {
    caption: 'Areas',
    columns: [
      { label: 'Area', numeric: false },
      { label: 'Share', numeric: true },
    ],
    rows: [
      ['North Worcestershire', '9%'],
      ['Shropshire', '10%'],
    ],
  };

  it('has its columns beside each other, figures on the right', () => {
    expect(gridLines(table, 40)).toEqual([
      'Areas',
      'Area                  Share',
      '───────────────────────────',
      'North Worcestershire     9%',
      'Shropshire              10%',
    ]);
  });

  it('narrows the widest column first, whose cells go on beneath themselves', () => {
    expect(gridLines(table, 24)).toEqual([
      'Areas',
      'Area               Share',
      '────────────────────────',
      'North                 9%',
      'Worcestershire',
      'Shropshire           10%',
    ]);
  });

  it('breaks no word of a column while another can give way at a space', () => {
    const wide = {
      caption: 'Levels',
      columns: ['Indicator', 'Now', 'Against', 'Change', 'Verdict'].map((label) => ({
        label,
        numeric: false,
      })),
      rows: [
        ['Anti-social behaviour', '162', 'in April to June of the year before', '+4 points', 'Cannot tell'],
      ],
    };
    // Five columns of ten at least, and 52 for the words of all: the second of them has three to spare.
    const lines = gridLines(wide, 52);
    expect(lines.some((line) => line.includes('Anti-social'))).toBe(true);
    expect(lines.some((line) => line.includes('Indicator'))).toBe(true);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(52);
  });
});

describe('pieces of the page', () => {
  it('writes a text of the style so that nothing in it ends the text or the style', () => {
    expect(cssString('a"b\\c</style>')).toBe('"a\\22 b\\5c c\\3c \\2f style\\3e "');
    expect(cssString('line\nbreak \u202e x')).toBe('"line break   x"');
    expect(cssString('Dyfed–Powys 2019')).toBe('"Dyfed\\2013 Powys 2019"');
  });

  it('leaves out of a picture what says nothing, and nothing else', () => {
    const svg =
      '<svg class="marks" width="400.123" aria-label="rose 3.14159 in d=&quot;M0.123&quot;"><g class="a" transform="translate(0,0)"><g></g><path class="foreground" d="" pointer-events="none" display="none"/><path d="M0.123456,1.98L2.5,3" stroke-width="1"/><text x="1.25" opacity="1">3.14159</text></g></svg>';
    expect(slimSvg(svg)).toBe(
      '<svg width="400.1" aria-label="rose 3.14159 in d=&quot;M0.123&quot;"><g><path d="M0.1,2L2.5,3"/><text x="1.3">3.14159</text></g></svg>',
    );
  });

  it('says once of a group what all its marks have in common, and keeps what one has of its own', () => {
    expect(
      slimSvg(
        '<svg><g class="a"><text fill="#595959" x="1" font-size="11px">fill="#595959"</text><text fill="#595959" x="2" font-size="12px">b</text></g><g><line stroke="red" opacity="0"/></g><g><path d="M1,1" fill="red"/></g></svg>',
      ),
    ).toBe(
      '<svg><g fill="#595959"><text x="1" font-size="11px">fill="#595959"</text><text x="2" font-size="12px">b</text></g><g><path d="M1,1" fill="red"/></g></svg>',
    );
  });

  it('takes the title from a picture and the room that it took', () => {
    // One line of title: 12 + 20 + 5 + 8 pixels of the 50 above the plot.
    const bare = untitled(smallChart('A rise', 'In words.', 120));
    expect(bare.title.text).toEqual([]);
    expect(bare.padding.top).toBe(13);
    expect(bare.description).toBe('In words.');
  });

  it('counts the verdicts that stand', () => {
    expect(unchangedWords(14, 2)).toBe('Unchanged: 14 verdicts stand as before.');
    expect(unchangedWords(1, 0)).toBe('Nothing has changed: 1 verdict stands as before.');
  });
});
