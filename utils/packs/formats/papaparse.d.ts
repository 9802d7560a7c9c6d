/** The part of Papa Parse that is used: its own types ask for Node's, which this room doesn't have. */
declare module 'papaparse' {
  interface Step {
    readonly data: string[];
    readonly errors: readonly { readonly code: string }[];
    /** Where the next record begins, in UTF-16 units. */
    readonly meta: { readonly cursor: number; readonly delimiter: string };
  }
  interface Settings {
    readonly delimiter: string;
    readonly delimitersToGuess: readonly string[];
    readonly newline: '\n';
    step(step: Step, parser: { abort(): void }): void;
  }
  const Papa: { parse(text: string, settings: Settings): void };

  export = Papa;
}
