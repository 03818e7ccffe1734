export const streetHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';

/** One record of a street file, as data.police.uk writes it. */
export function crime(more: {
  readonly id?: string;
  readonly month?: string;
  readonly force?: string;
  readonly reportedBy?: string;
  readonly lsoa?: string;
  readonly type?: string;
  readonly outcome?: string;
}): string {
  const { id = '', month = '2018-10', force = 'West Mercia Police', lsoa = 'Bromsgrove 004D' } = more;
  const { reportedBy = force, type = 'Burglary', outcome = 'Local resolution' } = more;
  const code = lsoa === '' ? '' : 'E01032113';
  return [
    id,
    month,
    reportedBy,
    force,
    '-2.06',
    '52.33',
    'On or near Mill Lane',
    code,
    lsoa,
    type,
    outcome,
    '',
  ].join(',');
}

/** A street file of these records. */
export const streetFile = (...records: readonly string[]): string =>
  `${[streetHeader, ...records].join('\n')}\n`;
