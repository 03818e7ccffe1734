// Uses the installed package as an ES module: the front door, one definition, one table.
import { panel, plateau, rank, sentence } from 'police-indicators';
import { courtToUnable, victimSatisfaction } from 'police-indicators/catalogue';
import { rows as satisfactionRows } from 'police-indicators/data/illustrative-satisfaction';
import { rows } from 'police-indicators/data/police-uk-outcomes-2018-19';
import { wilson } from 'police-indicators/methods';

const found = rank(panel(courtToUnable, rows), 'west-mercia', { period: '2018-10/2019-02' });
console.log(sentence(found));
const [first] = panel(victimSatisfaction, satisfactionRows).series;
console.log(sentence(plateau(first, { margin: { points: 2 } })));
console.log(wilson(8, 10));
