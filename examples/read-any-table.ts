/** A table as somebody made it: a title above the header, semicolons, decimal commas, a figure published twice. */
// %% What each column is, is guessed and said
import { readTable } from 'police-indicators/source';

const file = `Confidence by borough;;;
Borough;Quarter;Measure;Value
Barnet;2019 Q1;Trust;0,71
Barnet;2019 Q2;Trust;0,69
Richmond upon Thames;2019 Q1;Trust;0,78
Richmond Upon Thames;2019 Q2;Trust;[c]
Barnet;2019 Q2;Trust;0,70
Source: own survey;;;
`;
const { rows, report } = await readTable(file, { file: 'confidence.csv' });
for (const row of rows) console.log(JSON.stringify(row));
// => {"area":"barnet","period":"2019-Q1","measure":"Trust","value":0.71,"state":"reported"}
// => {"area":"barnet","period":"2019-Q2","measure":"Trust","value":0.7,"state":"reported"}
// => {"area":"richmond-upon-thames","period":"2019-Q1","measure":"Trust","value":0.78,"state":"reported"}
// => {"area":"richmond-upon-thames","period":"2019-Q2","measure":"Trust","value":null,"state":"suppressed"}
for (const sentence of report.assumptions) console.log(sentence);
// => Cells are separated by semicolons.
// => Rows above the header that are passed over: 1.
// => Columns are guessed from their headers, area: "Borough", period: "Quarter", value: "Value".
// => Columns without a role: "Measure".
// => Figures are split by "Measure".
// => "Richmond upon Thames" and "Richmond Upon Thames" are taken for one area.

// %% The later of two values counts, and both are kept
for (const { area, period, earlier, later } of report.revisions)
  console.log(`${area}, ${period}: ${earlier}, then ${later}`);
// => barnet, 2019-Q2: 0.69, then 0.7
