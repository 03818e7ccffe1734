/** Harm or volume: which crimes make up each? The weights are those of one named offence of each category. */
import { contribution, panel } from 'police-indicators';
import { totalRecordedCrime } from 'police-indicators/catalogue';
import { harmVolumeChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const years = { from: '2018-03/2019-02', to: '2019-03/2020-02' };
const options = { areas: ['camden'], by: 'category', to: '2020-02' } as const;
const weights: Readonly<Record<string, number>> = { 'personal-robbery': 799.6, theft: 36.8, drugs: 1.8 };
const crimes = panel(totalRecordedCrime, rows, options);
const volume = crimes.series.filter(({ part }) => Object.hasOwn(weights, part['category'] ?? ''));
const harm = volume.map(({ numerator, ...series }) => {
  const weight = weights[series.part['category'] ?? ''] ?? 0;
  return { ...series, numerator: numerator.map((count) => (count === null ? null : count * weight)) };
});
export const picture = harmVolumeChart(
  contribution({ ...crimes, series: volume }, years),
  contribution({ ...crimes, series: harm }, years),
);
