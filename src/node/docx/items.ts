import type { FileChild, ParagraphChild } from 'docx';
import type { ChartSpec } from '../../chart/base/chart-spec.ts';
import type { PaperBasis, PaperFigure, PaperItem, PaperQuestion } from '../../paper/paper.ts';
import { basisTag } from '../../report/paper/words.ts';
import type { Docx } from '../load-optional.ts';
import { type Blocks, clean, ink, PAGE_WIDTH } from './blocks.ts';
import type { Raster } from './rasterise.ts';
import { dataTable } from './tables.ts';

export interface ItemParts {
  readonly docx: Docx;
  readonly blocks: Blocks;
  /** Pictures that were drawn. */
  readonly pictures: ReadonlyMap<ChartSpec, Raster>;
  readonly full: boolean;
}

/** A block an item: its question, its answer, its figure, what else, what would settle it. */
export function itemBlocks(item: PaperItem, number: number, parts: ItemParts): readonly FileChild[] {
  const { also, answer, ask, basis, figure, note, questions, settle, title } = item;
  const { blocks, docx, full } = parts;
  const { bold, paragraph, run } = blocks;
  const line = (label: string, text: string | null) =>
    text === null ? [] : [paragraph([bold(`${label}: `), run(text)])];
  return [
    paragraph([run(`${number}. ${title}`), ...tag(blocks, basis)], {
      heading: docx.HeadingLevel.HEADING_2,
      keepNext: true,
      spacing: { before: 160, after: 20 },
    }),
    paragraph([run(ask, { italics: true, color: ink.mid })], { keepNext: true }),
    paragraph(answer.flatMap(({ lead, text }) => [bold(`${lead} `), run(`${text} `)])),
    ...(figure === null ? [] : figureBlocks(figure, parts)),
    ...line('Also', also),
    ...line('To settle it', settle),
    ...line('Note', note),
    ...(full ? questions.map((each) => questionBlock(each, blocks)) : []),
  ];
}

function tag({ run }: Blocks, basis: PaperBasis): readonly ParagraphChild[] {
  const text = basisTag(basis);
  if (text === null) return [];
  const color = basis === 'illustrative' || basis === 'mixed' ? ink.orange : ink.blue;
  return [run(`  [${text}]`, { bold: true, points: 8, color })];
}

function questionBlock({ asked, basis, lead, settle, text }: PaperQuestion, blocks: Blocks): FileChild {
  const { bold, paragraph, run } = blocks;
  return paragraph(
    [
      run(`${asked} `, { italics: true }),
      bold(`${lead} `),
      run(text),
      ...tag(blocks, basis),
      ...(settle === null ? [] : [run(` To settle it: ${settle}`)]),
    ],
    { bullet: { level: 0 } },
  );
}

/** Pictures beside each other, each in words too; the table where none was drawn. */
function figureBlocks({ charts, source, table, title }: PaperFigure, parts: ItemParts): readonly FileChild[] {
  const { blocks, docx, pictures } = parts;
  const { bold, cell, paragraph, run } = blocks;
  const drawn = charts.slice(0, 2).flatMap((spec) => {
    const raster = pictures.get(spec);
    return raster === undefined ? [] : [{ raster, said: spec.title.text.join(' ') }];
  });
  if (drawn.length === 0 && table === null) return [];
  const finding = paragraph([bold(title, 9)], { keepNext: true, spacing: { before: 60, after: 20 } });
  const from = source === '' ? [] : [paragraph([run(source, { points: 7.5, color: ink.mid })])];
  if (drawn.length === 0) return table === null ? [] : [finding, ...dataTable(blocks, table), ...from];
  const width = Math.floor(PAGE_WIDTH / 2);
  const image = ({ png, said, ...size }: Raster) =>
    imageRun(docx, { png, said: clean(said), ...size }, width / 20 - 8);
  const [only] = drawn;
  const isSaid = drawn.some(({ said }) => said === title);
  if (drawn.length === 1 && only !== undefined) return [finding, paragraph([image(only.raster)]), ...from];
  return [
    ...(isSaid ? [] : [finding]),
    blocks.table([width, width], null, [
      drawn.map(({ raster, said }) => cell([[bold(said, 9)], [image(raster)]], { width, plain: true })),
    ]),
    ...from,
  ];
}

/** A picture so many points wide, with its words. */
function imageRun(
  { ImageRun }: Docx,
  { height, id, png, said, width }: Raster,
  points: number,
): ParagraphChild {
  // The package counts in pixels of 1/96 inch.
  const across = (points * 96) / 72;
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(across), height: Math.round((across * height) / width) },
    // Of its own: the package numbers pictures through for as long as a process lives.
    altText: { id: String(id), name: `Chart ${id}`, title: `Chart ${id}`, description: said },
  });
}
