/** Who waits over all tabs, in the panel: hears of it, counts it on the icon, and brings tabs to the front. Loaded behind the first sight. */
import '../../../components/queue.css';
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { QueueBar, type QueueSight } from '../../../components/index.ts';
import { openQueue } from '../../../utils/messaging/index.ts';
import type { Language } from '../../../utils/model/index.ts';
import { bringToFront, openManager, writeSession } from '../../../utils/platform/index.ts';
import { liveQuery, readSetting } from '../../../utils/storage/index.ts';
import { limitFor, limitsOf, type Waiter } from '../../../utils/waiting/index.ts';
import { keepBadge } from './badge.ts';
import type { Collected, QueuedHere } from './collect.ts';
import { followQueue } from './lead.ts';

/** A line for one wish is closed after so long; milliseconds. */
const SAID = 2000;

type Here = Waiter & Pick<QueuedHere, 'document'>;

function sightOf({ ready, tabs, lists }: Collected): QueueSight {
  if (lists > 0) return 'ready';
  if (!ready) return 'loading';
  return tabs === 0 ? 'noTab' : 'noList';
}

/** The tab comes to the front, and the row is shown in it; nothing in the page is clicked. */
async function go({ document, tabId, key }: Here, language: Language): Promise<void> {
  if (!(await bringToFront(tabId))) return;
  const line = openQueue(
    document,
    () => {},
    () => {},
  );
  line.wish({ point: key, language });
  setTimeout(() => line.close(), SAID);
}

export function createQueue(language: Language): ComponentType {
  const sight = signal<QueueSight>('loading');
  const waiters = signal<readonly Here[]>([]);
  const online = signal(navigator.onLine);
  let limits = limitsOf({});
  let last: Collected | null = null;
  let badge: ReturnType<typeof keepBadge> | null = null;

  const show = (collected: Collected | null): void => {
    last = collected;
    if (collected === null) return;
    sight.value = sightOf(collected);
    waiters.value = collected.waiting.map((one) => ({
      ...one,
      limit: limitFor(limits, one.platform, one.hostname),
    }));
    badge?.look();
  };

  liveQuery(() => readSetting('limits')).subscribe({
    next(chosen) {
      limits = limitsOf(chosen);
      show(last);
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });
  const mayReadPrivate = (): Promise<boolean> => readSetting('incognito').catch(() => false);
  void followQueue(mayReadPrivate, show, () => {
    badge = keepBadge(() => waiters.peek());
  }).catch(() => {});
  for (const type of ['online', 'offline'])
    addEventListener(type, () => {
      online.value = navigator.onLine;
    });

  return function QueueDesk() {
    return (
      <QueueBar
        sight={sight.value}
        waiters={waiters.value}
        online={online.value}
        onGo={(waiter) => {
          const here = waiters.peek().find(({ id }) => id === waiter.id);
          if (here !== undefined) void go(here, language);
        }}
        onLimits={() => void writeSession('section', 'sites').then(openManager)}
      />
    );
  };
}
