import { isPeriod } from '../../period/is-period.ts';
import type { Month } from '../../period/period.ts';
import type { PoliceUkKind } from './layouts.ts';

/** What the name of a file of data.police.uk says of it: `2018-10-west-mercia-street.csv`. */
export interface NamedFile {
  readonly month: Month | null;
  readonly force: string | null;
  readonly kind: PoliceUkKind | null;
}

/** Reads the name of a file, in whatever folder. What it does not say is `null`. */
export function namedFile(path: string): NamedFile {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const [, month = '', force = '', kind = ''] =
    /^(\d{4}-\d\d)-([a-z][a-z-]*?)-(street|outcomes|stop-and-search)\.csv$/i.exec(name) ?? [];
  return {
    month: isPeriod(month, 'month') ? month : null,
    force: force === '' ? null : force.toLowerCase(),
    kind: kindOf(kind.toLowerCase()),
  };
}

function kindOf(text: string): PoliceUkKind | null {
  return text === 'street' || text === 'outcomes' || text === 'stop-and-search' ? text : null;
}
