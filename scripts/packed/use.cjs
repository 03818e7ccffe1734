// The same from CommonJS.
const { panel, sentence, threshold } = require('police-indicators');
const { victimSatisfaction } = require('police-indicators/catalogue');
const { rows } = require('police-indicators/data/illustrative-satisfaction');

for (const series of panel(victimSatisfaction, rows).series) console.log(sentence(threshold(series)));
