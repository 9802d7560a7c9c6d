/** The order of a recorded conversation: by time where the page tells it, by place where it doesn't. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type ChatMessage, keyText } from '../../../utils/model/index.ts';
import { type DeskDatabase, readHistory, recordReading } from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, MINUTE, message, NOW, reading } from './makers.ts';

const ID = keyText(KEY);

async function ids(database: DeskDatabase): Promise<string> {
  const rows = await readHistory(ID, 1000, database);
  return rows.map((row) => row.id.slice(ID.length + 1)).join('');
}

/** Told one after the other, each as the end of what was told before it. */
async function tellOneByOne(database: DeskDatabase, said: readonly ChatMessage[]): Promise<void> {
  for (const [i, one] of said.entries()) {
    await recordReading(reading(said.slice(0, i + 1)), [one], NOW + i, database);
  }
}

describe('order of messages', () => {
  it('is the place on the page where no times are told', async () => {
    const database = freshDatabase();
    const said = [...'zyxabc'].map((id) => message(id));
    await recordReading(reading(said), said, NOW, database);
    expect(await ids(database)).toBe('zyxabc');
  });

  it('stays the place when untimed messages come one by one, also within one millisecond', async () => {
    const database = freshDatabase();
    const said = [...'zyxabc'].map((id) => message(id));
    for (const [i, one] of said.entries()) {
      await recordReading(reading(said.slice(0, i + 1)), [one], NOW, database);
    }
    expect(await ids(database)).toBe('zyxabc');
  });

  it('is the time where it is told, however the messages come in', async () => {
    const database = freshDatabase();
    const said = [...'zyxabc'].map((id, i) => message(id, { at: NOW + i * MINUTE }));
    for (const i of [3, 1, 5, 0, 4, 2]) {
      await recordReading(reading(), said.slice(i, i + 1), NOW, database);
    }
    expect(await ids(database)).toBe('zyxabc');
  });

  it.each([
    ['in one report', false],
    ['one by one', true],
  ])('is the place within a minute that the page tells no finer, %s', async (_how, singly) => {
    const database = freshDatabase();
    const minutes = [0, 0, 0, 1, 1, 2, 2, 2];
    const said = [...'zyxwvabc'].map((id, i) => message(id, { at: NOW + (minutes[i] ?? 0) * MINUTE }));
    if (singly) await tellOneByOne(database, said);
    else await recordReading(reading(said), said, NOW, database);
    expect(await ids(database)).toBe('zyxwvabc');
  });

  it('puts an untimed message right behind the one before it', async () => {
    const database = freshDatabase();
    const said = [
      message('c', { at: NOW - 5 * MINUTE }),
      message('b', { side: 'system' }),
      message('a', { at: NOW - 5 * MINUTE }),
      message('d', { at: NOW - MINUTE }),
    ];
    await recordReading(reading(said), said, NOW, database);
    expect(await ids(database)).toBe('cbad');
  });

  it('believes a time that is earlier by more than a rounding', async () => {
    const database = freshDatabase();
    const said = [message('b', { at: NOW }), message('a', { at: NOW - 60 * MINUTE })];
    await recordReading(reading(said), said, NOW, database);
    expect(await ids(database)).toBe('ab');
  });

  it('puts older slices before what is known', async () => {
    const database = freshDatabase();
    const said = [...'zyxabc'].map((id, i) => message(id, { at: NOW + i * MINUTE }));
    await recordReading(reading(said.slice(4)), said.slice(4), NOW, database);
    await recordReading(reading(said.slice(4)), said.slice(0, 2), NOW, database);
    await recordReading(reading(said.slice(4)), said.slice(2, 4), NOW, database);
    expect(await ids(database)).toBe('zyxabc');
  });
});
