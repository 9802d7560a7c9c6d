/**
 * The form of an adapter: data only, so that it can be exported, corrected and validated like any other data
 * (`checkAdapter.ts`).
 *
 * Every place is an ordered list of fallbacks, the most stable first; the first one that finds something counts.
 * Selectors may use `:has()`. Nothing here can name anything to click.
 */
import type { Side } from '../model/index.ts';

/** Version of this form. An adapter of another form isn't read. */
export const ADAPTER_FORM = 1;

/** Where a value stands: in an element (found by `at`, or the scope itself), as text or in an attribute. */
export interface Place {
  /** CSS selector; absent: the scope itself. */
  readonly at?: string;
  /** `scope` (as when absent): inside the element that is being read. `page`: anywhere in the page. */
  readonly from?: 'scope' | 'page';
  /** Attribute that holds the value; absent: the element's text. */
  readonly attribute?: string;
  /** Regular expression with one group that is the value; absent: all of it. See `pattern.ts` for what is allowed. */
  readonly pattern?: string;
}

export type Places = readonly Place[];

/** What is known of a platform's page, since when, and how far to trust it: high, medium, low. */
export interface Fact {
  readonly about: string;
  /** Year and month, `2026-10`. */
  readonly seen: string;
  readonly trust: 'H' | 'M' | 'L';
}

/**
 * Evidence outside the header of who is open: ids inside messages, the name in the composer's placeholder. Wherever
 * it is found and names somebody else, the page is being switched.
 */
export interface Witness {
  readonly of: 'shopperId' | 'shopperName' | 'shopId';
  /** Every element found counts (of many, the first and the last few). */
  readonly at: string;
  readonly attribute?: string;
  readonly pattern?: string;
}

/** What an element is like, apart from its names: for finding a part that a site has moved (`teach/prints.ts`). */
export interface ElementPrint {
  readonly tag: string;
  readonly role: string;
  /** Lasting words of its classes and its id. */
  readonly words: readonly string[];
  /** Left, top, width and height as shares of the window. */
  readonly box: readonly [number, number, number, number];
  readonly depth: number;
  /** Its place among its siblings, their number, the number of its children. */
  readonly siblings: readonly [number, number, number];
  /** Length (by powers of two) and writing of its text, never the text. */
  readonly text: string;
}

export interface Adapter {
  readonly form: typeof ADAPTER_FORM;
  /** The platform's id in conversation keys. Never changes. */
  readonly id: string;
  readonly version: number;
  /** As agents call the workbench. */
  readonly name: string;
  readonly facts: readonly Fact[];
  /** Hosts that it serves, exact or `*.example.com`. */
  readonly hosts: readonly string[];
  /** `list`: only the conversation list is known; the thread is left to the generic reader. */
  readonly reads: 'chat' | 'list';
  /** Page marks, one of which must be there: a host may serve other pages as well. */
  readonly marks: readonly string[];
  /** Elements whose open shadow root holds the chat, outermost first. */
  readonly shadowHosts: readonly string[];
  readonly agentName: Places;
  readonly header: {
    /** Scope of the places below. */
    readonly at: readonly string[];
    /** Empty where the page has no id: then the name stands for it (`~name`). */
    readonly shopperId: Places;
    readonly shopperName: Places;
    readonly shopId: Places;
    readonly shopName: Places;
  };
  readonly witnesses: readonly Witness[];
  /** Rows of the conversation list. */
  readonly list: {
    readonly at: readonly string[];
    /** Selectors that the row of the open conversation matches. Where it contradicts the header, nobody is open. */
    readonly open: readonly string[];
    readonly shopperId: Places;
    readonly shopperName: Places;
    readonly shopId: Places;
    /** Number of unread messages; a badge without a number counts as 1. */
    readonly unread: Places;
    /** Selectors that a row matches whose shopper waits for an answer. */
    readonly waiting: readonly string[];
  };
  readonly thread: { readonly at: readonly string[] };
  readonly message: {
    readonly at: readonly string[];
    /** Selectors that the thread matches whose first message in the document is the newest (column-reverse). */
    readonly newestFirst: readonly string[];
    /**
     * `place`: nodes are recycled and stand anywhere in the document, so messages are ordered by where they are drawn.
     * Absent: by the document.
     */
    readonly order?: 'place';
    readonly id: Places;
    readonly time: Places;
    /** Selectors that the message itself matches, by side; a message that matches none, or two, is `unknown`. */
    readonly side: { readonly [side in Exclude<Side, 'unknown'>]: readonly string[] };
    /**
     * Where no selector tells the sides apart: the shopper's bubbles stand at the thread's start (left in
     * left-to-right pages) or end. Absent: geometry tells nothing here.
     */
    readonly alignment?: 'shopperAtStart' | 'shopperAtEnd';
    /**
     * Where neither tells: the name above or inside a message. The shopper's name as the header has it is the
     * shopper, the agent's the agent; any other name is not certain.
     */
    readonly speaker?: Places;
    readonly text: Places;
    /** Parts inside the text that are no words of it: times, badges, names, words of icon fonts. */
    readonly drop: readonly string[];
    readonly picture: readonly string[];
  };
  /** Time separators between messages: they date what follows, and are no messages. */
  readonly separator: { readonly at: readonly string[]; readonly time: Places };
  readonly goods: {
    readonly at: readonly string[];
    readonly id: Places;
    readonly title: Places;
    readonly price: Places;
  };
  readonly order: {
    readonly at: readonly string[];
    readonly number: Places;
    readonly state: Places;
    readonly goods: Places;
    readonly amount: Places;
  };
  readonly composer: readonly string[];
  /** Of a taught adapter: what its parts were like, for when no selector finds them any more. */
  readonly prints?: { readonly [part in 'thread' | 'header' | 'composer']?: ElementPrint };
}
