/** What the background tells a side panel about the tab in front. Session state: it can be told again at any time. */
import type { ConversationKey, Goods, Order } from './conversation.ts';
import type { Health } from './health.ts';
import type { RecipientLock, Suggestion } from './suggestion.ts';

/** Whether the page's box can be written into, as last read; `unfillable`: it is there, of a kind that can't be filled yet. */
export type ComposerState = 'ready' | 'readOnly' | 'missing' | 'unfillable';

export type PanelView =
  /** Nothing of the extension runs in this tab. `origin` is the match pattern to ask for, null where none is known or can be enabled (browser pages). */
  | { readonly kind: 'siteOff'; readonly origin: string | null }
  /** The site is enabled, but no conversation is open in it (or none that can be read). */
  | { readonly kind: 'noConversation' }
  /** The site is enabled, but no chat was found in it (`health` is null), or what was found isn't certain enough. */
  | {
      readonly kind: 'unsupported';
      readonly health: Health | null;
      /** Name of the workbench that the site's adapter is for; absent where there is none. */
      readonly platformName?: string;
    }
  /** A conversation is being switched, or the page contradicts itself: wait rather than guess. */
  | { readonly kind: 'uncertain' }
  | OpenView;

/** What a command of the browser has the panel do: the first reply, the search, taking the last fill back. */
export type PanelOrder = 'first' | 'search' | 'takeBack';

/** Commands that are carried out in the page; each is the name of one of the browser's. `take-back`: what became of it is said there. */
export const PAGE_COMMANDS = [
  'fill-first',
  'open-palette',
  'take-back',
  'next-waiting',
  'previous-waiting',
] as const;
export type PageCommandName = (typeof PAGE_COMMANDS)[number];

export interface OpenView {
  readonly kind: 'open';
  readonly key: ConversationKey;
  readonly lock: RecipientLock;
  /** Name of the workbench, e.g. 拼多多. */
  readonly platformName: string;
  readonly shopName: string;
  readonly shopperName: string;
  readonly agentName: string;
  readonly orders: readonly Order[];
  readonly goods: Goods | null;
  readonly composer: ComposerState;
  /** The shopper's turns that nobody has answered yet, oldest first; empty when all is answered. */
  readonly question: readonly string[];
  /** True while the engine is being built: that there are no suggestions says nothing yet. */
  readonly preparing: boolean;
  /** At most 5, best first. */
  readonly suggestions: readonly Suggestion[];
  /** Messages whose side couldn't be told; they are neither suggested from nor recorded. */
  readonly unknownCount: number;
  /** True when the thread is longer than what is read at once; older messages are left out. */
  readonly cut: boolean;
  readonly health: Health;
}
