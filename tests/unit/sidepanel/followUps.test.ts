/** What is typed as a reminder is understood, and each change can be undone. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeFollowUp, readReminder } from '../../../entrypoints/sidepanel/followUps.ts';
import type { FollowUp } from '../../../utils/model/index.ts';
import { desk, listFollowUps } from '../../../utils/storage/index.ts';

const NOW = new Date(2026, 6, 3, 12, 0).getTime();
const DAY = 24 * 60 * 60 * 1000;
const at = (day: number, hour: number): number => new Date(2026, 6, day, hour).getTime();

describe('readReminder', () => {
  it.each([
    ['明天10点问是否收到', '问是否收到', at(4, 10)],
    ['明天 10 点，问是否收到', '问是否收到', at(4, 10)],
    ['问是否收到，后天', '问是否收到', at(5, 10)],
    ['催仓库', '催仓库', null],
    [' 明天10点 ', '明天10点', at(4, 10)],
  ])('%j', (typed, text, dueAt) => {
    expect(readReminder(typed, NOW)).toEqual({ text, dueAt });
  });
});

describe('what the agent changes', () => {
  const offers: { readonly message: string; back(): Promise<void> }[] = [];
  const panel = {
    conversation: 'p/s/b',
    language: 'zh-CN' as const,
    offerUndo: (message: string, back: () => Promise<void>) => void offers.push({ message, back }),
  };
  beforeEach(async () => {
    offers.length = 0;
    await desk().followUps.clear();
  });
  const open = () => listFollowUps('p/s/b');
  const first = async (): Promise<FollowUp> => {
    await changeFollowUp({ kind: 'add', text: '明天10点问是否收到' }, NOW, panel);
    const [made] = await open();
    if (made === undefined) throw new Error('nothing was added');
    return made;
  };

  it('is added with its time, and the undo takes it out', async () => {
    expect(await first()).toMatchObject({ kind: 'reminder', text: '问是否收到', dueAt: at(4, 10) });
    expect(offers[0]?.message).toBe('已记下：问是否收到');
    await offers[0]?.back();
    expect(await open()).toEqual([]);
  });

  it.each(['done', 'remove'] as const)('%s, and the undo brings it back as it was', async (kind) => {
    const made = await first();
    await changeFollowUp({ kind, followUp: made }, NOW + DAY, panel);
    expect(await open()).toEqual([]);
    await offers.at(-1)?.back();
    expect(await open()).toEqual([made]);
  });

  it('is put off, and the undo brings the old time back', async () => {
    const made = await first();
    await changeFollowUp({ kind: 'move', followUp: made, dueAt: at(6, 10) }, NOW, panel);
    expect((await open())[0]?.dueAt).toBe(at(6, 10));
    await offers.at(-1)?.back();
    expect(await open()).toEqual([made]);
  });
});
