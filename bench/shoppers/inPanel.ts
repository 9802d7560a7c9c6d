/** What the agent waits for in the real panel: from a click or a key to the frame after the one that shows the answer. */
import type { Page } from 'playwright-core';

export interface Painted {
  readonly history: readonly number[];
  /** From a query in the field until it is told how many messages hold it. */
  readonly search: readonly number[];
}

const TIMES = 40;
/** Milliseconds that an agent needs from the opened history to the first key in its field, at least. */
const REACH = 300;
const QUERIES = ['发货', '快递', '發票', '黑色', '没有这句', '便宜', '谢谢'];

/** The panel is open for a shopper who has a history. */
export function paintedIn(panel: Page): Promise<Painted> {
  return panel.evaluate(
    async ({ times, queries, reach }) => {
      const one = (selector: string) => document.querySelector<HTMLElement>(selector);
      /** Milliseconds from the act to the frame behind the one in which `look` holds. */
      const painted = (act: () => void, look: () => boolean): Promise<number> =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            if (!look()) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - started), 0));
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          const started = performance.now();
          act();
        });
      const press = (tab: string) => () => one(`#panel-tab-${tab}`)?.click();
      const history: number[] = [];
      for (let n = 0; n < times; n += 1) {
        history.push(await painted(press('history'), () => one('.history .said') !== null));
        await painted(press('replies'), () => one('.history') === null);
      }
      await painted(press('history'), () => one('.history .said') !== null);
      await new Promise((resolve) => setTimeout(resolve, reach));
      const search: number[] = [];
      for (let n = 0; n < times; n += 1) {
        const query = queries[n % queries.length] ?? '';
        const field = one('.history-tools .input');
        if (!(field instanceof HTMLInputElement)) throw new Error('the history has no search');
        const type = () => {
          field.value = query;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        search.push(
          await painted(type, () => (one('.history-hits [role=status]')?.textContent ?? '') !== ''),
        );
        field.value = '';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return { history, search };
    },
    { times: TIMES, queries: QUERIES, reach: REACH },
  );
}

/** Megabytes of JavaScript that the panel holds, rubbish aside. */
export async function heapOf(panel: Page): Promise<number> {
  const session = await panel.context().newCDPSession(panel);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return Math.round(usedSize / 1e5) / 10;
}
