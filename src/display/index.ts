export { type Displayable, type Displayed, type DisplayOptions, display } from './display.ts';
export type { MediaBundle } from './media.ts';
