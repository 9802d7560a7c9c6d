/**
 * The terms of the index: each with its key in MiniSearch's tree and in how many templates it stands.
 *
 * Why keys: MiniSearch's radix tree walks a node's children one by one, and with Chinese the root has thousands (every
 * character that a term can start with). Indexing 10,000 templates took 3.8 s, nearly all of it there. Spelled in
 * sixteen letters, no node has more than sixteen such children. Latin words keep their own letters, because a search
 * looks for their beginnings.
 */
import { isDense } from '../text/index.ts';

export interface TermEntry {
  readonly key: string;
  /** In how many templates the term stands. */
  frequency: number;
  /** The template that counted the term last; so a template counts it once without a set of its own. */
  stamp: number;
}

/** The letters: C1 control characters, which folded text never holds, and which keep the strings one byte wide. */
const FIRST_LETTER = 0x80;

/** True for the key of a term that starts with a Latin letter or a digit. */
export function isWordKey(key: string): boolean {
  const unit = key.charCodeAt(0);
  return unit < FIRST_LETTER || unit >= FIRST_LETTER + 16;
}

export class TermTable {
  readonly #entries = new Map<string, TermEntry>();
  #spelled = 0;
  #stamp = 0;

  get(term: string): TermEntry | undefined {
    return this.#entries.get(term);
  }

  /** Counts a template's terms and returns their keys, list by list. */
  count<Field extends string>(lists: Readonly<Record<Field, readonly string[]>>): Record<Field, string[]> {
    this.#stamp += 1;
    return this.#keys(lists, (term) => {
      const entry = this.#entries.get(term) ?? this.#enter(term);
      if (entry.stamp !== this.#stamp) entry.frequency += 1;
      entry.stamp = this.#stamp;
      return entry;
    });
  }

  /** Takes a template's terms off again, and returns the keys that they had. */
  uncount<Field extends string>(lists: Readonly<Record<Field, readonly string[]>>): Record<Field, string[]> {
    this.#stamp += 1;
    const gone = new Set<string>();
    const keys = this.#keys(lists, (term) => {
      const entry = this.#entries.get(term) ?? this.#enter(term);
      if (entry.stamp !== this.#stamp) entry.frequency -= 1;
      entry.stamp = this.#stamp;
      if (entry.frequency <= 0) gone.add(term);
      return entry;
    });
    for (const term of gone) this.#entries.delete(term);
    return keys;
  }

  #keys<Field extends string>(
    lists: Readonly<Record<Field, readonly string[]>>,
    entryOf: (term: string) => TermEntry,
  ): Record<Field, string[]> {
    const keys = {} as Record<Field, string[]>;
    for (const field of Object.keys(lists) as Field[])
      keys[field] = lists[field].map((term) => entryOf(term).key);
    return keys;
  }

  #enter(term: string): TermEntry {
    const entry = { key: isDense(term) ? this.#spell() : term, frequency: 0, stamp: 0 };
    this.#entries.set(term, entry);
    return entry;
  }

  /** The next key: a number, its smallest digit first, which keeps the tree in balance. */
  #spell(): string {
    this.#spelled += 1;
    let key = '';
    for (let rest = this.#spelled; rest > 0; rest = Math.floor(rest / 16))
      key += String.fromCharCode(FIRST_LETTER + (rest % 16));
    return key;
  }
}
