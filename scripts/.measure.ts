import { random } from '/work/main/src/numeric/index.ts';
import { trend, changePoints, growth } from '/work/main/src/change/index.ts';
import { rank, places, overdispersion } from '/work/main/src/compare/index.ts';
import { panel, seriesFrom } from '/work/main/src/series/index.ts';
import { offences, satisfaction } from '/work/main/tests/indicators.ts';
const counts = (x: number[]) => seriesFrom(offences, { start: '2014-04', numerator: x });
const R = Number(process.argv[2] ?? 300);
for (const rho of [0, 0.3]) {
  const chance = random(11); let shown = 0;
  for (let r = 0; r < R; r++) { let drift = 0; const x = Array.from({ length: 60 }, () => { drift = rho * drift + 0.08 * chance.normal(); return chance.poisson(200 * Math.exp(drift)); }); if (trend(counts(x)).verdict !== 'no-trend-shown') shown++; }
  console.log('trend false', rho, shown / R);
}
for (const [rho, sd] of [[0, 0], [0, 0.1], [0.3, 0.1]] as const) {
  const chance = random(21); let changed = 0, tr = 0;
  for (let r = 0; r < R; r++) { let drift = 0; const x = Array.from({ length: 60 }, () => { drift = rho * drift + sd * chance.normal(); return chance.poisson(100 * Math.exp(drift)); }); const v = changePoints(counts(x)).verdict; if (v === 'changed') changed++; if (v === 'trend-not-steps') tr++; }
  console.log('changePoints false', rho, sd, changed / R, tr / R);
}
{ const chance = random(5); let held = 0;
  for (let r = 0; r < R; r++) { let drift = 0; const x = Array.from({ length: 36 }, (_, m) => { drift = 0.3 * drift + 0.1 * chance.normal(); return chance.poisson(100 * Math.exp(drift + 0.2 * Math.sin((Math.PI * m) / 6)) * (m >= 24 ? 1.1 : 1)); }); const { lower, upper } = growth(counts(x), { from: '2015-04/2016-03', to: '2016-04/2017-03' }).estimate; if ((lower ?? 0) <= 10 && (upper ?? 0) >= 10) held++; }
  console.log('growth coverage', held / R); }
{ const chance = random(11); let held = 0; let width = 0;
  for (let t = 0; t < R; t++) { const levels = Array.from({ length: 12 }, () => 0.3 + 0.03 * chance.normal());
   const rows = levels.flatMap((l, a) => ['2019-01','2019-02','2019-03','2019-04'].map((period) => ({ area: `a${String(a).padStart(2,'0')}`, period, numerator: chance.binomial(300, l), denominator: 300 })));
   const truth = places(levels)[0] ?? 0; const set = rank(panel(satisfaction, rows), 'a00', { period: '2019-01/2019-04', draws: 2 }).evidence.after?.set;
   if (set && set.best <= truth && truth <= set.worst) held++; width += set ? set.worst - set.best + 1 : 0; }
  console.log('rank set coverage', held / R, width / R); }
{ const chance = random(43); let est = 0, phi = 0;
  for (let r = 0; r < R; r++) { const rows = Array.from({ length: 40 }, (_, a) => ({ area: `a${a}`, period: '2019-01', numerator: chance.binomial(400, 0.3), denominator: 400 })); const o = overdispersion(panel(satisfaction, rows)); phi += o.phi / R; if (o.established) est++; }
  console.log('overdispersion', phi, est / R); }
