/**
 * Draws what was read, as long as the agent looks at it: it waits until a chat is open, follows the page, and goes at
 * Escape, after a while, or when it is told to. Nothing of the page is touched, and no key is taken from it.
 */
import { type Adapter, findFirst } from '../../utils/chat/index.ts';
import { bubblesOf, type MarkedMessage, markAll, readName } from '../../utils/chat/teach/index.ts';
import { findComposer, type ShownReader } from '../../utils/composer/index.ts';
import type { TranslateSeen } from '../../utils/locale/index.ts';
import { createHost } from '../teach.content/host.ts';
import { createMarks, type Mark } from '../teach.content/marks.ts';
import { STYLE } from '../teach.content/style.ts';
import { SEEN_STYLE } from './style.ts';

/** How often the page is looked at while nothing is open, and how long; and how often outlines follow it. Milliseconds. */
const LOOK = 300;
const PATIENCE = 120_000;
const FOLLOW = 80;
/** Messages are read anew so often, and all of it goes after so long. */
const READ = 600;
const SHOWN = 90_000;

/** Our own practice desk says itself what is drawn there, and it stays as long as that says so. */
const isOwnDesk = (): boolean => location.protocol.endsWith('-extension:');

/** Where the name of the open shopper stands; the header where it has no place of its own. */
function nameIn(scopes: ReturnType<ShownReader['scopes']>, { header }: Adapter): Element | null {
  const all = findFirst(scopes, header.at);
  if (all === null) return null;
  const places = header.shopperName.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return findFirst([all], places) ?? all;
}

/** What the open chat is read as; nothing where none is open. */
export function marksOf(reader: ShownReader, t: TranslateSeen): readonly Mark[] {
  const adapter = reader.adapter();
  if (adapter === null || reader.read().kind !== 'open') return [];
  const scopes = reader.scopes();
  const messages = markAll(document, adapter);
  const bubbles = bubblesOf(
    messages,
    messages.map(({ element }) => element),
  );
  const ofMessages = messages.map(({ element, side }, i): Mark => {
    return { element: bubbles[i] ?? element, kind: side, label: t(`seen.side.${side}`) };
  });
  const name = nameIn(scopes, adapter);
  const box = findComposer(scopes, adapter.composer)?.box ?? null;
  return [
    ...ofMessages,
    ...(name === null ? [] : [{ element: name, kind: 'name', label: t('seen.shopper') }]),
    ...(box === null ? [] : [{ element: box, kind: 'box', label: t('seen.box') }]),
  ];
}

function countOf(messages: readonly MarkedMessage[], side: MarkedMessage['side']): number {
  return messages.filter((one) => one.side === side).length;
}

function summary(adapter: Adapter, t: TranslateSeen): string {
  const messages = markAll(document, adapter);
  const name = readName(document, adapter);
  return t('seen.summary', {
    name,
    shopper: countOf(messages, 'shopper'),
    agent: countOf(messages, 'agent'),
  });
}

/** @param reader what reads this document, as soon as it does. */
export function showSeen(reader: () => ShownReader | null, t: TranslateSeen, life: AbortController): void {
  const { signal } = life;
  if (signal.aborted) return;
  const begun = performance.now();
  let drawn = false;
  const timer = setInterval(() => {
    const by = reader();
    if (drawn) return;
    if (performance.now() - begun > PATIENCE && !isOwnDesk()) return life.abort();
    if (by === null || marksOf(by, t).length === 0) return;
    drawn = true;
    draw(by, t, life);
  }, LOOK);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

function draw(reader: ShownReader, t: TranslateSeen, life: AbortController): void {
  const { signal } = life;
  const { host, root, show } = createHost(STYLE + SEEN_STYLE);
  const layer = document.createElement('div');
  layer.className = 'marks';
  layer.ariaHidden = 'true';
  const bar = document.createElement('div');
  bar.className = 'seen';
  bar.role = 'status';
  const [what, how] = [document.createElement('strong'), document.createElement('span')];
  how.textContent = t('seen.leave');
  bar.append(what, how);
  root.append(layer, ...(isOwnDesk() ? [] : [bar]));
  show();

  const marks = createMarks(layer);
  let found: readonly Mark[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  const look = (): void => {
    const now = performance.now();
    if (now - readAt > READ) {
      readAt = now;
      found = marksOf(reader, t);
      const adapter = reader.adapter();
      const said = found.length === 0 || adapter === null ? t('seen.nothing') : summary(adapter, t);
      if (what.textContent !== said) what.textContent = said;
    }
    marks.draw(found);
  };
  look();
  const timer = setInterval(look, FOLLOW);
  const end = isOwnDesk() ? undefined : setTimeout(() => life.abort(), SHOWN);
  window.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') life.abort();
    },
    { capture: true, passive: true, signal },
  );
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      clearTimeout(end);
      host.remove();
    },
    { once: true },
  );
}
