/** An indicator of your own, with rows of your own: nothing has to be in the catalogue. */
// %% Say what is measured, in which direction it is good, and what change would matter, before looking
import { controlChart, difference, panel, sentence, seriesOf, threshold } from 'police-indicators';
import * as periods from 'police-indicators/periods';
import { defineIndicator } from 'police-indicators/schema';

const answered = defineIndicator({
  id: 'non-emergency-calls-answered',
  name: '101 calls answered',
  question: 'Are 101 calls answered?',
  measure: 'proportion',
  counted: 'calls answered',
  outOf: 'calls',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'force',
  target: 0.9,
  margin: { points: 2 },
});

// %% Tidy rows: one for each area and period. They could come from a file or an API
const counts = [911, 905, 917, 899, 908, 912, 903, 915, 906, 910, 897, 901, 868];
const rows = counts.map((numerator, month) => ({
  area: 'my-force',
  period: periods.offset(periods.month(2018, 4), month),
  numerator,
  denominator: 1000,
}));
const mine = panel(answered, rows, { areaNames: { 'my-force': 'My force' } });

// %% Is the last month out of the ordinary? Is the level over the target? Worse than the month before?
const force = seriesOf(mine, 'my-force');
console.log(sentence(controlChart(force)));
console.log(sentence(threshold(force)));
console.log(sentence(difference(force, { from: '2019-03', to: '2019-04' })));
// => 101 calls answered in My force was 86.8% in April 2019, below its usual range (87.0% to 93.6%): a
//    concern beyond ordinary variation.
// => 101 calls answered in My force was 86.8% in April 2019; its level is 89.2% (85.5% to 91.3%), too close
//    to the target of 90% to name the side.
// => 101 calls answered in My force was 86.8% in April 2019 against 90.1% in March 2019, 3.3 points lower
//    (0.4 to 6.2); April 2019 stands apart.
console.log(`basis: ${force.basis}`);
// => basis: own
