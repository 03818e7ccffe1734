/** What is due, overdue, or waiting for figures? */
import { calendarChart } from 'police-indicators/chart';

export const picture = calendarChart({
  ...{ asOf: '2019-09-24', basis: 'illustrative', sources: [] },
  actions: [
    { what: 'Report on disruptions', due: '2019-05-28', status: 'overdue' },
    { what: 'Why satisfaction has levelled off', due: '2019-09-24', status: 'due' },
    { what: 'Confidence, after two quarters', due: '2019-11', status: 'waiting-for-data' },
  ],
});
