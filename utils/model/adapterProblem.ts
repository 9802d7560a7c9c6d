/** What is wrong with an adapter that came from a file or a page, in a form that the interface can say. */

export type AdapterProblemCode =
  /** The file is longer than an adapter file may be. */
  | 'tooBig'
  | 'notJson'
  /** JSON, but neither adapters nor an adapter. */
  | 'notAdapters'
  /** An adapter, or a file, of a form that this version doesn't read. */
  | 'form'
  | 'missing'
  | 'malformed'
  | 'selector'
  | 'pattern'
  | 'host'
  | 'tooMany';

export interface AdapterProblem {
  readonly code: AdapterProblemCode;
  /** Dot path, `adapters.0.header.at.1`; empty for the whole. */
  readonly where: string;
  /** The beginning of what stands there; empty where that says nothing. */
  readonly value: string;
}
