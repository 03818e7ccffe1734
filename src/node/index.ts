export { type OpenPathOptions, open } from './open.ts';
export {
  type PoliceUkFilesOptions,
  policeUkFilesDefaults,
  type ReadingProgress,
  readPoliceUkFiles,
} from './read-police-uk-files.ts';
export { type SvgOptions, svgDefaults, svgFrom, svgPictures, withPictures } from './svg-from.ts';
