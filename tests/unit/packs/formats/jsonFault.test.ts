/** Where JSON is broken is told: the line, and the way of keys and indexes to what was being read there. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { read } from './support.ts';

async function place(text: string) {
  const reading = await read('a.json', text);
  const [problem] = reading.ok ? [] : reading.problems;
  return problem?.code === 'notJson' ? problem.place : problem?.code;
}

it.each([
  ['two commas', '[1,\n2,,3]', { line: 2, path: '[2]' }],
  ['a comma too many', '{"a": [1, 2,\n]}', { line: 2, path: 'a[2]' }],
  ['a key without quotes', '{"a": 1,\n b: 2}', { line: 2, path: 'a' }],
  ['a number that is none', '{"templates": [{}, {"uses":\n01}]}', { line: 2, path: 'templates[1].uses' }],
  ['a word that is none', '[true, nul]', { line: 1, path: '[1]' }],
  ['an escape that is none', '["\\x"]', { line: 1, path: '[0]' }],
  ['half an escape', '["\\u12"]', { line: 1, path: '[0]' }],
  ['the wrong bracket', '{"a": [1}', { line: 1, path: 'a[0]' }],
  ['something behind the end', '[]\n[]', { line: 2 }],
  ['two values', '{"a": 1 2}', { line: 1, path: 'a' }],
])('%s', async (_what, text, expected) => {
  expect(await place(text)).toEqual({ file: 'a.json', ...expected });
});

it('is the line at which a character stands that none may hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 5, stringUnit: 'binary' }), fc.nat(), async (json, nat) => {
      const text = JSON.stringify([JSON.parse(json)], null, 1);
      const at = nat % text.length;
      const found = await place(`${text.slice(0, at)}\u0001${text.slice(at)}`);
      expect(found).toMatchObject({ line: text.slice(0, at).split('\n').length });
    }),
    { numRuns: 300, seed: 20_261_129 },
  );
});

it('is the last line where a file was cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json({ maxDepth: 5 }), fc.nat(), async (json, nat) => {
      const text = JSON.stringify([JSON.parse(json)], null, 1);
      const cut = text.slice(0, 1 + (nat % (text.length - 1)));
      expect(await place(cut)).toMatchObject({
        line: cut.trimEnd() === cut ? cut.split('\n').length : expect.any(Number),
      });
    }),
    { numRuns: 300, seed: 20_261_129 },
  );
});
