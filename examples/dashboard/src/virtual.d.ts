/** What the build puts there: see `shipped-papers.ts`. */
declare module 'virtual:paper/*' {
  export const paper: import('./shown-paper.ts').ShownPaper;
}
