/**
 * What a played page (a chat kit from npm, or a platform's fixture) tells a test: `window.played`. The page is a real
 * one; this is only its other side, through which shoppers come, speak and are opened, and through which a test asks
 * what ought to be read.
 */

export interface PlayedPerson {
  /** The id that the page's own markup carries, where it carries any. */
  readonly id: string;
  readonly name: string;
}

export interface PlayedMessage {
  readonly side: 'shopper' | 'agent' | 'bot' | 'system';
  /** As a person reads the bubble: no time, no badge, no icon word, no name. Of a picture: ''. */
  readonly text: string;
  readonly kind: 'text' | 'picture' | 'goods' | 'order';
}

export interface PlayedPage {
  readonly name: string;
  /** True when the page renders only a part of a long thread (virtual list, pages). */
  readonly virtual: boolean;
  /** True as soon as the first conversation is rendered. */
  isReady(): boolean;
  people(): readonly PlayedPerson[];
  /** Id of the person whose conversation the page shows or is switching to. */
  openId(): string;
  /** Switches as a click of the agent on the row would, in the page's own order and time. */
  open(id: string): void;
  /** A message comes or goes out, in the open conversation or in another. */
  say(id: string, side: PlayedMessage['side'], text: string): void;
  /** Everything that is in this conversation, oldest first; time separators are no messages. */
  expected(id: string): readonly PlayedMessage[];
  /** The box into which the agent types to this shopper. */
  composer(): Element | null;
}

declare global {
  interface Window {
    played?: PlayedPage;
  }
}
