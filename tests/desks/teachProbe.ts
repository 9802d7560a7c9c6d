/**
 * Runs inside a played page: points at things as a person would, learns the page from them, and renames what a build
 * makes up, as the site's next release does. Bundled by `buildProbe.ts`, called by `teachCheck.ts`.
 */
import { allRoots, drawnParent, isShown, lastingPart } from '../../utils/chat/generic/index.ts';
import { type Adapter, createReader, elementText } from '../../utils/chat/index.ts';
import { type Examples, findMoved, learn, markAll, sharedParent } from '../../utils/chat/teach/index.ts';
import type { Side } from '../../utils/model/index.ts';
import type { PlayedMessage, PlayedPage } from './played.ts';

export interface Taught {
  readonly adapter: Adapter | null;
  readonly problems: readonly string[];
  /** Messages that the marking shows, and those of the two sides among the expected ones that it shows wrongly. */
  readonly marked: number;
  readonly wrongMarks: readonly string[];
}

function played(): PlayedPage {
  if (window.played === undefined) throw new Error('this page is not played');
  return window.played;
}

/** The smallest shown elements with just this text. */
function elementsSaying(text: string): readonly Element[] {
  const found = allRoots(document)
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((one) => elementText(one, text.length + 1).text === text && isShown(one));
  return found.filter((one) => !found.some((other) => other !== one && isInside(other, one)));
}

function isInside(element: Element, outer: Element): boolean {
  for (let at = drawnParent(element); at !== null; at = drawnParent(at)) if (at === outer) return true;
  return false;
}

/** The first message of the side whose words stand once in the page, and the element of the words. */
function pointAt(side: Side, expected: readonly PlayedMessage[]): Element | null {
  const last = expected.at(-1);
  for (const { side: own, kind, text } of expected) {
    if (own !== side || kind !== 'text' || text.includes('\n') || text === last?.text) continue;
    const found = elementsSaying(text);
    if (found.length === 1) return found[0] ?? null;
  }
  return null;
}

function depthOf(element: Element | null): number {
  let depth = 0;
  for (let at = element; at !== null; at = drawnParent(at)) depth += 1;
  return depth;
}

/** True when it is in the window and nothing covers it. */
function canBePointedAt(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  let hit = document.elementFromPoint(left + width / 2, top + height / 2);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  return hit !== null && (hit === element || isInside(hit, element) || isInside(element, hit));
}

/** The name over the thread: nearest to the box in the tree, then the highest. */
function pointAtName(box: Element, messages: Element | null, name: string): Element | null {
  const seen = elementsSaying(name)
    // An avatar has the name as its `alt`; a person points at words.
    .filter(
      (one) =>
        one.localName !== 'img' && canBePointedAt(one) && (messages === null || !isInside(one, messages)),
    )
    .map((element) => ({
      element,
      near: depthOf(sharedParent(element, box)),
      top: element.getBoundingClientRect().top,
    }))
    .sort((a, b) => b.near - a.near || a.top - b.top);
  return seen[0]?.element ?? null;
}

function examplesHere(): Examples | string {
  const page = played();
  const id = page.openId();
  const expected = page.expected(id);
  const box = page.composer();
  if (box === null) return 'no box';
  const shopper = pointAt('shopper', expected);
  const agent = pointAt('agent', expected);
  if (shopper === null || agent === null) return 'no message to point at';
  const own = page.people().find((one) => one.id === id)?.name ?? '';
  const name = pointAtName(box, sharedParent(shopper, agent), own);
  if (name === null) return 'no name to point at';
  return { shopper, agent, name, box };
}

/** Learns the page from the open conversation. */
function teach(): Taught {
  const examples = examplesHere();
  if (typeof examples === 'string') return { adapter: null, problems: [examples], marked: 0, wrongMarks: [] };
  const { adapter, problems } = learn(document, location.hostname, examples);
  const marks = markAll(document, adapter);
  const expected = played().expected(played().openId());
  const sidesOf = (text: string): ReadonlySet<string> =>
    new Set(expected.filter((one) => one.text === text).map(({ side }) => side));
  const wrong = marks.filter(({ side, text }) => {
    const sides = sidesOf(text);
    return text !== '' && side !== 'unknown' && !sides.has(side);
  });
  return {
    adapter,
    problems: problems.map(({ code, reads = '' }) => `${code} ${reads}`.trim()),
    marked: marks.length,
    wrongMarks: wrong.map(({ side, text }) => `${side}: ${text}`),
  };
}

/** A new name for what a build makes up; the part that a person wrote stays. */
function renamed(token: string): string {
  const lasting = lastingPart(token);
  if (lasting?.kind === 'whole') return token;
  const mixed = [...token].reduce(
    (sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 60_466_175,
    7,
  );
  const hash = `z${mixed.toString(36)}0q`;
  return lasting === null ? hash : lasting.name + hash;
}

function renameRules(rules: CSSRuleList, names: ReadonlyMap<string, string>): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      const selector = rule.selectorText.replace(
        /\.((?:\\.|[\w\u00a0-\uffff-])+)/g,
        (whole, name: string) => {
          const next = names.get(name.replace(/\\(.)/g, '$1'));
          return next === undefined ? whole : `.${CSS.escape(next)}`;
        },
      );
      if (selector !== rule.selectorText) rule.selectorText = selector;
    }
    if ('cssRules' in rule) renameRules(rule.cssRules as CSSRuleList, names);
  }
}

/** Gives every class that a build made up another name, in the page and in its sheets. @returns how many. */
function renameGenerated(): number {
  const names = new Map<string, string>();
  const roots = allRoots(document);
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('[class]')])) {
    const old = [...element.classList];
    const next = old.map(renamed);
    old.forEach((name, i) => {
      if (name !== next[i]) names.set(name, next[i] ?? '');
    });
    if (old.some((name, i) => name !== next[i])) element.setAttribute('class', next.join(' '));
  }
  for (const root of roots) {
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) renameRules(sheet.cssRules, names);
  }
  return names.size;
}

/** Whether each part is found again by its print alone, where it stands now. */
function moved(adapter: Adapter): Readonly<Record<string, boolean>> {
  const roots = allRoots(document);
  const examples = examplesHere();
  if (typeof examples === 'string' || adapter.prints === undefined) return {};
  const { thread, header, composer } = adapter.prints;
  const messages = createReader(document, adapter).scopes();
  const threadNow = thread === undefined ? null : findMoved(roots, thread)?.element;
  return {
    thread: messages.length > 0 && threadNow != null && isInside(examples.shopper, threadNow),
    header: header !== undefined && findMoved(roots, header)?.element === examples.name,
    composer: composer !== undefined && findMoved(roots, composer)?.element === examples.box,
  };
}

declare global {
  interface Window {
    teachProbe?: {
      readonly teach: typeof teach;
      readonly renameGenerated: typeof renameGenerated;
      readonly moved: typeof moved;
      readonly examplesHere: typeof examplesHere;
    };
  }
}
window.teachProbe = { teach, renameGenerated, moved, examplesHere };
