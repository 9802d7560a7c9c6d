/** What the tests use of Mozilla's linter, which brings no types. https://github.com/mozilla/addons-linter */
declare module 'addons-linter' {
  interface LinterMessage {
    readonly _type: 'error' | 'warning' | 'notice';
    readonly code: string;
    readonly message: string;
    readonly file?: string;
    readonly line?: number;
  }
  interface Linter {
    run(): Promise<{
      readonly errors: readonly LinterMessage[];
      readonly warnings: readonly LinterMessage[];
      readonly notices: readonly LinterMessage[];
    }>;
  }
  const linter: {
    createInstance(options: {
      readonly config: Readonly<Record<string, unknown>>;
      readonly runAsBinary: boolean;
    }): Linter;
  };
  export default linter;
}
