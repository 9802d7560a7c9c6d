/** Apple's property lists in XML, as values. */
import { Parser } from 'htmlparser2';
import type { FilePlace } from '../../model/index.ts';
import { DRAFT_LIMITS } from './limits.ts';
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
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        depth += 1;
        if (depth > DRAFT_LIMITS.jsonDepth)
          throw new DraftError('tooDeep', here(), { limit: DRAFT_LIMITS.jsonDepth });
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
      onclosetag(name, implied) {
        depth -= 1;
        if (implied) throw new DraftError('notXml', here());
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
  parser.end(xml);
  if (root === undefined) throw new DraftError('notXml', here());
  return root;

  function here(): FilePlace {
    return { line: xml.slice(0, parser.startIndex).split('\n').length };
  }

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
