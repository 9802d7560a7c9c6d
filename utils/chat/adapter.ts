/**
 * The form of an adapter: data only, so that it can be exported, corrected and validated like any other data.
 *
 * Every place is an ordered list of fallbacks, the most stable first; the first one that finds something counts.
 */
import type { Side } from '../model/index.ts';

/** Where a value stands: in an element (found by `at`, or the scope itself), as text or in an attribute. */
export interface Place {
  /** CSS selector inside the scope; absent: the scope itself. */
  readonly at?: string;
  /** Attribute that holds the value; absent: the element's text. */
  readonly attribute?: string;
  /** Regular expression with one group that is the value; absent: all of it. */
  readonly pattern?: string;
}

export type Places = readonly Place[];

export interface Adapter {
  /** The platform's id in conversation keys. Never changes. */
  readonly id: string;
  readonly version: number;
  /** As agents call the workbench. */
  readonly name: string;
  /** Where the facts come from, when they were seen, and how far to trust them (H, M, L). */
  readonly facts: { readonly source: string; readonly seen: string; readonly trust: 'H' | 'M' | 'L' };
  /** Hosts that it serves, exact or `*.example.com`. */
  readonly hosts: readonly string[];
  /** Page marks, one of which must be there: a host may serve other pages as well. */
  readonly marks: readonly string[];
  /** Elements whose open shadow root holds the chat, outermost first. */
  readonly shadowHosts: readonly string[];
  readonly agentName: Places;
  readonly header: {
    /** Scope of the places below. */
    readonly at: readonly string[];
    readonly shopperId: Places;
    readonly shopperName: Places;
    readonly shopId: Places;
    readonly shopName: Places;
  };
  /**
   * Second opinion on who is open, e.g. the marked row of the list. Where it is there and contradicts the header,
   * the page is being switched.
   */
  readonly openRow: { readonly at: readonly string[]; readonly shopperId: Places; readonly shopId: Places };
  readonly thread: { readonly at: readonly string[] };
  readonly message: {
    readonly at: string;
    /** True when the first message in the document is the newest (column-reverse). */
    readonly newestFirst: readonly string[];
    readonly id: Places;
    readonly time: Places;
    /** Selectors that the message itself matches, by side; a message that matches none, or two, is `unknown`. */
    readonly side: { readonly [side in Exclude<Side, 'unknown'>]: readonly string[] };
    readonly text: Places;
    readonly picture: readonly string[];
  };
  readonly goods: {
    readonly at: string;
    readonly id: Places;
    readonly title: Places;
    readonly price: Places;
  };
  readonly order: {
    readonly at: string;
    readonly number: Places;
    readonly state: Places;
    readonly goods: Places;
    readonly amount: Places;
  };
  readonly composer: readonly string[];
}
