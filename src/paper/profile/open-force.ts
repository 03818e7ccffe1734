import type { Indicator } from '../../indicator/indicator.ts';
import { holdsRecords, isFile, OWN_INDICATORS, reasonAgainst, tabular } from '../../open/file-names.ts';
import { type Opened, open } from '../../open/open.ts';
import type { OpenOptions } from '../../open/open-options.ts';
import { openingOptions } from '../../open/open-options.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { requireItems, requireObject, requireText } from '../../result/require-form.ts';
import { refuse } from '../../result/rule.ts';
import { readOwnIndicators } from '../../schema/read-own-indicators.ts';
import { shown } from '../../source/fault-list.ts';
import { limitsOf } from '../../source/limits.ts';
import { withUnpacked } from '../../source/zip/archive-files.ts';
import { defaultForce } from './default-profile.ts';
import { type ForceInFiles, forceInFiles } from './force-in-files.ts';
import type { ListedArea } from './profile-areas.ts';
import { type ForceFile, profileIn } from './profile-in.ts';
import { optionsOf, ownOf, PROFILE, requireFiles, settledOf } from './profiled-reading.ts';

export interface OpenForceOptions extends OpenOptions {
  /** The list of areas: `rows` of `police-indicators/data/areas`. */
  readonly listed: Iterable<ListedArea>;
  /** What the force is called where neither the files nor a profile tell: the name of the folder. */
  readonly folder: string;
}

/**
 * Open a force: which force are these files of, and what is its paper made of?
 *
 * Takes the files of a folder by their names and bytes, as a page has them that was given a folder: figures in any form that `open`
 * reads, alone or in a zip archive, `force.json` (the profile) and `indicators.json` (definitions of the user's own). Without a profile the force is the
 * area that the others are part of, else their sum, and the day the latest complete month. `paper(data, profile)` makes the paper.
 *
 * Throws `unreadable` where no file may hold figures, and for two profiles; what `readProfile` and `open` throw.
 *
 * @example
 * const { data, profile } = await openForce(files, { listed: rows, folder: 'northshire' });
 * paper(data, profile).scorecard;
 */
export async function openForce(given: readonly ForceFile[], asked: OpenForceOptions): Promise<ForceInFiles> {
  requireAsked(given, asked);
  const { folder, listed, ...rest } = asked;
  const options = openingOptions('openForce', rest);
  const files = await withUnpacked(given, limitsOf(options.limits, 'openForce'));
  const areas = [...listed];
  const ignored: { file: string; reason: string }[] = [];
  const figures: ForceFile[] = [];
  const profiles: ForceFile[] = [];
  const defined: Indicator[] = [...(options.indicators ?? [])];
  for (const file of files) {
    const reason = reasonAgainst(file.name);
    if (reason !== null) ignored.push({ file: file.name, reason });
    else if (isFile(file.name, PROFILE)) profiles.push(file);
    else if (isFile(file.name, OWN_INDICATORS))
      defined.push(...readOwnIndicators(file.content, shown(file.name)));
    else if (isOtherJson(file)) ignored.push({ file: file.name, reason: 'holds no records' });
    else figures.push(file);
  }
  if (figures.length === 0)
    throw unreadable(`must hold files of figures (${tabular.join(', ')})`, `${files.length} others`);
  const [first, second] = profiles;
  if (second !== undefined) throw unreadable(`must hold one ${PROFILE}`, `also ${second.name}`);
  const profile = first === undefined ? null : profileIn(first, files);
  const settled = profile === null ? null : settledOf(profile, defined, areas);
  if (profile !== null && settled !== null) requireFiles(settled, profile.file, figures);
  const called = profile?.profile.force ?? folder;
  const reading = { areaElse: defaultForce([], called, areas).area, ...options };
  const indicators = settled === null ? defined : ownOf(settled, defined);
  const read = await open(figures, {
    ...(settled === null ? reading : optionsOf(settled, reading)),
    indicators,
  });
  const opened: Opened = { ...read, ignored };
  return forceInFiles(opened, {
    ...{ profile, settled, indicators, folder: called, areas, asOf: null, options },
    defined: new Set(defined.map(({ id }) => id)),
  });
}

/** JSON that is no answer of an interface: claims, places, settings. */
function isOtherJson({ content, name }: ForceFile): boolean {
  return /\.json$/i.test(name) && !holdsRecords(new TextDecoder().decode(content.subarray(0, 4096)));
}

const unreadable = (expected: string, found: string) =>
  new IndicatorError({ code: 'unreadable', path: 'the files', expected, received: received(found) });

function requireAsked(files: readonly ForceFile[], asked: OpenForceOptions): void {
  requireItems('openForce: files', files);
  for (const [at, { name, content }] of files.entries()) {
    requireText(`openForce: files[${at}].name`, name, 'the name of the file');
    if (!(content instanceof Uint8Array)) refuse(`openForce: files[${at}].content`, 'must be bytes', content);
  }
  requireObject('openForce: options', asked, 'an object such as { folder, listed }');
  requireText('openForce: folder', asked.folder, 'the name of the folder');
  if (typeof asked.listed !== 'object' || asked.listed === null || !(Symbol.iterator in asked.listed))
    refuse('openForce: listed', 'must be the rows of the list of areas', asked.listed);
}
