/** What would the top quarter take? */
import { panel } from 'police-indicators';
import { courtToUnable } from 'police-indicators/catalogue';
import { gapToRankChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';
import { gapToRankFinding } from 'police-indicators/methods';

const goal = { period: '2018-10/2019-02', rank: 'top-quartile', mechanism: 'added' } as const;
export const picture = gapToRankChart(gapToRankFinding(panel(courtToUnable, rows), 'west-mercia', goal));
