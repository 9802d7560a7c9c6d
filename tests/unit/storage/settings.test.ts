/** Small things that are kept: settings, events, and how the browser treats the store. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { STANDARD_LOOK } from '../../../utils/model/index.ts';
import {
  addEvent,
  askToPersist,
  changeSetting,
  listEvents,
  readSetting,
  readSettings,
  readStorageState,
  writeSetting,
} from '../../../utils/storage/index.ts';
import { freshDatabase, NOW } from './makers.ts';

afterEach(() => vi.unstubAllGlobals());

describe('settings', () => {
  it('have defaults until they are written', async () => {
    const database = freshDatabase();
    expect(await readSetting('starterPacks', database)).toEqual([]);
    expect(await readSetting('agentName', database)).toBe('');
    expect(await readSetting('language', database)).toBe('');
    await writeSetting('starterPacks', ['a'], database);
    await writeSetting('agentName', '客服01', database);
    await writeSetting('language', 'en', database);
    await writeSetting('language', '', database);
    expect(await readSetting('starterPacks', database)).toEqual(['a']);
    expect(await readSetting('agentName', database)).toBe('客服01');
    expect(await readSetting('language', database)).toBe('');
    expect(await readSettings(['agentName', 'look', 'starterPacks'], database)).toEqual({
      agentName: '客服01',
      look: STANDARD_LOOK,
      starterPacks: ['a'],
    });
    expect(await database.settings.count()).toBe(3);
  });

  it('that two windows change at once keep what both changed', async () => {
    const database = freshDatabase();
    const first = changeSetting('keys', (keys) => ({ ...keys, panelNext: 'N' }), database);
    const second = changeSetting('keys', (keys) => ({ ...keys, panelEdit: '' }), database);
    expect(await first).toEqual({ before: {}, after: { panelNext: 'N' } });
    expect(await second).toEqual({ before: { panelNext: 'N' }, after: { panelNext: 'N', panelEdit: '' } });
    expect(await readSetting('keys', database)).toEqual({ panelNext: 'N', panelEdit: '' });
  });
});

it('events of a conversation are listed by time, those of others are not', async () => {
  const database = freshDatabase();
  const event = { kind: 'filled', templateId: 't', detail: 'filled' } as const;
  await addEvent({ ...event, at: NOW + 1, conversation: 'a' }, database);
  await addEvent({ ...event, at: NOW, conversation: 'a' }, database);
  await addEvent({ ...event, at: NOW, conversation: 'ab' }, database);
  const listed = await listEvents('a', database);
  expect(listed.map((row) => row.at)).toEqual([NOW, NOW + 1]);
  expect(listed[0]).toEqual({ ...event, id: 2, at: NOW, conversation: 'a' });
});

describe('the browser', () => {
  it('tells what it keeps', async () => {
    const storage = {
      persisted: async () => true,
      persist: async () => true,
      estimate: async () => ({ usage: 1, quota: 2 }),
    };
    vi.stubGlobal('navigator', { storage });
    expect(await readStorageState()).toEqual({ persisted: true, usage: 1, quota: 2 });
    expect(await askToPersist()).toBe(true);
  });

  it('may know nothing about it', async () => {
    vi.stubGlobal('navigator', {});
    expect(await readStorageState()).toEqual({ persisted: false, usage: null, quota: null });
    expect(await askToPersist()).toBe(false);
  });
});
