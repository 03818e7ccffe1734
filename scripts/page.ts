/** What a dashboard would import: run in a page, it must answer as it does in Node. */
import { panel, plateau, rank, sentence } from 'police-indicators';
import { chargeToNfa, victimSatisfaction } from 'police-indicators/catalogue';
import { chartOf } from 'police-indicators/chart';
import { rows as satisfaction } from 'police-indicators/data/illustrative-satisfaction';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';
import { report } from 'police-indicators/report';
import { open } from 'police-indicators/source';

/** Sentences, a chart and a reading of a file, as text. */
export async function answers(): Promise<string> {
  const [definition] = chargeToNfa;
  if (definition === undefined) return 'no definition';
  const found = rank(panel(definition, rows), 'west-mercia', { period: '2018-10/2019-02' });
  const levels = panel(victimSatisfaction, satisfaction).series.map((series) => sentence(plateau(series)));
  const csv = 'area,period,numerator,denominator\nshropshire,2019-04,80,100\n';
  const { readings } = await open({ name: 'victim-satisfaction.csv', content: csv });
  return JSON.stringify([
    sentence(found),
    ...levels,
    chartOf(found),
    readings[0]?.report.used,
    typeof report,
  ]);
}

Object.assign(globalThis, { answersOfThePage: answers() });
