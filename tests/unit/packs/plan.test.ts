/** What an import would do, and what comes of what the agent chooses. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodeChoice, RowChoice } from '../../../utils/model/index.ts';
import {
  applyChoices,
  type BaseEntry,
  chooseCodes,
  chooseForAll,
  type DraftPicture,
  pictureKey,
} from '../../../utils/packs/index.ts';
import { entry, entryOf, NOW, plan, storeAfter, template } from './planMakers.ts';

const picture = (name: string, ...bytes: number[]): DraftPicture => ({
  name,
  type: 'image/png',
  bytes: Uint8Array.from(bytes),
});
const choose = (id: string, choice: RowChoice) => ({ rows: new Map([[id, choice]]) });
const chooseCode = (id: string, choice: CodeChoice) => ({ codes: new Map([[id, choice]]) });
/** The base that an import of these left. */
const baseOf = (...from: Parameters<typeof plan>): readonly BaseEntry[] => applyChoices(plan(...from)).base;

describe('which template an entry is', () => {
  const mine = [
    template('a', { code: 'FH', text: '亲，今天发货！' }),
    template('b', { title: '尺码', text: '按平时的尺码拍' }),
    template('c', { title: '价格', text: '已是最低价' }),
  ];

  it.each([
    ['its id before its code', { id: 'c', code: 'fh', text: 'x' }, 'c'],
    ['its code, however it is written', { code: ' ｆｈ ', text: 'x' }, 'a'],
    ['its text, but for marks that say nothing', { text: '亲,今天发货!!!' }, 'a'],
    ['its title in its category', { title: '尺码', category: ['售前'], text: 'x' }, 'b'],
  ])('%s', (_by, fields, id) => {
    expect(plan([entry(fields)], mine).rows[0]?.mine?.id).toBe(id);
  });

  it.each([
    ['its title in another category', [{ title: '尺码', category: ['售后'], text: 'x' }]],
    [
      'a title that two entries have',
      [1, 2].map((n) => ({ title: '尺码', category: ['售前'], text: `${n}` })),
    ],
    ['no title', [{ text: 'x', category: ['售前'] }]],
  ])('not %s', (_by, entries) => {
    const { rows } = plan(
      entries.map((fields) => entry(fields)),
      mine,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(entries.map(() => 'new'));
  });

  it('no template twice, and ids before everything else', () => {
    const { rows } = plan([entry({ code: 'FH', text: 'x' }), entry({ id: 'a', text: 'y' })], mine);
    expect(rows.map(({ kind, mine: found }) => [kind, found?.id])).toEqual([
      ['new', undefined],
      ['changed', 'a'],
    ]);
  });

  it('none of another pack: an id that is taken there is replaced', () => {
    const { rows } = plan([entry({ id: 'z', text: 'x' })], [template('z', { packId: 'other' })]);
    expect(rows[0]).toMatchObject({ id: 'new-1', kind: 'new' });
  });

  it('the same one again when the pack comes again, also where the id was replaced or the wording changed', () => {
    const other = template('z', { packId: 'other' });
    const first = plan([entry({ id: 'z', text: 'x' })], [other]);
    const again = plan([entry({ id: 'z', text: 'y' })], storeAfter(first), {
      base: applyChoices(first).base,
    });
    expect(again.rows[0]).toMatchObject({ id: 'new-1', kind: 'changed', choice: 'take' });
    const wording = [entry({ title: '运费', text: '包邮' })];
    const store = [template('w', { title: '我的运费', text: '满 99 包邮' })];
    const base = baseOf(wording, [template('w', { title: '运费', text: '包邮' })]);
    expect(plan([entry({ title: '运费', text: '不包邮' })], store, { base }).rows[0]?.mine?.id).toBe('w');
  });
});

describe('rows', () => {
  it('tell what is new, with the fields that it would have', () => {
    const planned = plan([entry({ text: 'x', title: 't', shops: ['一店'] })]);
    expect(planned.rows[0]).toMatchObject({ kind: 'new', choice: 'take', place: { line: 1 } });
    expect(applyChoices(planned).put).toEqual([
      template('new-1', { title: 't', text: 'x', category: [], shops: ['一店'], updatedAt: NOW }),
    ]);
  });

  it('tell both accounts of a change, and keep what the store alone knows', () => {
    const mine = template('a', { used: 7, lastUsedAt: 5, pinned: true, overrides: 'o', text: '旧' });
    const planned = plan([entry({ id: 'a', text: '新' })], [mine]);
    expect(planned.rows[0]?.differences).toEqual([
      { field: 'text', mine: '旧', theirs: '新', base: undefined, by: 'unknown', conflict: false },
    ]);
    expect(applyChoices(planned).put).toEqual([{ ...mine, text: '新', updatedAt: NOW }]);
  });

  describe('in conflict', () => {
    const was = template('a', { title: '发货', text: '今天发' });
    const base = baseOf([entryOf(was)]);
    const mine = { ...was, text: '我：明天发', stage: 'presale' as const };
    const planned = plan([entryOf(was, { text: '他：后天发', title: '发货时间' })], [mine], { base });
    const result = (choice: RowChoice) =>
      storeAfter(planned, choose('a', choice)).map(({ id, title, text, stage }) => [id, title, text, stage]);

    it('say who changed what', () => {
      expect(planned.rows[0]?.kind).toBe('conflict');
      expect(planned.rows[0]?.differences.map(({ field, by, conflict }) => [field, by, conflict])).toEqual([
        ['title', 'theirs', false],
        ['text', 'both', true],
        ['stage', 'mine', false],
      ]);
    });

    it.each([
      ['merge', [['a', '发货时间', '我：明天发', 'presale']]],
      ['take', [['a', '发货时间', '他：后天发', 'presale']]],
      ['theirs', [['a', '发货时间', '他：后天发', null]]],
      ['keep', [['a', '发货', '我：明天发', 'presale']]],
      ['skip', [['a', '发货', '我：明天发', 'presale']]],
      // Not offered: the default.
      ['remove', [['a', '发货时间', '我：明天发', 'presale']]],
      [
        'both',
        [
          ['a', '发货', '我：明天发', 'presale'],
          ['new-1', '发货时间', '他：后天发', null],
        ],
      ],
    ] as const)('%s', (choice, expected) => {
      expect(result(choice)).toEqual(expected);
      expect(result(planned.rows[0]?.choice ?? 'skip')).toEqual(result('merge'));
    });

    it.each([
      ['keep', 'changed', 'keep'],
      ['skip', 'conflict', 'merge'],
    ] as const)('%s, and the next time it is %s', (choice, kind, next) => {
      const { base: left } = applyChoices(planned, choose('a', choice));
      const store = storeAfter(planned, choose('a', choice));
      const again = plan([entryOf(was, { text: '他：后天发', title: '发货时间' })], store, { base: left });
      expect(again.rows[0]).toMatchObject({ kind, choice: next });
    });

    it('both: the copy is theirs from then on', () => {
      const choices = choose('a', 'both');
      const { base: left } = applyChoices(planned, choices);
      const store = storeAfter(planned, choices);
      const again = plan([entryOf(was, { text: '他：马上发' })], store, { base: left });
      expect(again.rows).toHaveLength(1);
      expect(again.rows[0]).toMatchObject({ id: 'new-1', kind: 'changed', choice: 'take' });
    });
  });

  it('join triggers that both changed', () => {
    const was = template('a', { triggers: ['几号发', '能退吗'] });
    const mine = { ...was, triggers: ['几号发', '多久到'] };
    const incoming = [entryOf(was, { triggers: ['能退吗', '几号发', '今天发吗'] })];
    const planned = plan(incoming, [mine], { base: baseOf([entryOf(was)]) });
    expect(planned.rows[0]).toMatchObject({ kind: 'changed', choice: 'take' });
    expect(applyChoices(planned).put[0]?.triggers).toEqual(['几号发', '今天发吗', '多久到']);
  });

  it('a field that they leave out after they told of it is empty; one that they never told of is mine', () => {
    const was = template('a', { shops: ['一店'] });
    const first = plan([entryOf(was)], []);
    const mine = storeAfter(first).map((one) => ({ ...one, pinned: true }));
    const again = plan([entryOf(template('a'))], mine, { base: applyChoices(first).base });
    expect(applyChoices(again).put[0]).toMatchObject({ shops: [], pinned: true });
  });

  it('leave the recycle bin alone when the pack comes again, and empty it when it comes for the first time', () => {
    const gone = template('a', { deletedAt: 9, text: '旧' });
    const incoming = [entryOf(gone, { text: '新' })];
    const base = baseOf([entryOf(template('a', { text: '旧' }))]);
    expect(plan(incoming, [gone], { base }).rows[0]).toMatchObject({ kind: 'deleted', choice: 'keep' });
    expect(plan(incoming, [], { base }).rows[0]).toMatchObject({ kind: 'deleted', choice: 'keep', id: 'a' });
    const first = plan(incoming, [gone]);
    expect(first.rows[0]).toMatchObject({ kind: 'deleted', choice: 'take' });
    expect(applyChoices(first).put[0]).toMatchObject({ id: 'a', text: '新', deletedAt: null });
  });

  it('what is gone from the pack goes here only where the agent left it as it was', () => {
    const [a, b] = [template('a'), template('b')];
    const base = baseOf([entryOf(a), entryOf(b)]);
    const planned = plan([], [a, { ...b, text: 'mine' }, template('own')], { base });
    expect(planned.rows.map(({ id, kind, choice }) => [id, kind, choice])).toEqual([
      ['a', 'gone', 'remove'],
      ['b', 'gone', 'keep'],
    ]);
    expect(applyChoices(planned)).toEqual({ put: [], remove: ['a'], base: [], pictures: [] });
    const skipped = applyChoices(planned, { rows: chooseForAll(planned, 'skip') });
    expect(skipped).toMatchObject({ remove: [], base });
  });
});

describe('codes', () => {
  const mine = [template('a', { code: 'x1' }), template('b', { code: 'x2' })];
  const codes = (...from: Parameters<typeof storeAfter>) =>
    Object.fromEntries(storeAfter(...from).map(({ id, code }) => [id, code]));

  it('that another has are told of, and stay with it', () => {
    const planned = plan([entry({ id: 'a', code: 'Ｘ2', text: 'x' })], mine);
    expect(planned.rows[0]).toMatchObject({
      clash: { code: 'Ｘ2', withId: 'b', withTitle: 'title of b' },
      codeChoice: 'keepCode',
    });
    expect(codes(planned)).toEqual({ a: 'x1', b: 'x2' });
    expect(codes(planned, chooseCode('a', 'noCode'))).toEqual({ a: '', b: 'x2' });
    expect(codes(planned, chooseCode('a', 'takeCode'))).toEqual({ a: 'Ｘ2', b: '' });
  });

  it('that two entries want are the first one’s', () => {
    const planned = plan([entry({ code: 'n', text: 'x' }), entry({ code: 'N', text: 'y' })]);
    expect(planned.rows.map(({ clash }) => clash?.withId)).toEqual([undefined, 'new-1']);
    expect(codes(planned)).toEqual({ 'new-1': 'n', 'new-2': '' });
    expect(codes(planned, { codes: chooseCodes(planned, 'takeCode') })).toEqual({
      'new-1': '',
      'new-2': 'N',
    });
  });

  it('may change places, and are free where their template goes or isn’t of this pack', () => {
    const swap = plan(
      [entry({ id: 'a', code: 'x2', text: 'x' }), entry({ id: 'b', code: 'x1', text: 'y' })],
      mine,
    );
    expect(swap.rows.map(({ clash }) => clash)).toEqual([null, null]);
    expect(codes(swap)).toEqual({ a: 'x2', b: 'x1' });
    const elsewhere = mine.map((one) => ({ ...one, packId: 'other' }));
    expect(plan([entry({ code: 'x1', text: 'x' })], elsewhere).rows[0]?.clash).toBeNull();
    const base = baseOf(mine.map((one) => entryOf(one)));
    const removed = plan(
      [entryOf(template('c', { code: 'x1', text: '别的' }), { id: 'c', title: '' })],
      mine,
      {
        base: base.filter(({ templateId }) => templateId === 'b'),
      },
    );
    expect(removed.rows.map(({ kind }) => kind)).toEqual(['changed', 'gone']);
  });

  it('of a copy stay with the one that is there', () => {
    const planned = plan([entry({ id: 'a', code: 'x1', text: 'x' })], mine);
    expect(planned.rows[0]?.clash).toBeNull();
    expect(codes(planned, choose('a', 'both'))).toEqual({ a: 'x1', b: 'x2', 'new-1': '' });
    const both = { ...choose('a', 'both'), ...chooseCode('a', 'takeCode') };
    expect(codes(planned, both)).toEqual({ a: '', b: 'x2', 'new-1': 'x1' });
  });

  it('are each one template’s afterwards, whatever comes and is chosen', () => {
    const code = fc.constantFrom('', 'x1', 'X2', 'x3');
    const entries = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c'), code }), { maxLength: 5 });
    const choice = fc.constantFrom<CodeChoice>('takeCode', 'keepCode', 'noCode');
    fc.assert(
      fc.property(entries, choice, fc.boolean(), (list, chosen, both) => {
        const planned = plan(
          list.map(({ id, code: wanted }, i) => entry({ id, code: wanted, text: `${i}` })),
          mine,
        );
        const rows = both ? { rows: chooseForAll(planned, 'both') } : {};
        const choices = { codes: chooseCodes(planned, chosen), ...rows };
        const { put } = applyChoices(planned, choices);
        expect(new Set(put.map(({ id }) => id)).size).toBe(put.length);
        const store = storeAfter(planned, choices);
        const held = store.map((one) => one.code.toLowerCase()).filter((one) => one !== '');
        expect(new Set(held).size).toBe(held.length);
      }),
    );
  });
});

describe('pictures', () => {
  it('are told apart by their bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(pictureKey(a) === pictureKey(b)).toBe(a.join() === b.join());
      }),
    );
    expect(new Set([[0], [0, 0], [1, 0], [0, 1]].map((b) => pictureKey(Uint8Array.from(b)))).size).toBe(4);
  });

  it('come in once, in order, and those that are here already not at all', () => {
    const here = picture('old.png', 1);
    const mine = [template('a', { pictures: ['stored'] })];
    const planned = plan(
      [
        entry({ id: 'a', text: 'answer of a' }, [here, picture('n.png', 2)]),
        entry({ text: 'other' }, [picture('again.png', 2)]),
      ],
      mine,
      { pictureKeys: new Map([['stored', pictureKey(here.bytes)]]) },
    );
    const { put, pictures } = applyChoices(planned);
    expect(pictures).toHaveLength(1);
    const [{ id = '' } = {}] = pictures;
    expect(put.map((one) => one.pictures)).toEqual([['stored', id], [id]]);
  });

  it('of mine stay where the file has none, also those that could not be read', () => {
    const mine = [template('a', { pictures: ['unread'], text: '旧' })];
    const planned = plan([entry({ id: 'a', text: '新' })], mine);
    expect(applyChoices(planned)).toMatchObject({
      put: [{ text: '新', pictures: ['unread'] }],
      pictures: [],
    });
  });
});
