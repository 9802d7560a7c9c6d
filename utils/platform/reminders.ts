/** How the agent is reminded: a time to look again, a number on the icon, a notice of the system where it is allowed. */
import { browser } from 'wxt/browser';

const ALARM = 'followUps';
const NOTICE = 'followUps';

/** Has `onWake` called at this time, also when the worker was stopped meanwhile. @param at milliseconds since 1970. */
export async function wakeAt(at: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: at });
}

export function onWake(look: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
}

/** The number on the toolbar's icon; 0: none. */
export async function showBadge(n: number, color: string): Promise<void> {
  await browser.action.setBadgeText({ text: n === 0 ? '' : n > 99 ? '99+' : `${n}` });
  await browser.action.setBadgeBackgroundColor({ color });
}

/** Whether notices of the system may be shown. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Asks for it. Must be called straight from a click or key of the agent. */
export function askToNotify(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** Tells how many are due, and nothing of them: whoever looks at the screen may read it. One notice takes the place of the last. */
export async function notifyDue(n: number): Promise<void> {
  if (!(await mayNotify())) return;
  await browser.notifications.create(NOTICE, {
    type: 'basic',
    iconUrl: '/icon/128.png',
    title: browser.i18n.getMessage('name'),
    message: browser.i18n.getMessage('followUpsDue', [String(n)]),
  });
}
