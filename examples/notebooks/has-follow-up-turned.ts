/** "Follow-up was still going the wrong way; now it is starting to go the right way." Has it turned, and when? Illustrative figures. */
// %% Satisfaction with follow-up, all areas together
import { difference, panel, sumAreas, turningPoint } from 'police-indicators';
import { satisfactionByStage } from 'police-indicators/catalogue';
import { iconsChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { controlChart } from 'police-indicators/methods';
import { display } from 'police-indicators/report';

const stages = ['ease-of-contact', 'actions-taken', 'follow-up', 'treatment'].map((stage) =>
  sumAreas(panel(satisfactionByStage, rows, { where: { stage } }), {
    area: 'west-mercia',
    areaName: 'West Mercia',
    part: { stage },
  }),
);
const followUp = stages.find(({ part }) => part['stage'] === 'follow-up');
display(followUp === undefined ? null : turningPoint(followUp));

// %% The last month against the one two before
display(followUp === undefined ? null : difference(followUp, { from: '2019-02', to: '2019-04' }));

// %% Every stage of the service beside it: what is out of the ordinary?
display(iconsChart(stages.map((series) => controlChart(series))));
