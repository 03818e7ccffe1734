export { type DocxOptions, docxDefaults, docxFrom } from './docx-from.ts';
export { type OpenPathOptions, open } from './open.ts';
export { type PdfOptions, pdfFrom } from './pdf-from.ts';
export {
  type PoliceUkFilesOptions,
  policeUkFilesDefaults,
  type ReadingProgress,
  readPoliceUkFiles,
} from './read-police-uk-files.ts';
export { type SvgOptions, svgDefaults, svgFrom, svgPictures, withPictures } from './svg-from.ts';
