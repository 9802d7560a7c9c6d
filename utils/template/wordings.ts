/**
 * Which wording of each group is taken. The groups are the digits of a number, the first changing fastest, so that every
 * combination has its index. From 100 combinations on further groups have no place of their own: they change with the first,
 * so that each of their wordings still comes up.
 */
import { parseTemplate } from './parse.ts';
import type { PlainPart, TemplatePart } from './parts.ts';

/** A group gets a digit of its own up to so many combinations. */
const MAX_COMBINATIONS = 100;

/** How many texts are made of a template; 1 where it has no groups, and never more than 100 or its largest group. */
export function countWordings(template: string): number {
  return countIn(parseTemplate(template).parts);
}

/**
 * A template's text with one wording of each group and without their marks; variables stay. For reading and comparing:
 * to send it, `render` it with its index. An index beyond the last begins again.
 */
export function takeWording(template: string, index: number): string {
  return textOf(template, partsOf(parseTemplate(template).parts, index));
}

export function countIn(parts: readonly TemplatePart[]): number {
  let combinations = 1;
  let largest = 1;
  for (const part of parts) {
    if (part.kind !== 'wordings') continue;
    const { length } = part.wordings;
    if (combinations * length <= MAX_COMBINATIONS) combinations *= length;
    largest = Math.max(largest, length);
  }
  return Math.max(combinations, largest);
}

/** The parts of one combination, in order. */
export function partsOf(parts: readonly TemplatePart[], index: number): readonly PlainPart[] {
  const wanted = Number.isSafeInteger(index) && index > 0 ? index : 0;
  const chosen: PlainPart[] = [];
  let combinations = 1;
  for (const part of parts) {
    if (part.kind !== 'wordings') {
      chosen.push(part);
      continue;
    }
    const { wordings } = part;
    const hasPlace = combinations * wordings.length <= MAX_COMBINATIONS;
    const digit = hasPlace ? Math.floor(wanted / combinations) : wanted;
    for (const one of wordings[digit % wordings.length] ?? []) chosen.push(one);
    if (hasPlace) combinations *= wordings.length;
  }
  return chosen;
}

export function textOf(template: string, parts: readonly PlainPart[]): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : template.slice(part.start, part.end)))
    .join('');
}
