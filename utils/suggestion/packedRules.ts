/** Rules that the build packs into a file of the extension, patterns and all, and that the worker reads again. */

/** @param rules plain data with patterns in it. */
export function packRules(rules: unknown): string {
  return JSON.stringify(rules, (_, value: unknown) =>
    value instanceof RegExp ? { source: value.source, flags: value.flags } : value,
  );
}

/**
 * @param packed what `packRules` wrote, of this same build: only its form is looked at.
 * @throws {SyntaxError} when it is no JSON.
 */
export function readRules<Rules>(packed: string): Rules {
  return JSON.parse(packed, (_, value: unknown) =>
    isPattern(value) ? new RegExp(value.source, value.flags) : value,
  ) as Rules;
}

function isPattern(value: unknown): value is { readonly source: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'source' in value && 'flags' in value;
}
