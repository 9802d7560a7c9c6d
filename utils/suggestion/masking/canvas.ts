/** A text in which stretches are taken one kind after the other: what is taken is hidden from later patterns. */
/** What a stretch is. `kept` stands as it is, whatever it looks like. */
export type Found =
  | 'kept'
  | 'link'
  | 'contact'
  | 'shopper'
  | 'shop'
  | 'agent'
  | 'person'
  | 'address'
  | 'phone'
  | 'order'
  | 'tracking'
  | 'number'
  | 'amount'
  | 'date';

/** A stretch of the text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stand in the scanned text for what was taken, so that a pattern can ask what stands beside. */
export const TAKEN = '\ue000';
export const TAKEN_PHONE = '\ue001';
export const TAKEN_ADDRESS = '\ue002';
const TAKEN_ANY = /[\ue000-\ue002]/gu;

export class Canvas {
  readonly #text: string;
  #scan: string;
  readonly #found: (Stretch & { readonly kind: Found })[] = [];

  /** @param folded the text as patterns look at it, as long as it is. */
  constructor(text: string, folded: string) {
    this.#text = text;
    this.#scan = folded.replace(TAKEN_ANY, ' ');
  }

  /** The folded text, as long as the original, with what was taken blanked. */
  get scan(): string {
    return this.#scan;
  }

  /**
   * Takes each match of a global pattern, or its group `it` where it has one (the pattern then has the flag `d`).
   * `accept` may refuse a match by what it says, folded or as written.
   */
  take(
    pattern: RegExp,
    kind: Found,
    accept: (matched: string, original: string) => boolean = () => true,
  ): void {
    const taken: (Stretch & { readonly kind: Found })[] = [];
    for (const match of this.#scan.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
      if (end > start && accept(this.#scan.slice(start, end), this.#text.slice(start, end)))
        taken.push({ start, end, kind });
    }
    this.put(taken);
  }

  /** Takes stretches that were found otherwise: in order, apart from each other and from what was taken. */
  put(taken: readonly (Stretch & { readonly kind: Found })[]): void {
    if (taken.length === 0) return;
    let scan = '';
    let at = 0;
    for (const { start, end, kind } of taken) {
      scan += this.#scan.slice(at, start) + blankOf(kind).repeat(end - start);
      at = end;
    }
    this.#scan = scan + this.#scan.slice(at);
    this.#found.push(...taken);
  }

  /** What was taken, in the order of the text. */
  found(): readonly (Stretch & { readonly kind: Found })[] {
    return this.#found.sort((a, b) => a.start - b.start);
  }

  /** The text with each stretch replaced by what `write` makes of it; neighbours that are replaced alike, once. */
  written(write: (kind: Found, original: string) => string): string {
    let out = '';
    let at = 0;
    let previous = '';
    for (const { start, end, kind } of this.found()) {
      const written = write(kind, this.#text.slice(start, end));
      const repeats = at === start && kind !== 'kept' && written === previous;
      previous = kind === 'kept' ? '' : written;
      out += this.#text.slice(at, start) + (repeats ? '' : written);
      at = end;
    }
    return out + this.#text.slice(at);
  }
}

function blankOf(kind: Found): string {
  if (kind === 'phone') return TAKEN_PHONE;
  return kind === 'address' ? TAKEN_ADDRESS : TAKEN;
}
