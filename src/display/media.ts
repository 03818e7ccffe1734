/** What a notebook shows of one thing, by MIME type: it takes the richest that it can draw. */
export interface MediaBundle {
  readonly 'text/plain': string;
  readonly 'text/markdown': string;
  readonly 'text/html'?: string;
  readonly 'application/vnd.vegalite.v5+json'?: object;
  readonly 'application/vnd.vegalite.v6+json'?: object;
}
