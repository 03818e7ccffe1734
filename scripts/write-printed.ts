/** Writes into the documents and examples what their snippets print now. Read the difference before keeping it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { documents, examples } from '../tests/docs/files.ts';
import {
  CONTINUED,
  PRINTED,
  promisedBy,
  runSnippet,
  type Snippet,
  snippetsOf,
} from '../tests/docs/snippet.ts';

const WIDTH = 108;
const MARK = '@printed';

/** The code with each promise replaced by the lines that are printed before it. */
async function rewritten(snippet: Snippet): Promise<string> {
  if (promisedBy(snippet).length === 0) return snippet.code;
  const marked: string[] = [];
  let inside = false;
  for (const line of snippet.code.split('\n')) {
    const at = line.indexOf(PRINTED.trim());
    const before = at < 0 ? line : line.slice(0, at).trimEnd();
    const goesOn: boolean = inside && (at === 0 || (at < 0 && line.startsWith(CONTINUED)));
    if (!goesOn) marked.push(...(at < 0 ? [line] : [before, MARK].filter((part) => part !== '')));
    inside = goesOn || at >= 0;
  }
  const code = marked.join('\n').replaceAll(MARK, `console.log('${MARK}');`);
  const groups = `${(await runSnippet({ ...snippet, code })).join('\n')}\n`.split(`${MARK}\n`);
  return marked
    .flatMap((line) =>
      line === MARK ? (groups.shift() ?? '').trimEnd().split('\n').flatMap(wrapped) : [line],
    )
    .join('\n');
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = PRINTED.trim();
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = CONTINUED + word;
    } else line += ` ${word}`;
  }
  return [...lines, line];
}

for (const { file, path } of documents()) {
  let text = readFileSync(path, 'utf8');
  for (const snippet of snippetsOf(file, text))
    text = text.split(snippet.code).join(await rewritten(snippet));
  writeFileSync(path, text);
}
for (const { file, path } of examples())
  writeFileSync(path, await rewritten({ name: file, code: readFileSync(path, 'utf8') }));
