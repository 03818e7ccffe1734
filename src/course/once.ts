/** What `make` gives, made when it is first asked for and kept: a reading has parts that not every view needs. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
