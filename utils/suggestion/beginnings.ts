/**
 * What a search begins with: two Latin letters, one alone, a digit or a Chinese character. Of ten thousand names few
 * begin so, and only those need be gone through by the pattern that says what is meant.
 */

/**
 * @param typed as it is compared.
 * @returns undefined where no name can be left out by it.
 */
export function beginningOf(typed: string): string | undefined {
  return /^(?:[a-z](?:[a-z]|$)|[\d\u3400-\u9fff])/.exec(typed)?.[0];
}

/**
 * The beginnings of all that may find a name, and perhaps of more.
 * @param spelled as `spell` gives it.
 * @param code as it is compared.
 */
export function beginningsOf(spelled: string, code: string): readonly string[] {
  const all = new Set([code.slice(0, 1), code.slice(0, 2)]);
  // What a letter may stand behind: the capitals of the piece before, or nothing.
  let before: string[] = [];
  let capitals = [''];
  let last = '';
  for (const unit of spelled) {
    const letter = unit.toLowerCase();
    if (unit === ',') {
      before = capitals;
      capitals = [];
    } else if (/[a-z]/.test(unit)) all.add(last + letter);
    else if (letter === unit) all.add(unit);
    else {
      capitals.push(letter);
      for (const one of before) all.add(one + letter);
    }
    last = letter;
  }
  return [...all];
}
