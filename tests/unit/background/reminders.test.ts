/** What is due is a number on the icon, is told once, and is looked for again when the next one comes due. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startReminders } from '../../../entrypoints/background/reminders.ts';
import { WAITING_BADGE } from '../../../utils/model/index.ts';
import { clearSession, writeSession } from '../../../utils/platform/index.ts';
import { addReminder, desk, setFollowUpDone } from '../../../utils/storage/index.ts';
import { FakePort, fake, PANEL } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const MINUTE = 60_000;
const soon = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 10 });
const remind = (dueAt: number) => addReminder({ conversation: 'p/s/b', text: '催仓库', dueAt }, 0);

const started: { unsubscribe(): void }[] = [];
function start(): void {
  started.push(startReminders());
}

beforeEach(async () => {
  fake.reset();
  await desk().followUps.clear();
});
afterEach(async () => {
  fake.events.alarm.listeners.clear();
  fake.events.inSession.listeners.clear();
  fake.onConnect.listeners.clear();
  for (const one of started.splice(0)) one.unsubscribe();
  // A look that is under way ends before the next test looks.
  for (let turn = 0; turn < 5; turn += 1) await desk().followUps.count();
});

describe('what is due', () => {
  it('is counted on the icon, and no longer when it is done', async () => {
    await remind(Date.now() - MINUTE);
    await remind(Date.now() + 60 * MINUTE);
    start();
    await soon(() => expect(fake.badge).toBe('1'));
    const [row] = await desk().followUps.orderBy('waitsUntil').toArray();
    await setFollowUpDone(row?.id ?? '', Date.now());
    await soon(() => expect(fake.badge).toBe(''));
  });

  it('is told once, without a word of what it is, where that is allowed', async () => {
    fake.permissions.add('notifications');
    await remind(Date.now() - MINUTE);
    start();
    await soon(() => expect(fake.notices).toHaveLength(1));
    expect(JSON.stringify(fake.notices)).not.toContain('催仓库');
    fake.events.alarm.fire({ name: 'followUps' });
    await remind(Date.now() - 2 * MINUTE);
    await soon(() => expect(fake.badge).toBe('2'));
    expect(fake.notices).toHaveLength(1);
  });

  it('is not told where it is not allowed', async () => {
    await remind(Date.now() - MINUTE);
    start();
    await soon(() => expect(fake.badge).toBe('1'));
    expect(fake.notices).toEqual([]);
  });
});

describe('who waits', () => {
  const RED = '#b0261f';
  const shown = () => [fake.badge, fake.badgeColour];

  it('is on the icon before what is due, in a colour of its own, until nobody does', async () => {
    await remind(Date.now() - MINUTE);
    start();
    await soon(() => expect(shown()).toEqual(['1', '#475552']));
    await writeSession(WAITING_BADGE, [7, RED]);
    await soon(() => expect(shown()).toEqual(['7', RED]));
    // What comes due meanwhile takes its place no more than what was due.
    const dueAt = Date.now() + 5 * MINUTE;
    await remind(Date.now() - 2 * MINUTE);
    await remind(dueAt);
    await soon(() => expect(fake.alarms.get('followUps')).toBe(dueAt));
    expect(shown()).toEqual(['7', RED]);
    await clearSession(WAITING_BADGE);
    await soon(() => expect(shown()).toEqual(['2', '#475552']));
  });

  it('is no more when the panel that told it is closed', async () => {
    start();
    const port = new FakePort('panel:1', PANEL);
    fake.onConnect.fire(port);
    await writeSession(WAITING_BADGE, [7, RED]);
    await soon(() => expect(fake.badge).toBe('7'));
    port.onDisconnect.fire();
    await soon(() => expect(fake.badge).toBe(''));
  });

  it('is there when the worker starts anew', async () => {
    await writeSession(WAITING_BADGE, [120, RED]);
    start();
    await soon(() => expect(shown()).toEqual(['99+', RED]));
  });
});

describe('the next look', () => {
  it('is when the next comes due', async () => {
    const dueAt = Date.now() + 5 * MINUTE;
    await remind(dueAt);
    start();
    await soon(() => expect(fake.alarms.get('followUps')).toBe(dueAt));
  });

  it('is in half an hour at most: the clock may be set', async () => {
    await remind(Date.now() + 600 * MINUTE);
    start();
    await soon(() => expect(fake.alarms.get('followUps')).toBeLessThanOrEqual(Date.now() + 30 * MINUTE));
  });

  it('is none while nothing has a time', async () => {
    await addReminder({ conversation: 'p/s/b', text: '催仓库', dueAt: null }, 0);
    start();
    fake.events.alarm.fire({ name: 'another' });
    await soon(() => expect(fake.badge).toBe(''));
    expect(fake.alarms.size).toBe(0);
  });
});
