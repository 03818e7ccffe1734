/** Is one area an outlier, or only the lowest? Somebody always is the lowest. */
// %% Satisfaction in five areas. These figures are illustrative: made to show the method, not real
import { funnel, outliers, panel, sentence } from 'police-indicators';
import { publicConfidence, unableToProsecute, victimSatisfaction } from 'police-indicators/catalogue';
import { rows as confidence } from 'police-indicators/data/illustrative-confidence';
import { rows as satisfaction } from 'police-indicators/data/illustrative-satisfaction';
import { rows as outcomes } from 'police-indicators/data/police-uk-outcomes-2018-19';

const found = outliers(panel(victimSatisfaction, satisfaction));
console.log(`Illustrative, not real: ${sentence(found)}`);
// => Illustrative, not real: No difference between the 5 areas on Victim satisfaction in April 2019 is
//    larger than their samples explain; lowest was Shropshire at 75.0%.

// %% Three answers, never one: do the areas differ at all, which one is different, which one is an outlier?
const lowest = found.evidence.rows.find(({ area }) => area === 'shropshire');
console.log(`The areas: ${found.evidence.differ[0]?.verdict}.`);
console.log(`Shropshire: different ${lowest?.different}; outlier ${lowest?.outlier}, ${lowest?.reason}.`);
// => The areas: not-shown.
// => Shropshire: different false; outlier not-shown, no further out than areas ordinarily differ, as 24
//    earlier periods show.

// %% Confidence in five areas and five dimensions: looking at 25 figures is allowed for. Illustrative too
const dimensions = outliers(panel(publicConfidence, confidence, { by: 'dimension' }));
console.log(`Illustrative, not real: ${sentence(dimensions)}`);
// => Illustrative, not real: North Worcestershire (communications) was 46.0% on Public confidence in Q4
//    2018/19 (January to March 2019), 8.5 percentage points (1.4 to 15.5) below the others' mean: an
//    outlier.

// %% Many areas, published figures: "Unable to prosecute suspect" by territorial force
const notTerritorial = ['btp', 'northern-ireland'];
const areas = Object.keys(outcomes.about.areaNames).filter((area) => !notTerritorial.includes(area));
console.log(sentence(funnel(panel(unableToProsecute, outcomes, { areas }), { period: '2018-10/2019-02' })));
// => 1 of 35 areas lies beyond the 99.8% limits for Share of crimes “Unable to prosecute suspect” in October
//    2018 to February 2019: City of London, allowing for how areas ordinarily differ.
