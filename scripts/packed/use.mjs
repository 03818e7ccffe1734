// Uses every entry of the installed package that runs anywhere; what it prints is the same wherever it runs.
import { panel, plateau, rank, sentence } from 'police-indicators';
import { courtToUnable, totalRecordedCrime, victimSatisfaction } from 'police-indicators/catalogue';
import { chartOf } from 'police-indicators/chart';
import { rows as satisfactionRows } from 'police-indicators/data/illustrative-satisfaction';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';
import { aggregation } from 'police-indicators/engine';
import { wilson } from 'police-indicators/methods';
import { month } from 'police-indicators/periods';
import { suppress } from 'police-indicators/report';
import { plateauVerdicts } from 'police-indicators/scan';
import { readIndicator } from 'police-indicators/schema';
import { open } from 'police-indicators/source';

const found = rank(panel(courtToUnable, rows), 'west-mercia', { period: '2018-10/2019-02' });
const [first] = panel(victimSatisfaction, satisfactionRows).series;
const levelled = plateau(first, { margin: { points: 2 } });
const content = 'area,period,numerator,denominator\nshropshire,2019-04,80,100\n';
const { readings } = await open({ name: 'victim-satisfaction.csv', content });
const table = {
  rows: ['a', 'b', 'c'],
  columns: ['hate', 'other'],
  cells: [
    [3, 40],
    [9, 55],
    [12, 71],
  ],
};
const counting = { table: 'crimes', columns: { area: 'lpa', period: 'month' }, dialect: 'duckdb' };
const said = [
  sentence(found),
  sentence(levelled),
  chartOf(levelled).title.text.join(' '),
  `${wilson(8, 10).lower.toFixed(4)} ${month(2019, 4)} ${plateauVerdicts.length} ${readIndicator(victimSatisfaction).id}`,
  `${readings[0].report.used} ${suppress(table).cells[0]} ${aggregation(totalRecordedCrime, counting).columns.length}`,
].join('\n');
// In a worker it answers the page.
if (typeof WorkerGlobalScope === 'function') postMessage(said);
else console.log(said);
