/** Which indicators need attention? */
import { controlChart, panel, sumAreas } from 'police-indicators';
import * as catalogue from 'police-indicators/catalogue';
import { iconsChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/london-crime';

const { bladePossession, domesticBurglary, personalRobbery, violenceWithInjury } = catalogue;
const london = [violenceWithInjury, domesticBurglary, personalRobbery, bladePossession].map((indicator) =>
  sumAreas(panel(indicator, rows, { to: '2020-02' }), { area: 'london', areaName: 'London' }),
);
export const picture = iconsChart(london.map((series) => controlChart(series)));
