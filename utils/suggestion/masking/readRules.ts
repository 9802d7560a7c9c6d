/** The packed rules, read again. */
import type { MaskingRules } from './rules/index.ts';

/**
 * @param packed what `packMaskingRules` wrote, of this same build: only its form is looked at.
 * @throws {SyntaxError} when it is no JSON.
 */
export function readMaskingRules(packed: string): MaskingRules {
  return JSON.parse(packed, (_, value: unknown) =>
    isPattern(value) ? new RegExp(value.source, value.flags) : value,
  ) as MaskingRules;
}

function isPattern(value: unknown): value is { readonly source: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'source' in value && 'flags' in value;
}
