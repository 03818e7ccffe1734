/** Is one area an outlier, or only the lowest? Somebody always is the lowest. */
// %% Satisfaction in five areas. These figures are illustrative: made to show the method, not real
import { funnel, outliers, panel, sentence } from 'police-indicators';
import { publicConfidence, unableToProsecute, victimSatisfaction } from 'police-indicators/catalogue';
import { rows as confidence } from 'police-indicators/data/illustrative-confidence';
import { rows as satisfaction } from 'police-indicators/data/illustrative-satisfaction';
import { rows as outcomes } from 'police-indicators/data/police-uk-outcomes-2018-19';

const found = outliers(panel(victimSatisfaction, satisfaction));
console.log(`Illustrative, not real: ${sentence(found)}`);
// => Illustrative, not real: None of the 5 areas differs from the others on Victim satisfaction over the
//    year to April 2019 by more than chance; lowest was Shropshire at 78.6%.

// %% One model, three possible answers: chance, how areas ordinarily differ, or further out than that
const lowest = found.evidence.rows.find(({ area }) => area === 'shropshire');
console.log(`Shropshire: ${lowest?.verdict}.`);
// => Shropshire: within-chance.
console.log(`It would be called an outlier under ${((lowest?.reach.low ?? 0) * 100).toFixed(1)}%.`);
// => It would be called an outlier under 72.4%.

// %% Confidence in five areas and five dimensions: looking at 25 figures is allowed for. Illustrative too
const dimensions = outliers(panel(publicConfidence, confidence, { by: 'dimension' }));
console.log(`Illustrative, not real: ${sentence(dimensions)}`);
// => Illustrative, not real: On Public confidence over the year to March 2019 North Worcestershire is below
//    the other areas on communications (45.4%) and visibility (43.2%): further out than areas ordinarily
//    are, 4 earlier quarters considered.

// %% Many areas, published figures: "Unable to prosecute suspect" by territorial force
const notTerritorial = ['btp', 'northern-ireland'];
const areas = Object.keys(outcomes.about.areaNames).filter((area) => !notTerritorial.includes(area));
console.log(sentence(funnel(panel(unableToProsecute, outcomes, { areas }), { period: '2018-10/2019-02' })));
// => 1 of 35 areas is further out on Share of crimes “Unable to prosecute suspect” from October 2018 to
//    February 2019 than areas ordinarily are: City of London.
