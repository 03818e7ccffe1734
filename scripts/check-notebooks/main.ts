/**
 * Runs every notebook of examples/notebooks: whole by tsx, and cell by cell in one context with the built package. With
 * the path of Deno and a folder in which the package is installed: whole by Deno, and cell by cell in its Jupyter kernel.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { bundleFault } from './bundle.ts';
import { type Notebook, notebooksOf } from './cells.ts';
import { runCells } from './in-node.ts';
import { startKernel } from './kernel.ts';

const folder = new URL('../../examples/notebooks/', import.meta.url);
const notebooks = notebooksOf(folder);
const [deno, installed] = process.argv.slice(2);
let faults = 0;

function tell(file: string, how: string, faultsOf: readonly (string | null)[]): void {
  const wrong = faultsOf.flatMap((fault, cell) => (fault === null ? [] : [`cell ${cell + 1} ${fault}`]));
  console.log(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${file}, ${how} ${wrong.join('; ')}`);
  faults += wrong.length;
}

/** Printed text of a whole run: every cell must have said something. */
function whole(
  { cells, file }: Notebook,
  how: string,
  command: string,
  args: readonly string[],
  cwd: string,
) {
  const { status, stderr, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  const said = status === 0 && stdout.split('\n').filter((line) => line !== '').length >= cells.length;
  tell(file, how, [said ? null : `fails: ${stderr.slice(-400)}`]);
}

const root = new URL('../../', import.meta.url).pathname;
for (const notebook of notebooks) {
  whole(notebook, 'by tsx', 'npx', ['tsx', `examples/notebooks/${notebook.file}`], root);
  const { log } = console;
  console.log = () => {};
  const results = runCells(notebook);
  console.log = log;
  const shown = results.map((result) => {
    const method: unknown = Reflect.get(Object(result), Symbol.for('Jupyter.display'));
    return bundleFault(typeof method === 'function' ? method() : null);
  });
  tell(notebook.file, 'cell by cell in Node', shown);
}

if (deno !== undefined && installed !== undefined) {
  mkdirSync(`${installed}/notebooks`, { recursive: true });
  for (const notebook of notebooks) {
    const { cells, file } = notebook;
    copyFileSync(new URL(file, folder), `${installed}/notebooks/${file}`);
    const args = ['run', '--node-modules-dir=manual', '--quiet', `notebooks/${file}`];
    whole(notebook, 'by Deno', deno, args, installed);
    const kernel = await startKernel(deno, installed);
    const shown: (string | null)[] = [];
    for (const cell of cells)
      shown.push(await kernel.run(cell).then(bundleFault, (error: Error) => error.message));
    tell(file, "cell by cell in Deno's Jupyter kernel", shown);
    kernel.close();
  }
}
console.log(`${notebooks.length} notebooks, ${faults} faults`);
process.exit(faults === 0 && notebooks.length > 0 ? 0 : 1);
