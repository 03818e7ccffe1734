import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import type { SourceReading } from '../source-report.ts';
import { piecesOf, type SourceInput } from '../stream/source-input.ts';
import { layouts, type PoliceUkKind } from './layouts.ts';
import { type PoliceUkOptions, policeUkDefaults } from './options.ts';
import { recordReading } from './record-reading.ts';

/** Reads one file of a kind. */
export async function readRecords(
  kind: PoliceUkKind,
  input: SourceInput,
  options: PoliceUkOptions,
  path: string,
): Promise<SourceReading> {
  checkPoliceUkOptions(options, path);
  const reading = recordReading(layouts[kind], options, false);
  const file = reading.open(options.file ?? policeUkDefaults.file);
  for await (const piece of piecesOf(input, path)) file.push(piece);
  file.close();
  return reading.finish();
}

/** Throws `invalid-option` for options that cannot be meant. */
export function checkPoliceUkOptions(options: PoliceUkOptions, path: string): void {
  const { file, areas, mode, encoding, repeatedIds } = { ...policeUkDefaults, ...options };
  const refuse = (name: string, expected: string, value: unknown): never => {
    throw new IndicatorError({
      code: 'invalid-option',
      path: `${path}: ${name}`,
      expected,
      received: received(value),
    });
  };
  if (typeof file !== 'string' || file === '') refuse('file', 'must be the name of the file', file);
  if (!['strict', 'lenient'].includes(mode)) refuse('mode', 'must be strict or lenient', mode);
  if (!['utf-8', 'windows-1252'].includes(encoding))
    refuse('encoding', 'must be utf-8 or windows-1252', encoding);
  if (!['count', 'once'].includes(repeatedIds)) refuse('repeatedIds', 'must be count or once', repeatedIds);
  if (!['force', 'place'].includes(areas.by)) refuse('areas.by', 'must be force or place', areas.by);
  if (areas.by === 'place' && Object.keys(areas.places).length === 0)
    refuse('areas.places', 'must name at least one place', areas.places);
}
