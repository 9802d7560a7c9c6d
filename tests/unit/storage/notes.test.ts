/** What the agent writes about a shopper: tags and the flag. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Flag, keyText } from '../../../utils/model/index.ts';
import {
  addTag,
  type DeskDatabase,
  listTags,
  MAX_NOTE,
  MAX_TAG,
  MAX_TAGS,
  readShopper,
  recordReading,
  removeTag,
  restoreTags,
  setFlag,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, NOW, reading } from './makers.ts';

const ID = keyText(KEY);
let database: DeskDatabase;

beforeEach(async () => {
  database = freshDatabase();
  await recordReading(reading(), [], NOW, database);
});

async function tags(): Promise<readonly string[] | undefined> {
  return (await readShopper(ID, database))?.tags;
}

describe('addTag', () => {
  it('adds once, in the order of adding', async () => {
    expect(await addTag(ID, '老客', NOW, database)).toBe(true);
    expect(await addTag(ID, '急', NOW, database)).toBe(true);
    expect(await addTag(ID, '老客', NOW, database)).toBe(false);
    expect(await tags()).toEqual(['老客', '急']);
  });

  it('takes forms and spaces of one tag for one', async () => {
    expect(await addTag(ID, 'cafe\u0301', NOW, database)).toBe(true);
    expect(await addTag(ID, 'caf\u00e9', NOW, database)).toBe(false);
    expect(await addTag(ID, '  two \n\t words ', NOW, database)).toBe(true);
    expect(await tags()).toEqual(['caf\u00e9', 'two words']);
  });

  it('changes nothing for empty and over-long ones', async () => {
    for (const tag of ['', ' \u3000\n', 'x'.repeat(MAX_TAG + 1), '😀'.repeat(MAX_TAG / 2 + 1)]) {
      expect(await addTag(ID, tag, NOW, database)).toBe(false);
    }
    expect(await addTag(ID, 'x'.repeat(MAX_TAG), NOW, database)).toBe(true);
    expect(await tags()).toEqual(['x'.repeat(MAX_TAG)]);
    expect((await listTags(database)).map(({ name }) => name)).toEqual(['x'.repeat(MAX_TAG)]);
  });

  it('stops at MAX_TAGS', async () => {
    for (let i = 0; i < MAX_TAGS; i += 1) expect(await addTag(ID, `t${i}`, NOW, database)).toBe(true);
    expect(await addTag(ID, 'one more', NOW, database)).toBe(false);
    expect(await tags()).toHaveLength(MAX_TAGS);
    expect((await listTags(database)).map(({ name }) => name)).not.toContain('one more');
  });

  it('loses none when many are added at once', async () => {
    await Promise.all([...'abcdefgh'].map((tag) => addTag(ID, tag, NOW, database)));
    expect([...((await tags()) ?? [])].sort().join('')).toBe('abcdefgh');
  });

  it('changes nothing for a shopper who is not recorded', async () => {
    expect(await addTag('nobody', 'x', NOW, database)).toBe(false);
    expect(await database.shoppers.count()).toBe(1);
    expect((await listTags(database)).map(({ name }) => name)).toEqual([]);
  });
});

describe('removeTag and restoreTags', () => {
  it('take one off and put it back at its place', async () => {
    for (const tag of 'abc') await addTag(ID, tag, NOW, database);
    await removeTag(ID, 'b', database);
    expect(await tags()).toEqual(['a', 'c']);
    await restoreTags(ID, ['a', 'b', 'c'], database);
    expect(await tags()).toEqual(['a', 'b', 'c']);
  });

  it('keep what was added between', async () => {
    for (const tag of 'ab') await addTag(ID, tag, NOW, database);
    await removeTag(ID, 'a', database);
    await addTag(ID, 'new', NOW, database);
    await restoreTags(ID, ['a', 'b'], database);
    expect(await tags()).toEqual(['a', 'b', 'new']);
  });

  it('leave the tag known, and do nothing for tags and shoppers that are not there', async () => {
    await addTag(ID, 'a', NOW, database);
    await removeTag(ID, 'a', database);
    await removeTag(ID, 'never', database);
    await removeTag('nobody', 'a', database);
    await restoreTags('nobody', ['a'], database);
    expect(await tags()).toEqual([]);
    expect((await listTags(database)).map(({ name }) => name)).toEqual(['a']);
    expect(await database.shoppers.count()).toBe(1);
  });
});

it('listTags gives the last used first', async () => {
  await recordReading(reading([], { key: { ...KEY, shopper: 'other' } }), [], NOW, database);
  await addTag(ID, 'a', NOW, database);
  await addTag(ID, 'b', NOW + 1, database);
  await addTag(keyText({ ...KEY, shopper: 'other' }), 'a', NOW + 2, database);
  expect((await listTags(database)).map(({ name }) => name)).toEqual(['a', 'b']);
});

describe('setFlag', () => {
  const flag: Flag = { colour: 'red', note: '退款中', agent: '客服01', at: NOW };

  it('sets, replaces and clears', async () => {
    await setFlag(ID, flag, database);
    expect((await readShopper(ID, database))?.flag).toEqual(flag);
    await setFlag(ID, { ...flag, colour: 'blue' }, database);
    expect((await readShopper(ID, database))?.flag?.colour).toBe('blue');
    await setFlag(ID, null, database);
    expect((await readShopper(ID, database))?.flag).toBeNull();
  });

  it('cuts the note, and does nothing for a shopper who is not recorded', async () => {
    await setFlag(ID, { ...flag, note: '长'.repeat(MAX_NOTE + 1) }, database);
    expect((await readShopper(ID, database))?.flag?.note).toHaveLength(MAX_NOTE);
    await setFlag('nobody', flag, database);
    expect(await database.shoppers.count()).toBe(1);
  });
});
