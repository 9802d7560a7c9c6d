/** What each frame of each tab last said. A cache: frames are asked again when it is lost. */
import type { Report, SenderDocument } from '../../utils/messaging/index.ts';

export interface FrameState {
  readonly document: SenderDocument;
  readonly report: Report;
}

export interface Frames {
  set(document: SenderDocument, report: Report): void;
  /** The frame that speaks for its tab: one with an open conversation, else an uncertain one, else any. */
  ofTab(tabId: number): FrameState | null;
  ofDocument(document: SenderDocument): FrameState | null;
  forget(tabId: number): void;
  /** Forgets one document, if it is the one that its frame last spoke from. */
  drop(document: SenderDocument): void;
}

/** A chat that can't be read for certain is worth more than a frame that knows of nothing open. */
function rank(report: Report): number {
  switch (report.kind) {
    case 'open':
      return 4;
    case 'uncertain':
      return 3;
    case 'unsupported':
      return report.health === null ? 0 : 2;
    case 'none':
      return 1;
  }
}

export function createFrames(): Frames {
  const tabs = new Map<number, Map<number, FrameState>>();
  return {
    set(document, report) {
      // Another document in the top frame means another page: its old frames are gone.
      const known = tabs.get(document.tabId);
      const top = known?.get(0);
      const moved =
        document.frameId === 0 && top !== undefined && top.document.documentId !== document.documentId;
      const frames = known === undefined || moved ? new Map<number, FrameState>() : known;
      // Put last: of two that show a conversation, the one that spoke last speaks for the tab.
      frames.delete(document.frameId);
      frames.set(document.frameId, { document, report });
      tabs.set(document.tabId, frames);
    },
    ofTab(tabId) {
      const frames = [...(tabs.get(tabId)?.values() ?? [])].reverse();
      frames.sort((a, b) => rank(b.report) - rank(a.report));
      return frames[0] ?? null;
    },
    ofDocument(document) {
      const state = tabs.get(document.tabId)?.get(document.frameId);
      return state?.document.documentId === document.documentId ? state : null;
    },
    drop({ tabId, frameId, documentId }) {
      const frames = tabs.get(tabId);
      if (frames?.get(frameId)?.document.documentId === documentId) frames.delete(frameId);
    },
    forget(tabId) {
      tabs.delete(tabId);
    },
  };
}
