import { escapeTerminal } from '../report/escape.ts';
import { wrap } from '../report/wrap.ts';

const WIDTH = 100;

/** Text for a terminal 100 characters wide. */
export const paragraph = (text: string): string => wrap(escapeTerminal(text), WIDTH);

/** Lines as they are, with nothing in them that a terminal would obey. */
export const safeLines = (text: string): string => text.split('\n').map(escapeTerminal).join('\n');

/** The same as an item of a list. */
export const item = (text: string): string => `- ${wrap(escapeTerminal(text), WIDTH, '  ').slice(2)}`;

/** A title over a list of items; nothing where there are none. */
export const listed = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${title}\n${items.map(item).join('\n')}`];
