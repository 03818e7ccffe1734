import { policeUkTable } from './police-uk-table.ts';
import { type ReadDownload, slug, type TidyTable } from './published-table.ts';

/** West Mercia's crimes by local policing area, month, crime type and last outcome. */
export function westMerciaLpa(read: ReadDownload): TidyTable {
  return policeUkTable(read, {
    id: 'west-mercia-lpa-2018-19',
    file: 'police-uk/derived/derived_west_mercia_lpa_month_crimetype_outcome.csv',
    title:
      'West Mercia crimes by local policing area, month, crime type and last outcome, October 2018 to February 2019',
    areaLevel: 'lpa',
    areaOf: (row) => slug(row('lpa')),
    area: 'Key of the local policing area; outside-west-mercia and no-location hold the crimes that could not be put in one.',
    outcome: 'Last outcome category, exactly as published; empty for anti-social behaviour.',
    caveats: [
      'Local policing areas are made of districts, told by the LSOA of the anonymised map point: 234 rows lie outside West Mercia and 167 have no location.',
      'The mapping of districts to local policing areas was written from general knowledge, not from a published list.',
      'The last outcome stood as it was when the archive was made: court results have replaced "Suspect charged".',
      'Anti-social behaviour is incidents, not crime.',
    ],
    derivation:
      'Counts of the rows of the published West Mercia street files; North Worcestershire is Bromsgrove, Redditch and Wyre Forest, South Worcestershire is Malvern Hills, Worcester and Wychavon.',
  });
}
