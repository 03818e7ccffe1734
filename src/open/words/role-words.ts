/** What a column tells of its rows, by the words of its header. */
export type LabelRole =
  | 'area'
  | 'period'
  | 'year'
  | 'part'
  | 'category'
  | 'outcome'
  | 'measure'
  | 'state'
  | 'basis'
  | 'vintage'
  | 'note'
  | 'code'
  /** Parts of one count: added up unless one is asked for. */
  | 'known-part';

const roles: readonly (readonly [LabelRole, RegExp])[] = [
  [
    'vintage',
    /\b(?:released?|publish(?:ed)?|publication|vintage|version|as at|extract(?:ed)?|snapshot|updated|last modified)\b/,
  ],
  ['note', /^(?:notes?|comments?|remarks?|footnotes?|source)$/],
  ['state', /^(?:state|status|figure status|obs status|flag|qualifier)$/],
  ['basis', /^(?:count )?basis$/],
  [
    'year',
    /^(?:(?:fin(?:ancial)?|calendar|fiscal|reporting|performance) )?(?:year|yr|fy)(?: ending| ended)?$/,
  ],
  [
    'part',
    /^(?:(?:fin(?:ancial)?|calendar|fiscal) )?(?:quarter|qtr|month name|month no|month number|qtr no|quarter no|quarter number)$|^(?:fin(?:ancial)?|fiscal) (?:month|period)(?: no| number)?$/,
  ],
  [
    'period',
    /^(?:(?:time |reporting |reference |ref |reported )?period|(?:reporting |calendar |crime |offence |committed |recorded )?month|year month|month year|date|(?:start|end|recorded|reported|month|period|survey|reference) date|date (?:recorded|reported)|month ending|quarter ending|week(?: (?:commencing|ending|beginning|starting))?|w c|w e|day|time)$/,
  ],
  [
    'category',
    /^(?:category|(?:crime|offence|major|minor|offense) (?:type|group|category|class|description|text|subgroup|sub group|name)|offences?|crime|crimes|crime classification|classification|type|hoc|ho (?:code|group) description|recorded crime type)$/,
  ],
  ['outcome', /^(?:last )?outcome(?: category| type| description| group)?$|^disposal(?: type)?$/],
  [
    'measure',
    /^(?:measures?|metrics?|indicators?|measure name|indicator name|data measure|unit|units|variable|series|statistic|figure|kpi)$/,
  ],
  [
    'known-part',
    /^(?:sites?|station|team|unit name|shift|beat|ward|neighbourhood|sector|nht|snt|locality|sub ?division|age|age (?:group|band|range)|sex|gender|ethnicity|ethnic group|hour|hour of day|day(?: of week)?|weekday|week|week no|week number|channel|method|location type|offen[cs]e(?: sub)? code|crime code|ho code|home office code|priority|grade|victim type|officer|relationship)(?: no| number| name)?$/,
  ],
  ['code', /\b(?:code|cd|ons|gss|lsoa|oa|msoa|id|uuid|postcode)\b|^(?:lad|pfa|csp|wd|rgn|ctry)\d\dcd$/],
  [
    'area',
    /^(?:areas?|area name|area key|reporting force|reported by|falls within|(?:policing |police |local policing )?(?:area|district|borough|division|region|bcu|lpa|lpu|lpd|csp|command|department|nhp)(?: name| slug| key)?|(?:police )?force(?: name| area| region)?|pfa(?: name)?|(?:pfa|lad|csp|wd|rgn|ctry|cauth)\d\dnm|place|geography|geography name|local authority(?: name)?|community safety partnership|constabulary|.*\barea name)$/,
  ],
  // With a word of a crime system before it: `BeatDistrictName`, `OwningForce`.
  [
    'area',
    /^(?:(?:beat|owning|owner|offence|crime|occurrence|incident|recorded|recording|responsible|geographic|geo|geographical|operational|policing|committed|location) )+(?:area|district|borough|division|bcu|lpa|lpu|lpd|csp|command|force)(?: name| desc| description)?$/,
  ],
  // Several of them in one header: `Region / Police Force Area`, `Police force area, region or country`.
  [
    'area',
    /^(?=.*\b(?:forces?|areas?|regions?|districts?|boroughs?|divisions?|country|county|pfa|lpa|bcu|csp)\b)(?:(?:police|policing|local|forces?|areas?|regions?|country|county|districts?|boroughs?|divisions?|commands?|pfa|lpa|bcu|csp|constabulary|authority|name|and|or) ?)+$/,
  ],
];

/** The role that words name; `null` where they name none. */
export function roleOfWords(words: string): LabelRole | null {
  return roles.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Of several columns of areas the one that is meant first; what lies within an area comes last. */
const areaOrder: readonly RegExp[] = [
  /^areas?(?: name| key)?$|\barea name$/,
  /\bforce\b|constabulary|^pfa|falls within/,
  /reported by/,
  /borough|district|\bl[pa]+[aud]\b|\bcsp\b|community safety|local authority|^lad|^csp|division|bcu|command|nhp/,
  /region|place|geography|department|^rgn|^ctry/,
];

/** The place of a header among those of areas: the lower, the likelier it is meant. */
export function areaRank(words: string): number {
  const at = areaOrder.findIndex((pattern) => pattern.test(words));
  return at < 0 ? areaOrder.length : at;
}

/** Whether words name a place within a force that may be an area of a table without others. */
export function isPlace(words: string): boolean {
  return /^(?:(?:safer )?(?:neighbourhood|policing|police)(?: policing)?(?: team| area| sector| unit)?|beats?|wards?|sectors?|stations?|police stations?|localit(?:y|ies)|sub ?divisions?|nht|npt|snt|ocu|hub|parish|town|precinct)(?: no| number| name| code)?$/.test(
    words,
  );
}
