import { extname } from 'node:path';
import { misuse } from './written.ts';

/**
 * The format that the name of a file asks for by its ending; `otherwise` where it has none, or nothing is written.
 * An ending that none of the formats has is refused before any work is done.
 */
export function formatOfEnding<Format extends string>(
  path: string,
  file: string | null,
  endings: Readonly<Record<string, Format>>,
  otherwise: Format,
): Format {
  const ending = extname(file ?? '').toLowerCase();
  if (ending === '') return otherwise;
  const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (format !== undefined) return format;
  throw misuse(path, `must end in ${Object.keys(endings).join(', ')}, or have --format beside it`, file);
}
