/** A table as somebody made it: a title above the header, semicolons, decimal commas, a figure that was released twice. */
// %% What each column is, is guessed and said
import { open } from 'police-indicators/source';

const content = `Confidence by borough;;;;
Borough;Quarter;Measure;Value;Released
Barnet;2019 Q1;Trust;0,71;2019-05-01
Barnet;2019 Q2;Trust;0,69;2019-08-01
Richmond upon Thames;2019 Q1;Trust;0,78;2019-05-01
Richmond Upon Thames;2019 Q2;Trust;[c];2019-08-01
Barnet;2019 Q2;Trust;0,70;2019-11-01
Source: own survey;;;;
`;
const { readings } = await open({ name: 'confidence.csv', content });
const [reading] = readings;
if (reading === undefined) throw new Error('nothing was read');
for (const row of reading.rows) console.log(JSON.stringify(row));
for (const sentence of reading.report.assumptions) console.log(sentence);

// %% The later of two values counts, and both are kept
for (const { area, period, earlier, later } of reading.report.revisions)
  console.log(`${area}, ${period}: ${earlier}, then ${later}`);

// %% Two rows of one figure that nothing tells apart are refused
const twice = await open(content.replaceAll(/;[^;\n]*\n/g, '\n'));
console.log(twice.readings[0]?.report.rejected[0]?.expected);
