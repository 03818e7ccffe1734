export type OptionValue = string | number | boolean | null | readonly OptionValue[];

/** How a result was computed, so that a reader can reproduce it: name, every option with its value, source. */
export interface Method {
  readonly name: string;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly reference: string;
}
