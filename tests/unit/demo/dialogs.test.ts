/** Files of dialogues come from outside: a bad line is named and left out, and never stops the rest. */
import { describe, expect, it } from 'vitest';
import { parseDialogs } from '../../../demo/desk/dialogs/parseDialogs.ts';

const GOOD = '{"turns":[{"role":"shopper","text":"在吗"},{"role":"agent","text":"在的"}]}';

describe('parseDialogs', () => {
  it('reads one dialogue a line, with a BOM, CRLF and empty lines', () => {
    const { dialogs, bad } = parseDialogs(`\ufeff${GOOD}\r\n\r\n${GOOD}\n`);
    expect(dialogs).toHaveLength(2);
    expect(dialogs[0]?.[1]).toEqual({ role: 'agent', text: '在的' });
    expect(bad).toEqual([]);
  });

  it.each([
    ['not JSON', '{"turns":['],
    ['no turns', '{"a":1}'],
    ['empty turns', '{"turns":[]}'],
    ['a turn that is no object', '{"turns":[1]}'],
    ['another role', '{"turns":[{"role":"boss","text":"x"}]}'],
    ['no text', '{"turns":[{"role":"shopper"}]}'],
    ['an empty text', '{"turns":[{"role":"shopper","text":" "}]}'],
    ['nobody who asks', '{"turns":[{"role":"agent","text":"在的"}]}'],
    ['null', 'null'],
  ])('names the line of %s, and keeps the others', (_what, line) => {
    const { dialogs, bad } = parseDialogs(`${GOOD}\n${line}\n${GOOD}`);
    expect(dialogs).toHaveLength(2);
    expect(bad).toHaveLength(1);
    expect(bad[0]?.line).toBe(2);
    expect(bad[0]?.reason).not.toBe('');
  });
});
