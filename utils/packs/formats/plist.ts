/** Apple's property lists in XML, as values. */
import { DRAFT_LIMITS } from './limits.ts';
import { parseMarkup } from './markup.ts';
import { DraftError } from './problems.ts';

/** A dictionary or a list that is still open, with the key that the next value is for. */
interface Open {
  readonly value: Record<string, unknown> | unknown[];
  key: string | null;
}

/** Reads a property list. Throws `DraftError` with `notXml` or `tooDeep`, and the line. */
export function readPlist(xml: string): unknown {
  const open: Open[] = [];
  let root: unknown;
  let text = '';
  parseMarkup(
    xml,
    DRAFT_LIMITS.jsonDepth,
    {
      onopentag(name) {
        text = '';
        if (name === 'dict' || name === 'array') {
          const value = name === 'dict' ? {} : [];
          put(value);
          open.push({ value, key: null });
        }
      },
      ontext(piece) {
        text += piece;
      },
      onclosetag(name, implied, here) {
        if (implied) throw new DraftError('notXml', { line: here() });
        if (name === 'dict' || name === 'array') open.pop();
        else if (name === 'key') {
          const last = open.at(-1);
          if (last !== undefined) last.key = text;
        } else if (name === 'string' || name === 'date' || name === 'data') put(text);
        else if (name === 'integer' || name === 'real') put(Number(text));
        else if (name === 'true' || name === 'false') put(name === 'true');
        text = '';
      },
    },
    { xmlMode: true },
  );
  if (root === undefined) throw new DraftError('notXml', { line: xml.split('\n').length });
  return root;

  function put(value: unknown): void {
    const last = open.at(-1);
    if (last === undefined) root ??= value;
    else if (Array.isArray(last.value)) last.value.push(value);
    else if (last.key !== null) {
      // A key may be called anything, `__proto__` too.
      Object.defineProperty(last.value, last.key, { value, enumerable: true, configurable: true });
      last.key = null;
    }
  }
}
