/**
 * A practice desk round one editor. Holds who is open, the threads, a draft for each shopper and what was sent; a page
 * only says how its editor is mounted, read, filled and emptied.
 */
import './desk.css';
import { drawDesk } from './deskParts.ts';
import type { SentText } from './door.ts';
import { type DeskShopper, seedShoppers } from './shoppers.ts';

/** An editor in the page. What a draft is, it says itself: a state of its model. */
export interface Editor<Draft> {
  /** What would be sent, from the model. */
  text(): string;
  save(): Draft;
  /** Puts a draft back; without one the editor is empty. Undo doesn't lead from one shopper to another. */
  load(draft: Draft | undefined): void;
  /** Empties the editor as after sending. */
  clear(): void;
  unmount(): void;
  pictures?(): readonly string[];
}

/** @param send what the editor's Enter calls. */
export type Mount<Draft> = (box: HTMLElement, send: () => void) => Editor<Draft> | Promise<Editor<Draft>>;

interface Kept<Draft> {
  readonly draft: Draft;
  readonly text: string;
}

export function startDesk<Draft>(mount: Mount<Draft>): void {
  const shoppers = seedShoppers();
  const kept = new Map<string, Kept<Draft>>();
  const sent: SentText[] = [];
  let editor: Editor<Draft> | undefined;
  let said = 0;

  const shopperOf = (id: string): DeskShopper => {
    const found = shoppers.find((shopper) => shopper.id === id);
    if (!found) throw new RangeError(`no shopper ${id}`);
    return found;
  };
  const add = (side: 'shopper' | 'agent', text: string): void => {
    said += 1;
    const message = { id: `${current.id}-said-${said}`, side, at: Date.now(), text };
    current.messages.push(message);
    desk.append(message);
  };
  const send = (): void => {
    const text = editor?.text() ?? '';
    if (text.trim() === '' && (editor?.pictures?.().length ?? 0) === 0) return;
    sent.push({ shopper: current.id, text });
    add('agent', text);
    editor?.clear();
  };
  const open = (id: string): void => {
    if (id === current.id) return;
    const next = shopperOf(id);
    if (editor) kept.set(current.id, { draft: editor.save(), text: editor.text() });
    current = next;
    desk.show(next);
    editor?.load(kept.get(id)?.draft);
  };
  const start = async (draft?: Draft): Promise<void> => {
    const mounted = await mount(desk.box, send);
    if (draft !== undefined) mounted.load(draft);
    editor = mounted;
  };

  const desk = drawDesk(shoppers, open);
  let current = shopperOf(shoppers[0]?.id ?? '');
  desk.show(current);
  desk.send.addEventListener('click', send);
  void start();

  window.composer = {
    ready: () => editor !== undefined,
    sent: () => sent,
    text: () => editor?.text() ?? '',
    drafts: () =>
      Object.fromEntries(
        shoppers.map(({ id }) => [id, (id === current.id ? editor?.text() : kept.get(id)?.text) ?? '']),
      ),
    open,
    current: () => current.id,
    say: (text) => add('shopper', text),
    remount: () => {
      if (!editor) throw new Error('the editor is not in the page yet');
      const draft = editor.save();
      editor.unmount();
      editor = undefined;
      desk.box.replaceChildren();
      void start(draft);
    },
    clear: () => editor?.clear(),
    pictures: () => editor?.pictures?.() ?? [],
  };
}
