import { crime, streetFile } from './street-fixtures.ts';

// A small file of each sort that is read, as its publisher writes it.

export const street = streetFile(
  ...Array.from({ length: 10 }, (_, index) =>
    crime({ id: `${index % 7}`, type: index % 2 ? '"Drugs"' : 'Burglary' }),
  ),
);
export const homeOffice = `Title\n\nFinancial Year,Financial Quarter,Force Name,Offence Subgroup,Offence Code,Number of Offences
2018/19,1,West Mercia,Rape,19C,5
2018/19,2,West Mercia,Rape,19C,-1
2018/19,2,West Mercia,Robbery,34A,N/A - data not provided
Source: x\n`;
export const outcomes = `Financial Year,Financial Quarter,Force Name,Outcome Type,Outcomes for offences recorded in quarter,Outcomes recorded in quarter
2018/19,1,West Mercia,1,5,6
2018/19,1,West Mercia,16,5,6\n`;
export const london = `MajorText,MinorText,LookUp_BoroughName,201004,201005
Burglary,Domestic Burglary,Barnet,210,190
Theft,Shoplifting,Barnet,5,6\n`;
export const monthly = `Month_Year,Area Type,Borough_SNT,Area name,Offence Group,Offence Subgroup,Measure,Count,Refresh Date
01/02/2021,Borough,Barnet,Barnet,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Offences,40,05/02/2025
01/02/2021,SNT,Barnet,Colindale,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Offences,9,05/02/2025
01/02/2021,Borough,Barnet,Barnet,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Positive Outcomes,3,05/02/2025\n`;
export const survey = `Date,Survey,Borough,Measure,Proportion,MPS,,
31/12/2014,PAS,Barnet,"""Good Job"" local","0,67","0,66",,
31/3/2015,PAS,Barnet,Trust MPS,"0,7","0,66",,\n`;
export const stops = `Type,Date,Object of search,Outcome
Person search,2023-03-01T13:42:54+00:00,Drugs,Arrest\n`;
export const json = JSON.stringify([
  { category: 'drugs', month: '2018-10', outcome_status: { category: 'x' } },
  5,
]);
export const jsonStops = JSON.stringify([
  { datetime: '2023-04-30T23:30:00+00:00', object_of_search: 'Drugs', outcome: false },
  { datetime: '2023-05-30T23:30:00+00:00', object_of_search: null, outcome: 'Arrest' },
]);
