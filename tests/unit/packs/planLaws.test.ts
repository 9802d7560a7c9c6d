/** Laws of the three-way merge, for whatever base, mine and theirs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import { applyChoices, type BaseEntry } from '../../../utils/packs/index.ts';
import { entryOf, NOW, plan, storeAfter, template, threeAccounts, wordingOf } from './planMakers.ts';

/** The base as an import into an empty pack leaves it. */
function baseOf(templates: readonly Template[]): readonly BaseEntry[] {
  return applyChoices(plan(templates.map((one) => entryOf(one)))).base;
}

const serving = (templates: readonly Template[]) =>
  templates.filter(({ deletedAt }) => deletedAt === null).map(wordingOf);
const byId = (a: { id?: unknown }, b: { id?: unknown }) => (String(a.id) < String(b.id) ? -1 : 1);

describe('three-way merge', () => {
  it('base = mine → theirs', () => {
    fc.assert(
      fc.property(threeAccounts, ({ base, theirs }) => {
        const incoming = theirs.map((one) => entryOf(one));
        const planned = plan(incoming, base, { base: baseOf(base) });
        expect(serving(storeAfter(planned))).toEqual(theirs.map(wordingOf));
        for (const { kind } of planned.rows) expect(['same', 'changed']).toContain(kind);
      }),
    );
  });

  it('base = mine, and theirs leaves some out and has some more → theirs', () => {
    fc.assert(
      fc.property(threeAccounts, fc.nat(6), ({ base, theirs }, left) => {
        const more = template('more', { text: '另一条' });
        const kept = [...theirs.slice(left), more];
        const planned = plan(
          kept.map((one) => entryOf(one)),
          base,
          { base: baseOf(base) },
        );
        expect([...serving(storeAfter(planned))].sort(byId)).toEqual([...serving(kept)].sort(byId));
      }),
    );
  });

  it('base = theirs → mine, and nothing is written', () => {
    fc.assert(
      fc.property(threeAccounts, ({ base, mine }) => {
        const planned = plan(
          base.map((one) => entryOf(one)),
          mine,
          { base: baseOf(base) },
        );
        expect(applyChoices(planned)).toMatchObject({ put: [], remove: [], pictures: [] });
        for (const row of planned.rows) expect(row.choice).toBe('keep');
      }),
    );
  });

  it('mine = theirs → same, whatever the base', () => {
    fc.assert(
      fc.property(threeAccounts, fc.boolean(), ({ base, mine }, known) => {
        const incoming = mine.map((one) => entryOf(one));
        const planned = plan(incoming, mine, known ? { base: baseOf(base) } : {});
        expect(planned.rows.map(({ kind }) => kind)).toEqual(mine.map(() => 'same'));
        expect(applyChoices(planned).put).toEqual([]);
      }),
    );
  });

  it('every field comes from mine or theirs, and from the only one that changed it', () => {
    fc.assert(
      fc.property(threeAccounts, ({ base, mine, theirs }) => {
        const planned = plan(
          theirs.map((one) => entryOf(one)),
          mine,
          { base: baseOf(base) },
        );
        const result = storeAfter(planned);
        for (const [i, was] of base.entries()) {
          const [now, my, their] = [result[i], mine[i], theirs[i]];
          for (const field of ['title', 'category', 'text', 'stage', 'shops', 'pinned'] as const) {
            const value = JSON.stringify(now?.[field]);
            const [b, m, t] = [was[field], my?.[field], their?.[field]].map((part) => JSON.stringify(part));
            // Where both changed it, the agent's stays until they choose.
            expect(value).toBe(m === b ? t : m);
          }
        }
      }),
    );
  });

  it('imported once more, nothing is asked again', () => {
    fc.assert(
      fc.property(threeAccounts, ({ base, mine, theirs }) => {
        const incoming = theirs.map((one) => entryOf(one));
        const first = plan(incoming, mine, { base: baseOf(base) });
        const store = storeAfter(first);
        const again = plan(incoming, store, { base: applyChoices(first).base, now: NOW + 1 });
        expect(applyChoices(again)).toMatchObject({ put: [], remove: [] });
        for (const row of again.rows) expect(row.kind).not.toBe('conflict');
      }),
    );
  });
});

it('without a base, an import adds and changes, and empties nothing', () => {
  fc.assert(
    fc.property(threeAccounts, ({ mine, theirs }) => {
      const result = storeAfter(
        plan(
          theirs.map((one) => entryOf(one)),
          mine,
        ),
      );
      for (const [i, was] of mine.entries()) {
        const now = result[i];
        if (was.title !== '') expect(now?.title).not.toBe('');
        if (was.stage !== null) expect(now?.stage).not.toBeNull();
        if (was.triggers.length > 0) expect(now?.triggers).not.toEqual([]);
        expect(now?.text).toBe(theirs[i]?.text);
      }
    }),
  );
});
