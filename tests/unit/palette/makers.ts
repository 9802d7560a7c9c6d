/** The palette's script over one text field, with a background that answers when the test says so. */
import { type Palette, startPalette } from '../../../entrypoints/palette.content/palette.ts';
import type { Composer, Workplace } from '../../../utils/composer/index.ts';
import type { PaletteAnswer, PaletteRequest, TakeReply } from '../../../utils/messaging/index.ts';
import type { Suggestion } from '../../../utils/model/index.ts';

export const reply = (templateId: string, more: Partial<Suggestion> = {}): Suggestion => ({
  templateId,
  code: templateId,
  title: templateId,
  category: [],
  stage: null,
  text: `text of ${templateId}.`,
  blanks: [],
  score: 1,
  confidence: 1,
  origin: 'pack',
  lessons: 0,
  lastUsedAt: null,
  explanation: { question: [], trigger: [], reasons: [] } as unknown as Suggestion['explanation'],
  ...more,
});

export interface Asked {
  readonly query: string | null;
  answer(replies: PaletteAnswer['replies']): Promise<void>;
}

export interface Scene {
  readonly box: HTMLTextAreaElement;
  readonly palette: Palette;
  /** Questions that aren't answered yet, the oldest first. */
  readonly asked: Asked[];
  readonly taken: TakeReply[];
  /** What the next answers say besides the replies. */
  said: Omit<PaletteAnswer, 'replies'>;
  shopper: string;
  composing: boolean;
  knownAt: number;
  see(): void;
  /** The box is thrown away and made anew, with its text and the caret at its end. */
  renew(): void;
  /** The text in the box, with the caret at its end, as after typing. */
  type(text: string): Promise<void>;
  /** @returns true where the page didn't get it. */
  press(key: string, more?: KeyboardEventInit): Promise<boolean>;
  close(): void;
}

/** Zero-length timers and answers. */
export const settle = (milliseconds = 5): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a script makes up isn't heard: the test's events are the agent's. */
function trusted<One extends Event>(event: One): One {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

const CODES: Readonly<Record<string, string>> = { ' ': 'Space', '/': 'Slash' };

function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`;
  return CODES[key] ?? (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key);
}

export function openScene(): Scene {
  const life = new AbortController();
  const makeBox = (): HTMLTextAreaElement => {
    const made = document.createElement('textarea');
    // Nothing is laid out here, and what isn't drawn is lost.
    made.getBoundingClientRect = () => new DOMRect(0, 500, 400, 60);
    document.body.replaceChildren(made);
    made.focus();
    return made;
  };
  let box = makeBox();
  const asked: Asked[] = [];
  const taken: TakeReply[] = [];
  const find = (): Composer => ({ box, strategy }) as unknown as Composer;
  const strategy = {
    read: () => ({ text: box.value, start: box.selectionStart, end: box.selectionEnd }),
    select: (_box: Element, { start, end }: { start: number; end: number }) =>
      box.setSelectionRange(start, end),
  };
  const workplace: Workplace = {
    box,
    reader: {
      read: () =>
        ({
          kind: 'open',
          thread: 0,
          conversation: { key: { platform: 'p', shop: 's', shopper: scene.shopper } },
        }) as never,
    },
    find,
    composing: () => scene.composing,
    known: () => scene.knownAt,
    signal: life.signal,
    ask: (message, data) => workplace.send(message, data),
    send({ type }, data) {
      if (type === 'takeReply') {
        const take = data as TakeReply;
        taken.push(take);
        const at = box.selectionEnd - (take.over ?? '').length;
        box.setRangeText(take.text, at, box.selectionEnd, 'end');
        return Promise.resolve({ kind: 'filled' });
      }
      if (type !== 'askPalette') return Promise.resolve({ language: 'zh-CN' });
      const { query } = data as PaletteRequest;
      return new Promise((resolve) => {
        const one: Asked = {
          query,
          answer(replies) {
            asked.splice(asked.indexOf(one), 1);
            resolve({ ...scene.said, replies });
            return settle();
          },
        };
        asked.push(one);
      });
    },
  };
  const palette = startPalette(life.signal);
  const scene: Scene = {
    get box() {
      return box;
    },
    palette,
    asked,
    taken,
    said: { on: true, keys: {} },
    shopper: 'a',
    composing: false,
    knownAt: 0,
    see: () => palette.see(workplace),
    renew() {
      const { value } = box;
      box = makeBox();
      box.value = value;
      box.setSelectionRange(value.length, value.length);
    },
    async type(text) {
      // Key by key, where it goes on.
      const from = text.startsWith(box.value) ? box.value.length : Math.max(0, text.length - 1);
      for (let end = from; end < text.length || end === 0; end += 1) {
        const key = text.charAt(end);
        // Not waited for: what is typed stands there at once.
        void scene.press(key);
        box.value = text.slice(0, end + 1);
        box.setSelectionRange(end + 1, end + 1);
        box.dispatchEvent(trusted(new InputEvent('input', { data: key, bubbles: true, composed: true })));
        await settle();
        if (text === '') return;
      }
    },
    async press(key, more = {}) {
      const event = trusted(
        new KeyboardEvent('keydown', {
          key,
          code: codeOf(key),
          bubbles: true,
          composed: true,
          cancelable: true,
          ...more,
        }),
      );
      // The emulated one takes Alt for AltGr.
      Object.defineProperty(event, 'getModifierState', { value: () => more.modifierAltGraph === true });
      box.dispatchEvent(event);
      await settle();
      return event.defaultPrevented;
    },
    close: () => life.abort(),
  };
  return scene;
}
