/** One reference case, as a mapping sees it. */
export interface Given {
  /** The method of a published case, or the key of a computed one: its options may stand in it. */
  readonly method: string;
  /** The case's `input` or `inputs`. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
  /** What is expected, with `null` for every figure and word: its names and lengths, and no answer. */
  readonly shape: unknown;
  /** Arguments that stand among the answers: the members that given-among-answers.ts names. */
  readonly where: Readonly<Record<string, unknown>>;
  /** The other inputs of the file, by case id, for `inputRef`. */
  readonly inputs: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** The words that name another input of the file; `input` is then that input, whole. */
  readonly inputRef?: string;
}

/** The library's own answer, in the shape of what is expected; members that are not compared may be left out. */
export type Answer = (given: Given) => unknown;

/**
 * Answers by method (published files) or by key of `expected` (computed files). A key that ends in `*` holds for
 * every method or key that begins so.
 */
export type FileMap = Readonly<Record<string, Answer>>;

/** Files by name without `.json`. */
export type Family = Readonly<Record<string, FileMap>>;
