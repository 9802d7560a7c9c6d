/** What was said with one shopper: in windows, from when to when, what it was made from, and what wasn't on screen. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  addEvent,
  type DeskDatabase,
  type HistoryPlace,
  readHistory,
  readHistorySpan,
  readTaken,
  readWholeHistory,
  readWindow,
  recordReading,
  saveTemplate,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, MINUTE, message, NOW, reading, template } from './makers.ts';

const ID = keyText(KEY);
let database: DeskDatabase;

beforeEach(() => {
  database = freshDatabase();
});

/** Reads what stands on the page, oldest first; all of it is offered. */
async function onScreen(...names: readonly string[]): Promise<void> {
  const said = names.map((name) => message(name, { at: NOW + name.charCodeAt(0) * MINUTE }));
  await recordReading(reading(said), said, NOW + 1000 * MINUTE, database);
}

/** Names of the messages, `…` where something may be missing. */
async function told(): Promise<string> {
  const rows = await readWholeHistory(ID, database);
  return rows.map(({ id, afterGap }) => `${afterGap === true ? '…' : ''}${id.slice(ID.length + 1)}`).join('');
}

describe('readWindow', () => {
  const at = async (place: HistoryPlace) => {
    const { rows, hasEarlier, hasLater } = await readWindow(ID, place, database);
    return `${hasEarlier ? '<' : ''}${rows.map((row) => row.id.at(-1)).join('')}${hasLater ? '>' : ''}`;
  };
  const placeOf = (name: string) => NOW + name.charCodeAt(0) * MINUTE;
  beforeEach(async () => {
    await onScreen(...'abcdefgh');
    const neighbour = { ...KEY, shopper: `${KEY.shopper}0` };
    const said = [message('x', { at: NOW })];
    await recordReading(reading(said, { key: neighbour }), said, NOW, database);
  });

  it.each([
    [{ order: null, before: 3, after: 0 }, '<fgh'],
    [{ order: null, before: 8, after: 0 }, 'abcdefgh'],
    [{ order: null, before: 0, after: 5 }, '<'],
    [{ order: placeOf('d'), before: 2, after: 2 }, '<bcde>'],
    [{ order: placeOf('d'), before: 3, after: 5 }, 'abcdefgh'],
    [{ order: placeOf('d') - 1, before: 1, after: 1 }, '<cd>'],
    [{ order: placeOf('z'), before: 2, after: 2 }, '<gh'],
    [{ order: placeOf('A'), before: 2, after: 2 }, 'ab>'],
  ])('%j', async (place, window) => {
    expect(await at(place)).toBe(window);
  });

  it('of somebody unknown is empty', async () => {
    const window = await readWindow('nobody', { order: NOW, before: 5, after: 5 }, database);
    expect(window).toEqual({ rows: [], hasEarlier: false, hasLater: false });
  });
});

it('readWholeHistory gives all, however many, in the order in which they were said', async () => {
  const rows = Array.from({ length: 4001 }, (_, n) => ({
    ...message(`${n}`, { at: NOW - n }),
    ...{ id: `${ID}|${n}`, conversation: ID, order: NOW - n, seenAt: NOW },
  }));
  for (const count of [0, 1999, 1, 2000, 1]) await database.messages.bulkPut(rows.splice(0, count));
  for (const other of [`${ID}0`, ID.slice(0, -1)])
    await database.messages.put({
      ...message('x'),
      ...{ id: `${other}|x`, conversation: other, order: NOW, seenAt: NOW },
    });
  const read = await readWholeHistory(ID, database);
  expect(read).toHaveLength(4001);
  expect(read.map(({ order }) => order)).toEqual(read.map(({ order }) => order).toSorted((a, b) => a - b));
});

describe('readHistorySpan', () => {
  it('is from the first to the last time that is known', async () => {
    const said = [message('a'), message('b', { at: NOW }), message('c', { at: NOW + 5 }), message('d')];
    await recordReading(reading(said), said, NOW + MINUTE, database);
    expect(await readHistorySpan(ID, database)).toEqual({ first: NOW, last: NOW + 5 });
  });

  it('is null where no time is known', async () => {
    const said = [message('a')];
    await recordReading(reading(said), said, NOW, database);
    expect(await readHistorySpan(ID, database)).toBeNull();
    expect(await readHistorySpan('nobody', database)).toBeNull();
  });
});

describe('readTaken', () => {
  const event = (kind: 'filled' | 'sent', templateId: string, at: number, name?: string) =>
    addEvent(
      {
        ...{ kind, templateId, at, conversation: ID, detail: '' },
        ...(name === undefined ? {} : { message: name }),
      },
      database,
    );

  it('names the template, also one in the recycle bin', async () => {
    await saveTemplate(template('t1', { title: '发货时间' }), '我的', database);
    await database.templates.update('t1', { deletedAt: NOW });
    await event('sent', 't1', NOW, 'm1');
    expect([...(await readTaken(ID, database))]).toEqual([[`${ID}|m1`, { title: '发货时间', own: false }]]);
  });

  it('tells an own reply that was filled in from one that was typed', async () => {
    await event('sent', 'own', NOW, 'm1');
    await event('filled', 'own', NOW + 1);
    await event('sent', 'own', NOW + 2, 'm2');
    await event('sent', 'own', NOW + 3, 'm3');
    await event('sent', '', NOW + 4, 'm4');
    expect([...(await readTaken(ID, database))]).toEqual([[`${ID}|m2`, { title: '', own: true }]]);
  });
});

describe('what was not on screen', () => {
  it('is a gap where a page begins with something new and nothing on it was known', async () => {
    await onScreen('a', 'b');
    await onScreen('f', 'g');
    expect(await told()).toBe('ab…fg');
    await onScreen('f', 'g', 'h');
    expect(await told()).toBe('ab…fgh');
  });

  it('is no gap at the beginning, nor where the page goes on from what is known', async () => {
    await onScreen('c', 'd');
    await onScreen('d', 'e', 'f');
    await onScreen('a', 'b', 'c');
    expect(await told()).toBe('abcdef');
  });

  it('is smaller when a part of it is seen, and gone when all of it is', async () => {
    await onScreen('a', 'b');
    await onScreen('f', 'g');
    await onScreen('d', 'e', 'f');
    expect(await told()).toBe('ab…defg');
    await onScreen('b', 'c', 'd');
    expect(await told()).toBe('abcdefg');
  });

  it('goes also when only what is new is offered', async () => {
    await onScreen('a', 'b');
    await onScreen('f');
    const page = ['b', 'c', 'f'].map((name) => message(name, { at: NOW + name.charCodeAt(0) * MINUTE }));
    await recordReading(reading(page), page.slice(1, 2), NOW + 2000 * MINUTE, database);
    expect(await told()).toBe('abcf');
    expect((await readHistory(ID, 1, database))[0]).not.toHaveProperty('afterGap');
  });

  it('stays when the message behind it is edited', async () => {
    await onScreen('a');
    await onScreen('f');
    const edited = [message('f', { at: NOW, text: '改过了' })];
    await recordReading(reading(edited), edited, NOW + 2000 * MINUTE, database);
    expect(await told()).toBe('a…f');
    expect((await readHistory(ID, 1, database))[0]?.text).toBe('改过了');
  });
});
