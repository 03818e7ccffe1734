import { describe, expect, it } from 'vitest';

/** Minutes behind UTC on 1 July 2019, by zone. */
const july: Record<string, number> = {
  UTC: 0,
  'Europe/London': -60,
  'Pacific/Auckland': -720,
  'America/Los_Angeles': 420,
};

describe('the time zone of this run', () => {
  it('is the one that its project names', () => {
    const zone = process.env['TZ'] ?? '';
    expect(Object.keys(july)).toContain(zone);
    expect(new Date(2019, 6, 1).getTimezoneOffset()).toBe(july[zone]);
  });
});
