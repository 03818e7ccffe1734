// Columns of Arrow where arrays are taken.
import { vectorFromArray } from 'apache-arrow';
import { course, sentence, seriesFrom } from 'police-indicators';
import { mannKendall, mean } from 'police-indicators/methods';

const counts = Int32Array.from({ length: 36 }, (_, at) => (at < 24 ? 90 : 120) + ((at * 7) % 11));
const column = vectorFromArray(counts);
const say = (figures) => sentence(course(seriesFrom(figures, { start: '2019-04' })));
if (say(column) !== say([...counts])) throw new Error(say(column));
if (mean(counts) !== mean([...counts])) throw new Error(`${mean(counts)}`);
if (mannKendall(column).s !== mannKendall([...counts]).s) throw new Error('mannKendall');
console.log(`Arrow: ${say(column)}`);
