/**
 * HTML and XML piece by piece, no deeper than is sensible: what the library needs for a tag grows with the tags that are
 * open, and a hostile file opens millions.
 */
import { Parser } from 'htmlparser2';
import { DraftError } from './problems.ts';

export interface MarkupHandlers {
  onopentag(name: string, attributes: Readonly<Record<string, string>>): void;
  ontext(text: string): void;
  /** @param here the line of the text. */
  onclosetag(name: string, implied: boolean, here: () => number): void;
}

/** @throws `DraftError` with `tooDeep`, its line, and `limit` in its values; what the handlers throw. */
export function parseMarkup(
  text: string,
  limit: number,
  handlers: MarkupHandlers,
  options: { readonly xmlMode?: boolean } = {},
): void {
  let depth = 0;
  const here = (): number => text.slice(0, parser.startIndex).split('\n').length;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > limit) throw new DraftError('tooDeep', { line: here() }, { limit });
        handlers.onopentag(name, attributes);
      },
      ontext: handlers.ontext,
      onclosetag(name, implied) {
        depth -= 1;
        handlers.onclosetag(name, implied, here);
      },
    },
    options,
  );
  parser.end(text);
}
