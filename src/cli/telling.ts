/** What is said while a command runs. */
export interface Telling {
  /** What has just been done. */
  readonly step: (text: string) => void;
  /** What the user must know beside the answer, such as how their own files were read. */
  readonly note: (text: string) => void;
  /** How much of the files has been read, of how many bytes, and in which it is. */
  readonly progress: (done: number, total: number, file: string) => void;
}
