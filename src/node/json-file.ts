import { IndicatorError } from '../result/error.ts';
import { shown } from '../source/fault-text.ts';
import { bytesOf, plainFile, type SourceFile } from './source-files.ts';

/** What a file in JSON holds; `what` says what it is wanted for. */
export async function jsonIn(file: string, what: string): Promise<unknown> {
  return jsonOf(await plainFile(file, what));
}

/** The same of a file that was found. */
export async function jsonOf(file: SourceFile): Promise<unknown> {
  const text = await textOf(file);
  try {
    return JSON.parse(text);
  } catch {
    throw refused(file.name);
  }
}

/** The text of a file. */
export async function textOf(file: SourceFile): Promise<string> {
  const bytes = await bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(file.name);
  }
}

const refused = (name: string): IndicatorError =>
  new IndicatorError({
    code: 'unreadable',
    path: `${shown(name)}:`,
    expected: 'must be JSON in UTF-8',
    received: 'something else',
  });
