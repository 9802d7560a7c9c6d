/** Many texts in one, a line each: going through all at once takes a tenth of going from one to the next. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  /** A line feed within a text becomes a blank. */
  constructor(lines: readonly string[]) {
    let start = 0;
    this.#starts = lines.map((line) => {
      start += line.length + 1;
      return start - line.length - 1;
    });
    this.text = lines.map((line) => `${line.replaceAll('\n', ' ')}\n`).join('');
  }

  /** Where a line starts, in UTF-16 units of `text`; behind the last one: where all ends. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /**
   * The first place in each line that holds a pattern, in order, until `found` says false.
   * @param pattern is global and needs something to stand there.
   * @param only these lines are looked at, in order; null: all.
   */
  each(
    pattern: RegExp,
    found: (line: number, at: number, end: number) => unknown,
    only: readonly number[] | null = null,
  ): void {
    if (only !== null) {
      this.#eachOf(only, pattern, found);
      return;
    }
    pattern.lastIndex = 0;
    let line = 0;
    for (let hit = pattern.exec(this.text); hit !== null; hit = pattern.exec(this.text)) {
      while (this.start(line + 1) <= hit.index) line += 1;
      if (found(line, hit.index, pattern.lastIndex) === false) return;
      pattern.lastIndex = this.start(line + 1) - 1;
    }
  }

  #eachOf(
    lines: readonly number[],
    pattern: RegExp,
    found: (line: number, at: number, end: number) => unknown,
  ): void {
    for (const line of lines) {
      const start = this.start(line);
      pattern.lastIndex = 0;
      const hit = pattern.exec(this.text.slice(start, this.start(line + 1) - 1));
      if (hit !== null && found(line, start + hit.index, start + pattern.lastIndex) === false) return;
    }
  }
}
