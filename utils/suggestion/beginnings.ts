/**
 * What a search begins with, as a number: two Latin letters, one alone, or any other unit. Of ten thousand names few
 * begin so, and only those need be gone through by the pattern that says what is meant.
 */

/** A letter's place in it; 0 stands for a name's beginning. */
const LETTERS = 32;

/**
 * @param typed as it is compared.
 * @returns null where no name can be left out by it.
 */
export function beginningOf(typed: string): number | null {
  const [first] = /^(?:[a-z]{2}|[a-z]$|[^a-z\P{L}]|\p{N})/u.exec(typed) ?? [''];
  if (first === '') return null;
  const [one = 0, other] = Array.from(first, numberOf);
  return other === undefined ? one : one * LETTERS + other;
}

/**
 * The numbers of all that may find a name, and perhaps of more.
 * @param spelled as `spell` gives it.
 * @param code as it is compared.
 */
export function beginningsOf(spelled: string, code: string): Uint16Array {
  const all = new Set([code, code.slice(0, 1)].map((typed) => beginningOf(typed) ?? 0));
  // What a letter may stand behind: the capitals of the piece before, or nothing.
  let before = [0];
  let capitals: number[] = [];
  let last = 0;
  for (const unit of spelled.slice(1)) {
    const number = numberOf(unit);
    if (unit === ',') {
      before = capitals;
      capitals = [];
    } else if (unit >= 'A' && unit <= 'Z') {
      capitals.push(number);
      for (const one of before) all.add(one * LETTERS + number);
    } else all.add(number >= LETTERS ? number : last * LETTERS + number);
    last = number;
  }
  // Thousands of sets would take several times as much memory.
  return Uint16Array.from(all);
}

function numberOf(unit: string): number {
  const isLetter = (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
  return isLetter ? unit.charCodeAt(0) % LETTERS : unit.charCodeAt(0);
}
