/**
 * The form of a platform's fixture: how its page is drawn, built from public facts, never seen live. The player
 * (`play.ts`) moves it: it holds who said what, and calls the fixture to draw, in the platform's own order and time.
 */
import type { PlayedMessage, PlayedPerson } from '../played.ts';

export interface FixtureCard {
  readonly id: string;
  readonly title: string;
  readonly price: string;
}

export interface FixtureOrder {
  readonly number: string;
  readonly state: string;
  readonly goods: string;
  readonly amount: string;
}

/** A message as the platform would hold it. `text` of a goods or order message is what the reading should say. */
export interface FixtureMessage extends PlayedMessage {
  /** Unique in the whole fixture. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly goods?: FixtureCard;
  readonly order?: FixtureOrder;
}

export interface FixturePerson extends PlayedPerson {
  readonly shopId: string;
  readonly shopName: string;
  readonly messages: readonly FixtureMessage[];
  readonly unread: number;
  /** True while the last word is the shopper's. */
  readonly waiting: boolean;
  readonly orders: readonly FixtureOrder[];
}

/** When a switch shows: milliseconds from the click until header, thread and composer are the new shopper's. */
export interface SwitchTimes {
  readonly header: number;
  readonly thread: number;
  readonly composer: number;
  /** The list's mark of the open row. */
  readonly list: number;
}

export interface Fixture {
  readonly id: string;
  /** Address under which the page is served to the browser. */
  readonly url: string;
  /** Path of the frame that holds the chat, on the same host, where it is in one (1688). */
  readonly frame?: string;
  readonly title: string;
  /** Said in the page: what it was built from, and that it was not seen live. */
  readonly facts: string;
  /**
   * True when the facts say how the robot's words are told from the agent's. Elsewhere nobody can tell, so the robot's
   * words are drawn, and expected, as the agent's.
   */
  readonly tellsBots?: boolean;
  /** True when the page draws a part of a long thread only. */
  readonly virtual: boolean;
  /** How the platform's page behaves when the agent switches; `random` gives 0 to 1. */
  switchTimes(random: () => number): SwitchTimes;
  /** Draws the page's frame once, with empty places. Called before the others. */
  mount(root: HTMLElement, agent: { readonly name: string }): void;
  drawList(people: readonly FixturePerson[], openId: string): void;
  drawHeader(person: FixturePerson): void;
  /** Draws the whole thread, as the platform does on a switch (re-mounting the list where it does). */
  drawThread(person: FixturePerson): void;
  /** Clears the thread while the next is loading, where the platform does so; most leave the old one standing. */
  clearThread?(): void;
  /** A message came to the conversation that is drawn. */
  appendMessage(person: FixturePerson, message: FixtureMessage): void;
  drawComposer(person: FixturePerson): void;
  /** The box into which the agent types, and the others that only look like it are in the page as well. */
  composer(): Element | null;
}
