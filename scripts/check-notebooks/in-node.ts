import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import type { Notebook } from './cells.ts';

/** Runs the cells one after another in one context, with the built package, and gives what each ends with. */
export function runCells({ cells, file }: Notebook): readonly unknown[] {
  const require = createRequire(new URL('../../package.json', import.meta.url));
  const context = createContext({ require, console });
  return cells.map((cell, number): unknown => {
    // What one cell imports the next ones use: as an import it would end with its cell.
    const script = cell.replace(
      /^import \{([^}]*)\} from ('[^']+');$/gm,
      (_, names: string, module: string) => `const {${names.replaceAll(' as ', ': ')}} = require(${module});`,
    );
    const { outputText } = ts.transpileModule(script, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.None },
    });
    return new Script(outputText, { filename: `${file}, cell ${number + 1}` }).runInContext(context);
  });
}
