export { type NoText, pieceDecoder } from './piece-decoder.ts';
export { recordSplitter } from './record-splitter.ts';
export { piecesOf, type SourceInput, wholeOf } from './source-input.ts';
