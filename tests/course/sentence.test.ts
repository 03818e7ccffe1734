import { describe, expect, test } from 'vitest';
import { courseSays } from '../../src/assess/claims/course-says.ts';
import { stabilityOf } from '../../src/assess/stable.ts';
import { course } from '../../src/course/course.ts';
import { courseHeadline } from '../../src/findings/course/headline.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { counts, drawnCounts, drawnShares, shares } from './made.ts';

const saw = (month: number) => (month % 2 === 0 ? 1 : -1);

describe('the sentence of a course', () => {
  test('says a step with its size, its month, the level now and what cannot be said yet', () => {
    const numerator = Array.from({ length: 25 }, (_, month) => (month < 19 ? 624 : 588) + 3 * saw(month));
    expect(sentence(course(shares(numerator, 750)))).toMatch(
      /^Victim satisfaction in all areas stepped down 4\.8 points \(\d\.\d to \d\.\d\) in November 2015, to 78\.4%; it is too soon to say whether it will hold; judge from November 2017\.$/,
    );
  });

  test('says a level and, where there is one, the dip it came back from', () => {
    const numerator = Array.from(
      { length: 36 },
      (_, month) => (month >= 24 && month < 28 ? 280 : 320) + 6 * saw(month),
    );
    const found = course(shares(numerator, 400));
    expect(sentence(found)).toMatch(
      /^Victim satisfaction in all areas has been level since April 2014, at 80\.\d%; it came back after April to July 2016\.$/,
    );
    expect(courseHeadline(found)).toBe('level since Apr 2014');
  });

  test('never leaves out what its verdict rests on, however long its names are', () => {
    const long = <S extends ReturnType<typeof shares>>(series: S): S => ({
      ...series,
      areaName: 'the South Worcestershire and Wyre Forest local policing areas taken together',
    });
    const dip = Array.from(
      { length: 36 },
      (_, month) => (month >= 24 && month < 28 ? 280 : 320) + 6 * saw(month),
    );
    const level = course(long(shares(dip, 400)));
    expect(stabilityOf(level)).toBe('not-stable');
    expect(sentence(level)).toMatch(
      /has been level since April 2014, at 80\.\d%; it came back after April to July 2016\.$/,
    );
    expect(courseSays(level).at(-2)).toMatch(
      /^it has been level since .*; it came back after April to July 2016$/,
    );
    const step = Array.from({ length: 48 }, (_, month) => (month < 24 ? 624 : 588) + 3 * saw(month));
    const stepped = course(long(shares(step, 750)));
    expect(stepped.verdict).toBe('stepped-down-and-level');
    expect(sentence(stepped)).toMatch(/; it has been level since \w+/);
  });

  test('says against which year the level is higher, and that it is rising', () => {
    const found = course(drawnCounts(7, 48, (month) => 300 * 1.15 ** (month / 12)));
    expect(sentence(found)).toMatch(
      /^Recorded crime in all areas is \d+\.\d% higher than in the year to March 2015 \(\d+\.\d% to \d+\.\d%\), at \d+ a month; it is rising\.$/,
    );
  });

  test('says no interval with its ends turned round where the level may be lower or higher', () => {
    const found = course(drawnCounts(9, 30, () => 60));
    expect(found.verdict).toBe('cannot-tell');
    expect(sentence(found)).toMatch(
      /^Recorded crime in all areas cannot be told to have changed: \d+\.\d% (lower|higher) than in the year to March 2015 \(\d+\.\d% lower to \d+\.\d% higher\)\.$/,
    );
  });

  test('says that the last figure stands apart, and the step before it all the same', () => {
    const level = (month: number) => (month < 16 ? 7360 : month < 23 ? 7040 : 7165);
    const found = course(
      shares(
        Array.from({ length: 24 }, (_, month) => level(month) + 15 * saw(month)),
        8000,
      ),
    );
    expect(found.evidence.lastApart).toBe(true);
    expect(sentence(found)).toMatch(
      / in August 2015, to 88\.\d%; it is too soon to say whether it will hold; judge from July 2016; March 2016 stands apart\.$/,
    );
  });

  test('names the level at the start where the last step went the other way', () => {
    const share = (month: number) => (month < 20 ? 0.7 : month < 50 ? 0.86 : 0.8);
    expect(sentence(course(drawnShares(6, 60, 800, share)))).toMatch(
      /^Victim satisfaction in all areas stepped down \d\.\d points in June 2018, to 8\d\.\d%, still 1\d\.\d points above the year to March 2015; it is too soon to say whether it will hold\.$/,
    );
  });

  test('says a fall without a minus', () => {
    for (const seed of [171, 172, 173, 174]) {
      const made = drawnShares(seed, 60, 2000, (month) =>
        month < 20 ? 0.78 + 0.003 * month : 0.84 - 0.0016 * (month - 20),
      );
      expect(sentence(course(made))).not.toMatch(/[-−]\d/);
    }
  });

  test('of counts that are not shown to have moved gives the same size in the sentence as in the finding', () => {
    const found = course(counts(Array.from({ length: 40 }, (_, month) => 200 + 12 * saw(month))));
    const size = Math.abs(found.evidence.level?.sinceStart.value ?? 0).toFixed(1);
    if (found.verdict === 'same' || found.verdict === 'cannot-tell')
      expect(sentence(found)).toContain(`${size}%`);
    else expect(found.verdict).toBe('level');
  });
});

describe('the title of its picture', () => {
  test('gives a step the size of that step alone', () => {
    const numerator = Array.from(
      { length: 40 },
      (_, month) => 100 + (month > 15 ? 60 : 0) + (month > 32 ? 50 : 0),
    );
    const found = course(counts(numerator.map((mean, month) => mean + 2 * saw(month))));
    const headline = courseHeadline(found);
    const { level } = found.evidence;
    const said = headline.includes('stepped') ? level?.lastChange : level?.sinceStart;
    expect(headline).toContain(`${said?.value?.toFixed(1)}%`);
  });
});
