/** The palette as an agent sees it in the page, looked at through the debugger. */
import type { CDPSession } from 'playwright-core';
import { attributeOf, type DomNode, hasClass, nodesOf, textOf, within } from './closedRoot.ts';

export interface ShownRow {
  readonly title: string;
  readonly text: string;
  readonly isActive: boolean;
  readonly marks: readonly string[];
}

export interface ShownPalette {
  readonly rows: readonly ShownRow[];
  /** That there is nothing, what is asked for, or why nothing was filled in. */
  readonly said: string;
  /** What a screen reader is told. */
  readonly spoken: string;
}

/** Null while there is none in the page. */
export async function shownPalette(session: CDPSession): Promise<ShownPalette | null> {
  const all = await nodesOf(session);
  const isSpoken = (node: DomNode): boolean =>
    hasClass(node, 'spoken') && attributeOf(node, 'role') === 'status';
  const root = all.find(({ children = [] }) => children.some(isSpoken));
  const spoken = root?.children?.find(isSpoken);
  const card = root?.children?.find((node) => hasClass(node, 'card'));
  if (card === undefined || spoken === undefined) return null;
  const below = within(card);
  const of = (node: DomNode, test: (one: DomNode) => boolean): readonly string[] =>
    within(node).filter(test).map(textOf);
  return {
    rows: below
      .filter((node) => attributeOf(node, 'role') === 'option')
      .map((row) => ({
        title: of(row, (node) => hasClass(node, 'title')).join(''),
        text: of(row, (node) => hasClass(node, 'text')).join(''),
        isActive: attributeOf(row, 'aria-selected') === 'true',
        marks: of(row, ({ localName }) => localName === 'mark'),
      })),
    said: below
      .filter((node) => ['none', 'note', 'step'].some((name) => hasClass(node, name)))
      .map(textOf)
      .join(''),
    spoken: textOf(spoken),
  };
}

async function until<T>(what: string, look: () => Promise<T | undefined>, last: () => unknown): Promise<T> {
  for (const end = Date.now() + 8000; ; ) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; shown is ${JSON.stringify(last())}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The palette, as soon as it has rows that pass. */
export async function waitForRows(
  session: CDPSession,
  pass: (rows: readonly ShownRow[]) => boolean = (rows) => rows.length > 0,
): Promise<readonly ShownRow[]> {
  let seen: ShownPalette | null = null;
  return until(
    'rows of the palette',
    async () => {
      seen = await shownPalette(session);
      return seen !== null && pass(seen.rows) ? seen.rows : undefined;
    },
    () => seen,
  );
}

/** What it says, as soon as it says this. */
export async function waitForSaid(session: CDPSession, part: string): Promise<ShownPalette> {
  let seen: ShownPalette | null = null;
  return until(
    `the palette to say ${part}`,
    async () => {
      seen = await shownPalette(session);
      return seen?.said.includes(part) === true ? seen : undefined;
    },
    () => seen,
  );
}

export async function waitUntilClosed(session: CDPSession): Promise<void> {
  let seen: ShownPalette | null = null;
  await until(
    'the palette to close',
    async () => {
      seen = await shownPalette(session);
      return seen === null ? true : undefined;
    },
    () => seen,
  );
}

/** The middle of a row, counted from 0, in the page's coordinates. */
export async function rowAt(session: CDPSession, index: number): Promise<{ x: number; y: number }> {
  const row = (await nodesOf(session)).find((node) => attributeOf(node, 'data-index') === String(index));
  if (row === undefined) throw new Error(`there is no row ${index}`);
  const { model } = await session.send('DOM.getBoxModel', { nodeId: row.nodeId });
  const [x = 0, y = 0] = model.border;
  return { x: x + model.width / 2, y: y + model.height / 2 };
}
