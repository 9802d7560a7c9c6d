/**
 * The picker as an agent sees it in the page. Its shadow root is closed, so it is looked at through the debugger, and
 * worked by the keyboard alone.
 */
import type { Page } from 'playwright-core';
import { attributeOf, type DomNode, hasClass, nodesOf, textOf, within } from './closedRoot.ts';

export interface ShownCard {
  readonly heading: string;
  /** The text of what is pointed at. */
  readonly here: string;
  readonly notes: readonly string[];
  readonly counts: readonly string[];
  readonly actions: readonly string[];
}

/** Null while there is no card in the page. */
export async function shownCard(page: Page): Promise<ShownCard | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const card = (await nodesOf(session)).find(
      (node) => hasClass(node, 'card') && attributeOf(node, 'role') === 'dialog',
    );
    if (card === undefined) return null;
    const all = within(card);
    const textsOf = (test: (node: DomNode) => boolean): readonly string[] =>
      all
        .filter(test)
        .map(textOf)
        .filter((text) => text !== '');
    return {
      heading: textsOf(({ localName }) => localName === 'h2').join(''),
      here: textsOf((node) => hasClass(node, 'here')).join(''),
      notes: textsOf((node) => hasClass(node, 'note')),
      counts: textsOf(({ localName }) => localName === 'li'),
      actions: textsOf((node) => node.localName === 'button' && !hasClass(node, 'move')),
    };
  } finally {
    await session.detach();
  }
}

/** The card, as soon as it asks for this. */
export async function waitForCard(page: Page, heading: string): Promise<ShownCard> {
  const end = Date.now() + 10_000;
  for (;;) {
    const card = await shownCard(page);
    if (card?.heading === heading) return card;
    if (Date.now() > end) throw new Error(`no card “${heading}”, but ${JSON.stringify(card)}`);
    await page.waitForTimeout(50);
  }
}

/** Walks by the arrow key until this is pointed at, and takes it. */
export async function pickByKey(page: Page, heading: string, text: string): Promise<void> {
  const seen: string[] = [];
  for (let { here } = await waitForCard(page, heading); !here.includes(text); ) {
    if (seen.length > 30) throw new Error(`“${text}” can't be walked to: ${seen.join(', ')}`);
    seen.push(here);
    await page.keyboard.press('ArrowRight');
    ({ here } = await waitForCard(page, heading));
  }
  await page.keyboard.press('Enter');
}
