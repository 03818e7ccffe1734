import type { QuestionAnswer } from '../assess/questions/question.ts';
import type { ChartOptions } from '../chart/base/chart-options.ts';
import { chartRules } from '../chart/base/chart-options.ts';
import type { ChartSpec } from '../chart/base/chart-spec.ts';
import type { AnyFinding } from '../findings/any-finding.ts';
import type { Paper } from '../paper/paper.ts';
import { readOptions } from '../result/read-options.ts';
import { flag, like, refuse } from '../result/rule.ts';
import type { Table } from '../series/table.ts';
import type { MediaBundle } from './media.ts';
import { paperMedia } from './paper-media.ts';
import { mediaOf, type Shown } from './shown.ts';
import { shownAnswer, shownFinding } from './shown-finding.ts';
import { shownRows } from './shown-rows.ts';

/** What `display` takes: a finding, the answer to a question, a picture, rows of figures, or the paper. */
export type Displayable =
  | AnyFinding
  | QuestionAnswer
  | ChartSpec
  | Paper
  | Table<object>
  | readonly object[]
  | null;

export interface DisplayOptions extends ChartOptions {
  /** `false`: words and figures instead of the picture. */
  readonly picture?: boolean;
}

/** The name under which notebooks for JavaScript look for what to show. */
export const notebookDisplay: unique symbol = Symbol.for('Jupyter.display');

/** What a cell of a notebook ends with, so that it is shown. */
export interface Displayed {
  readonly [notebookDisplay]: () => MediaBundle;
}

const optionRules = /* @__PURE__ */ like(chartRules, { picture: flag });

/**
 * Display: shows a result where the code runs. At the end of a cell of a Jupyter notebook with Deno's kernel, the picture
 * or the table; anywhere else, such as in Node, the sentence and the figures are printed.
 *
 * Gives an object with a method under `Symbol.for('Jupyter.display')`: the result by MIME type, as Vega-Lite (or HTML
 * where there is no picture), Markdown and text. Labels are escaped in each. Invented figures are marked. `null`, which
 * is what a chart function gives where a picture would say nothing, is said to be none.
 *
 * @example
 * const shown = display(threshold(shropshire, { target: 0.8 }));
 * shown[Symbol.for('Jupyter.display')]()['text/plain'].startsWith('Illustrative figures, not real: ') // => true
 */
export function display(result: Displayable, given: DisplayOptions = {}): Displayed {
  const options = readOptions('display', optionRules, given);
  const media = mediaFor(result, options);
  if (!inNotebook()) console.log(media['text/plain']);
  return { [notebookDisplay]: () => media };
}

function mediaFor(result: Displayable, { picture = true, ...options }: DisplayOptions): MediaBundle {
  if (typeof result !== 'object')
    refuse('display: result', 'must be a finding, an answer, a chart, rows or a paper', result);
  if (result !== null && 'scorecard' in result) return paperMedia(result);
  const shown = shownOf(result, options);
  return mediaOf(picture ? shown : { ...shown, picture: null });
}

function shownOf(result: Exclude<Displayable, Paper>, options: ChartOptions): Shown {
  if (result === null)
    return { lines: ['No picture: with these figures it would say nothing.'], table: null, picture: null };
  if ('$schema' in result) return { lines: [result.description], table: null, picture: result };
  if ('restsOn' in result) return shownAnswer(result, options);
  if ('kind' in result) return shownFinding(result, options);
  return shownRows(result);
}

/** Whether what a cell ends with is shown: Deno has `jupyter` within its kernel, and refuses it elsewhere. */
function inNotebook(): boolean {
  const deno: unknown = Reflect.get(globalThis, 'Deno');
  if (typeof deno !== 'object' || deno === null) return false;
  try {
    return typeof Reflect.get(deno, 'jupyter') === 'object';
  } catch {
    return false;
  }
}
