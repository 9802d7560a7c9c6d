/**
 * Mends an adapter whose page has moved: parts that no selector finds any more are looked for by what is remembered of
 * them (`prints`), and only one that is clearly the same counts.
 */
import type { Adapter, ElementPrint } from '../adapter.ts';
import { allRoots, fullSelectors } from '../generic/index.ts';
import { findFirst, scopesOf } from '../places.ts';
import { findMoved } from './prints.ts';

/** @returns the adapter with new ways to what was found again; null where nothing was lost, or nothing found. */
export function mendAdapter(document: Document, adapter: Adapter): Adapter | null {
  const { prints = {} } = adapter;
  const scopes = scopesOf(document, adapter);
  const roots = allRoots(document);
  const mend = (selectors: readonly string[], print: ElementPrint | undefined): readonly string[] => {
    if (print === undefined || findFirst(scopes, selectors) !== null) return selectors;
    const found = findMoved(roots, print);
    return found === null ? selectors : [...fullSelectors(found.element), ...selectors];
  };
  const thread = mend(adapter.thread.at, prints.thread);
  const header = mend(adapter.header.at, prints.header);
  const composer = mend(adapter.composer, prints.composer);
  const isMended =
    thread !== adapter.thread.at || header !== adapter.header.at || composer !== adapter.composer;
  if (!isMended) return null;
  return { ...adapter, thread: { at: thread }, header: { ...adapter.header, at: header }, composer };
}
