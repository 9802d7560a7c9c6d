/**
 * How much of each reply's beginning stands in another one beside it as well (“亲，您好，感谢…”): on a card it gives way
 * to what makes the reply different. Pure.
 */

/** A shorter beginning costs no line: it is only made quiet. */
export const SHORT = 8;

/** Whole clauses only: a word or a number that is cut in two reads as another (`3.5`, `9:30`, `3~5天`). */
const CLAUSES = /^[\s\S]*(?:[，。！？；：、\s]|(?<!\d)[～~])/u;

/** @returns for each text how many UTF-16 units, always fewer than it has; 0 where it begins like no other. */
export function sharedStarts(texts: readonly string[]): readonly number[] {
  return texts.map((text, at) => {
    const common = texts.map((other, from) =>
      from === at || other === text ? '' : commonStart(text, other),
    );
    const longest = common.reduce((a, b) => (b.length > a.length ? b : a), '');
    const clauses = CLAUSES.exec(longest)?.[0] ?? '';
    return text.slice(clauses.length).trim() === '' ? 0 : clauses.length;
  });
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return a.slice(0, length);
}
