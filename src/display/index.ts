export {
  type Displayable,
  type Displayed,
  type DisplayOptions,
  display,
  notebookDisplay,
} from './display.ts';
export type { MediaBundle } from './media.ts';
