export {
  type FolderReading,
  type FolderTable,
  type ReadFolderOptions,
  readFolder,
} from './read-folder.ts';
export {
  type PoliceUkFilesOptions,
  policeUkFilesDefaults,
  type ReadingProgress,
  readPoliceUkFiles,
} from './read-police-uk-files.ts';
export { type SvgOptions, svgDefaults, svgFrom } from './svg-from.ts';
export { svgPictures } from './svg-pictures.ts';
export { withPictures } from './with-pictures.ts';
