/**
 * Which wording of each group is taken. The groups are the digits of a number, the first changing fastest, so that every
 * combination has its index. From 100 combinations on further groups have no place of their own: they change with the first,
 * so that each of their wordings still comes up.
 */
import { readParts } from './parse.ts';
import type { PlainPart, TemplatePart } from './parts.ts';

/** A group gets a digit of its own up to so many combinations. */
const MAX_COMBINATIONS = 100;

/** How many texts are made of a template; 1 where it has no groups, and never more than 100 or its largest group. */
export function countWordings(template: string): number {
  return countIn(readParts(template));
}

/**
 * A template's text with one wording of each group and without their marks; variables stay. For reading and comparing:
 * to send it, `render` it with its index. An index beyond the last begins again.
 */
export function takeWording(template: string, index: number): string {
  return textOf(template, partsOf(readParts(template), index));
}

export function countIn(parts: readonly TemplatePart[]): number {
  return combine(parts, 0).count;
}

/** The parts of one combination, in order. */
export function partsOf(parts: readonly TemplatePart[], index: number): readonly PlainPart[] {
  return combine(parts, Number.isSafeInteger(index) && index > 0 ? index : 0).chosen;
}

function combine(
  parts: readonly TemplatePart[],
  index: number,
): { readonly chosen: readonly PlainPart[]; readonly count: number } {
  const chosen: PlainPart[] = [];
  let combinations = 1;
  let largest = 1;
  for (const part of parts) {
    if (part.kind !== 'wordings') {
      chosen.push(part);
      continue;
    }
    const { wordings } = part;
    const { length } = wordings;
    const hasPlace = combinations * length <= MAX_COMBINATIONS;
    const digit = hasPlace ? Math.floor(index / combinations) : index;
    for (const one of wordings[digit % length] ?? []) chosen.push(one);
    if (hasPlace) combinations *= length;
    largest = Math.max(largest, length);
  }
  return { chosen, count: Math.max(combinations, largest) };
}

export function textOf(template: string, parts: readonly PlainPart[]): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : template.slice(part.start, part.end)))
    .join('');
}
