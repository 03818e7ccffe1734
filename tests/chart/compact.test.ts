import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import type { ChartSpec } from '../../src/chart/base/chart-spec.ts';
import { course } from '../../src/course/course.ts';
import { areasChart } from '../../src/findings/areas/picture.ts';
import { courseChart } from '../../src/findings/course/picture.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesOf } from '../../src/series/series-of.ts';
import { rows } from '../../src/tables/illustrative-satisfaction.ts';

const made = panel(victimSatisfaction, rows);
const reading = course(seriesOf(made, 'shropshire'));
const compared = areas(made);

const whole = (spec: ChartSpec | null) => ({
  across: spec === null ? 0 : Number(spec.width) + spec.padding.left + spec.padding.right,
  // What stands above the plot is the title's, which a page may take away.
  down: spec === null ? 0 : spec.height + spec.padding.bottom,
});

describe('a compact picture', () => {
  it('is 400 pixels wide unless told, and low: its plot is 96 pixels high, a row of areas 16', () => {
    const plot = courseChart(reading, { compact: true });
    expect(whole(plot).across).toBe(400);
    expect(plot?.height).toBe(96);
    expect(areasChart(compared, { compact: true })?.height).toBe(16 * 5);
    expect(whole(courseChart(reading, { compact: true, width: 500 })).across).toBe(500);
  });

  it('leaves out the line of sources and the title of the axis across, and keeps its words', () => {
    const [small, large] = [courseChart(reading, { compact: true }), courseChart(reading)];
    expect(JSON.stringify(large?.layer)).toContain('Source: ');
    expect(JSON.stringify(small?.layer)).not.toContain('Source: ');
    expect(JSON.stringify(large?.layer)).toContain('"title":"Month"');
    expect(JSON.stringify(small?.layer)).not.toContain('"title":"Month"');
    expect(small?.description).toBe(large?.description);
    expect(small?.title.text.join(' ')).toBe(large?.title.text.join(' '));
  });

  it('has the room of every other picture where it is not asked for', () => {
    expect(whole(courseChart(reading))).toEqual({ across: 640, down: 250 + 91 });
  });
});
