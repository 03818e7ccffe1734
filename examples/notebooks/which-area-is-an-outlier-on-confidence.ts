/** "North Worcestershire is an outlier on visibility and communications." Which area on which dimension? Illustrative figures. */
// %% Five areas on five dimensions: looking at 25 figures is allowed for
import { outliers, panel } from 'police-indicators';
import { publicConfidence } from 'police-indicators/catalogue';
import { heatChart } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-confidence';
import { detectableChangeIn, pChart } from 'police-indicators/methods';
import { display } from 'police-indicators/report';

const dimensions = panel(publicConfidence, rows, { by: 'dimension' });
display(outliers(dimensions));

// %% The same in words and figures, for those who would rather read
display(outliers(dimensions), { picture: false });

// %% The visibility dimension over time, each area against its own past
const visibility = dimensions.series.filter(({ part }) => part['dimension'] === 'visibility');
display(heatChart(visibility.map((series) => pChart(series))));

// %% "What will have changed in 12 months?" What would the survey be able to show by then?
const [first] = visibility;
display(first === undefined ? null : detectableChangeIn(first));
