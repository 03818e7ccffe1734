import type { Chance } from '../illustrate/chance.ts';
import { AREAS, csv, FORCE, MONTHS, season } from './force.ts';

/** Crimes a month by type: the folder holds an extract of two types, and no other crime. */
const crimes = [
  { type: 'Burglary', aMonth: 44, seasonSize: -0.22 },
  { type: 'Robbery', aMonth: 3.4, seasonSize: 0 },
] as const;

/** How crimes end, as it comes and as it then stands, and after how many months at most that is known. */
const endings = [
  { share: 0.63, came: 'Investigation complete; no suspect identified', within: 1 },
  { share: 0.26, came: 'Unable to prosecute suspect', within: 2 },
  { share: 0.08, came: 'Suspect charged', stands: 'Awaiting court outcome', within: 3 },
  { share: 0.03, came: 'Local resolution', within: 1 },
] as const;

const searches = { aMonth: 34, dispersion: 1.5 } as const;
const objects = [
  { share: 0.62, object: 'Controlled drugs', law: 'Misuse of Drugs Act 1971 (section 23)' },
  { share: 0.2, object: 'Offensive weapons', law: 'Police and Criminal Evidence Act 1984 (section 1)' },
  { share: 0.18, object: 'Stolen goods', law: 'Police and Criminal Evidence Act 1984 (section 1)' },
] as const;
const results = [
  { share: 0.72, outcome: 'A no further action disposal' },
  { share: 0.11, outcome: 'Arrest' },
  { share: 0.12, outcome: 'Community resolution' },
  { share: 0.05, outcome: 'Summons / charged by post' },
] as const;

const FALLS_WITHIN = `${FORCE.name} Police`;
const streetHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const outcomeHeader =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type';
const searchHeader =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

/** The folder as data.police.uk gives it: a folder a month, with crimes, outcomes and searches of the force. */
export function policeUk(chance: Chance): Readonly<Record<string, string>> {
  const outcomes = new Map<string, (string | number)[][]>(MONTHS.map((month) => [month, []]));
  const files: Record<string, string> = {};
  const lines = (header: string, rows: readonly (readonly (string | number)[])[]) =>
    csv([header.split(','), ...rows]).replaceAll('\r\n', '\n');
  const name = (month: string, kind: string) => `police-uk/${month}/${month}-${FORCE.area}-${kind}.csv`;
  MONTHS.forEach((month, at) => {
    const rows = crimes.flatMap(({ type, aMonth, seasonSize }) =>
      Array.from({ length: chance.poisson(aMonth * season(month, seasonSize)) }, () => {
        const id = crimeId(chance);
        const ending = chosen(chance, endings);
        const known = MONTHS[at + Math.floor(chance.uniform() * (ending.within + 1))];
        const where = place(chance);
        if (known !== undefined)
          outcomes.get(known)?.push([id, known, FALLS_WITHIN, FALLS_WITHIN, ...where, ending.came]);
        const stands = 'stands' in ending ? ending.stands : ending.came;
        const last = known === undefined ? 'Under investigation' : stands;
        return [id, month, FALLS_WITHIN, FALLS_WITHIN, ...where, type, last, ''];
      }),
    );
    files[name(month, 'street')] = lines(streetHeader, rows);
  });
  for (const [month, rows] of outcomes) files[name(month, 'outcomes')] = lines(outcomeHeader, rows);
  for (const month of MONTHS) {
    const found = Array.from({ length: chance.count(searches.aMonth, searches.dispersion) }, () =>
      search(chance, month),
    );
    const inOrder = found.sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1));
    files[name(month, 'stop-and-search')] = lines(searchHeader, inOrder);
  }
  return files;
}

function search(chance: Chance, month: string): (string | number)[] {
  const { law, object } = chosen(chance, objects);
  const { outcome } = chosen(chance, results);
  const two = (number: number) => String(number).padStart(2, '0');
  // From the second to the 27th, so that no clock moves one into another month.
  const day = two(2 + Math.floor(chance.uniform() * 26));
  const time = `${two(8 + Math.floor(chance.uniform() * 14))}:${two(Math.floor(chance.uniform() * 60))}:00`;
  const linked = outcome === 'A no further action disposal' ? '' : chance.uniform() < 0.75 ? 'True' : 'False';
  return [
    'Person search',
    `${month}-${day}T${time}+00:00`,
    'False',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    law,
    object,
    outcome,
    linked,
    'False',
  ];
}

/** One of several, each as often as its share says. */
function chosen<Each extends { readonly share: number }>(chance: Chance, all: readonly Each[]): Each {
  let left = chance.uniform();
  const found = all.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  const one = found ?? all.at(-1);
  if (one === undefined) throw new Error('there is nothing to choose from');
  return one;
}

/** Crime IDs are 64 hexadecimal digits. */
const crimeId = (chance: Chance): string =>
  Array.from({ length: 8 }, () =>
    Math.floor(chance.uniform() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

/** A place in one of the areas, on a map that is of nowhere. */
function place(chance: Chance): (string | number)[] {
  const area = chosen(chance, AREAS);
  const small = 1 + Math.floor(chance.uniform() * 12);
  const code = `E0199${AREAS.indexOf(area)}${String(small).padStart(3, '0')}`;
  const lsoa = `${area.name} ${String(small).padStart(3, '0')}A`;
  return ['0.000000', '0.000000', 'On or near Parking Area', code, lsoa];
}
