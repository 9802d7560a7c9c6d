/** How well a page can be read: which parts were found, how certain they are, and by what. */

export const PARTS = ['thread', 'sides', 'shopper', 'composer'] as const;
export type Part = (typeof PARTS)[number];

/** `unsure`: found, but not certain enough to be relied on. */
export type PartState = 'ok' | 'unsure' | 'missing';

export interface PartHealth {
  readonly part: Part;
  readonly state: PartState;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** Who reads the page: an adapter that came along, one of the agent's own (taught, imported), or the generic reader. */
export type ReaderKind = 'builtIn' | 'own' | 'generic';

export interface Health {
  readonly reader: ReaderKind;
  /** Id of the adapter; of the generic reader, the id that it gives the site. */
  readonly adapter: string;
  readonly version: number;
  /** True where an adapter knows this page but no longer finds its way: the page has moved. */
  readonly moved: boolean;
  /** One entry for each of `PARTS`, in their order. */
  readonly parts: readonly PartHealth[];
}

/** A site's health as it is kept: each part with the time since which it is so. */
export interface SiteHealth {
  /** Hostname. */
  readonly site: string;
  readonly reader: ReaderKind;
  readonly adapter: string;
  readonly version: number;
  readonly moved: boolean;
  readonly parts: readonly (PartHealth & { readonly since: number })[];
  readonly updatedAt: number;
}
