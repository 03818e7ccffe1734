import { describe, expect, it } from 'vitest';
import { progress, progressBar } from '../../src/cli/telling.ts';
import { errorText, fileErrorText } from '../../src/cli/text.ts';
import { type ErrorDetail, IndicatorError } from '../../src/result/error.ts';

const detail = (path: string, received = '"x"'): ErrorDetail => ({
  code: 'unreadable',
  path,
  expected: 'must be a number',
  received,
});

describe('errorText', () => {
  it('is the message of an error that stands alone', () => {
    expect(errorText(new IndicatorError(detail('a.csv row 2:')))).toBe(
      'a.csv row 2: must be a number, got "x"',
    );
  });

  it('lists every other problem of the same input, however many', () => {
    const problems = Array.from({ length: 3000 }, (_, index) => detail(`a.csv row ${index + 2}:`));
    const lines = errorText(new IndicatorError(detail('a.csv row 2:'), problems)).split('\n');
    expect(lines).toHaveLength(3001);
    expect(lines.slice(0, 3)).toEqual([
      'a.csv row 2: must be a number, got "x"',
      '2999 more found:',
      '  a.csv row 3: must be a number, got "x"',
    ]);
    expect(lines.at(-1)).toBe('  a.csv row 3001: must be a number, got "x"');
  });

  it('has nothing that a terminal obeys but the ends of its lines', () => {
    const error = new IndicatorError(detail('a\u001b[2J.csv:'), [
      detail('a.csv:'),
      detail('b\u202e\n.csv:', '\u009b31m'),
    ]);
    expect(errorText(error)).toBe(
      'a [2J.csv: must be a number, got "x"\n1 more found:\n  b .csv: must be a number, got  31m',
    );
  });
});

describe('fileErrorText', () => {
  it('says which file and why, in one sentence', () => {
    const error = Object.assign(new Error("EISDIR: illegal operation on a directory, open '/tmp/a\u001b'"), {
      code: 'EISDIR',
      syscall: 'open',
      path: '/tmp/a\u001b',
    });
    expect(fileErrorText(error)).toBe(
      '/tmp/a : must be somewhere that can be written, got EISDIR (illegal operation on a directory)',
    );
  });

  it('speaks of standard output where there is no path', () => {
    const error = Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    expect(fileErrorText(error)).toBe('standard output: must be somewhere that can be written, got ENOSPC');
  });

  it('leaves faults of the program alone', () => {
    expect(fileErrorText(new TypeError('x is not a function'))).toBeNull();
    expect(fileErrorText('x')).toBeNull();
  });
});

describe('progress', () => {
  it('says nothing in the first second, and then what was done and when', () => {
    let now = 5000;
    const said: string[] = [];
    const step = progress(
      (text) => said.push(text),
      () => now,
    );
    step('figures read');
    now = 6000;
    step('still in the first second');
    now = 7250;
    step('findings made');
    expect(said).toEqual(['findings made (2.3 s)\n']);
  });
});

describe('progressBar', () => {
  const drawn = (isTerminal: boolean) => {
    let now = 0;
    const said: string[] = [];
    const bar = progressBar(
      (text) => said.push(text),
      () => now,
      isTerminal,
    );
    bar.progress(1, 8, 'a.csv');
    bar.clear();
    now = 600;
    bar.progress(2, 8, 'folder/b\u001b[2J.csv');
    now = 650;
    bar.progress(3, 8, 'b.csv');
    now = 750;
    bar.progress(8, 8, 'b.csv');
    bar.clear();
    bar.clear();
    return said;
  };

  it('is drawn after half a second, not too often, and taken away', () => {
    expect(drawn(true)).toEqual([
      `\r\u001b[K[${'#'.repeat(6)}${'.'.repeat(18)}] 25% b [2J.csv`,
      `\r\u001b[K[${'#'.repeat(24)}] 100% b.csv`,
      '\r\u001b[K',
    ]);
  });

  it('is drawn nowhere but on a terminal', () => {
    expect(drawn(false)).toEqual([]);
  });
});
