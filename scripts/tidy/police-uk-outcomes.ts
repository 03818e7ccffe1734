import { policeUkTable } from './police-uk-table.ts';
import type { ReadDownload, TidyTable } from './published-table.ts';

/** Crimes by force, month, crime type and last outcome, counted from the street files of data.police.uk. */
export function policeUkOutcomes(read: ReadDownload): TidyTable {
  return policeUkTable(read, {
    id: 'police-uk-outcomes-2018-19',
    file: 'police-uk/derived/derived_force_month_crimetype_outcome.csv',
    title: 'Crimes by force, month, crime type and last outcome, October 2018 to February 2019',
    areaLevel: 'force',
    areaOf: (row) => row('force_slug'),
    area: 'Key of the force: 39 territorial forces, btp and northern-ireland.',
    outcome:
      'Last outcome category, exactly as published; empty for anti-social behaviour, and for btp and northern-ireland, which have none.',
    caveats: [
      'Absent: Metropolitan Police, Greater Manchester, West Midlands, West Yorkshire.',
      'Lancashire and Northumbria have no figures for October 2018.',
      'The last outcome stood as it was when the archive was made: court results have replaced "Suspect charged", which does not occur.',
      '"Unable to prosecute suspect" pools several outcome types: outcome 16 cannot be told apart.',
      'Northumbria has 7 "Unable to prosecute suspect" and a third unknown; "Status update unavailable" reaches 55% in one force.',
      'Anti-social behaviour is incidents, not crime.',
      'Published rows with the same crime number are counted as published; nothing was imputed.',
    ],
    derivation:
      'Counts of the rows of the published street files by force, month, crime type and last outcome.',
  });
}
