/** A shopper of whom much is known: every line that the panel may have at its top is there. */
import type { SeededRows } from '../../demo/browser/seedRows.ts';
import type { Template } from '../../utils/model/index.ts';

const HOUR = 60 * 60 * 1000;

/** @param conversation `keyText` of the open one. @param now milliseconds since 1970. */
export function seededDesk(conversation: string, templates: readonly Template[], now: number): SeededRows {
  return {
    templates,
    tags: [
      { name: '老客户', usedAt: now, colour: 'teal' },
      { name: '爱比价', usedAt: now, colour: 'purple' },
      { name: '要发票', usedAt: now, colour: 'blue' },
    ],
    shoppers: [
      {
        id: conversation,
        tags: ['老客户', '爱比价', '要发票'],
        flag: { colour: 'red', note: '上次发错颜色，这次下单前先核对', agent: '小北', at: now - 72 * HOUR },
        visits: 4,
        lastVisitAt: now - 72 * HOUR,
      },
    ],
    followUps: [
      {
        ...{ id: 'due', kind: 'reminder', conversation, text: '问是否收到', at: now - HOUR },
        ...{ dueAt: now - HOUR / 2, waitsUntil: now - HOUR / 2, doneAt: null },
      },
    ],
  };
}
