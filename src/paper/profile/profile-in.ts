import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import { actionsIn, claimsIn } from '../../schema/claims-in.ts';
import { readProfile } from '../../schema/read-profile.ts';
import { shown } from '../../source/fault-list.ts';
import type { ProfileFile } from './profiled-reading.ts';

/** A file by its name and its bytes. */
export interface ForceFile {
  /** Its name, with its folders where it has any: `figures/robbery.csv`. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** The profile in a file, with the claims and actions that it names from the files beside it. */
export function profileIn(found: ForceFile, files: readonly ForceFile[]): ProfileFile {
  const file = shown(found.name);
  const profile = readProfile(textOf(found), { file });
  const folder = found.name.slice(0, found.name.length - (found.name.split(/[\\/]/).at(-1) ?? '').length);
  const beside = (field: string, name: string): unknown => {
    const other = files.find((each) => each.name === `${folder}${name}`);
    if (other !== undefined) return jsonOf(other);
    throw new IndicatorError({
      code: 'unreadable',
      path: `${file}: ${field}`,
      expected: 'must be a file beside the profile',
      received: received(name),
    });
  };
  const { actions, claims } = profile;
  return {
    file,
    profile: {
      ...profile,
      ...(typeof claims === 'string' ? { claims: claimsIn(beside('claims', claims), shown(claims)) } : {}),
      ...(typeof actions === 'string'
        ? { actions: actionsIn(beside('actions', actions), shown(actions)) }
        : {}),
    },
  };
}

function textOf({ content, name }: ForceFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw unreadable(name, 'must be UTF-8');
  }
}

function jsonOf(file: ForceFile): unknown {
  try {
    return JSON.parse(textOf(file));
  } catch {
    throw unreadable(file.name, 'must be JSON');
  }
}

const unreadable = (name: string, expected: string) =>
  new IndicatorError({ code: 'unreadable', path: `${shown(name)}:`, expected, received: 'something else' });
