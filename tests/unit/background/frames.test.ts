/** What frames last said: who speaks for a tab, and what is dropped when a page goes. */
import { describe, expect, it } from 'vitest';
import { createFrames } from '../../../entrypoints/background/frames.ts';
import type { Report } from '../../../utils/messaging/index.ts';
import { HEALTH, openReport } from './makers.ts';

const at = (frameId: number, documentId = `D${frameId}`, tabId = 7) => ({ tabId, frameId, documentId });
const none: Report = { kind: 'none' };
const uncertain: Report = { kind: 'uncertain' };

describe('ofTab', () => {
  it('prefers an open conversation to an uncertain one to none, whoever spoke first', () => {
    const frames = createFrames();
    expect(frames.ofTab(7)).toBeNull();
    frames.set(at(0), none);
    expect(frames.ofTab(7)?.report.kind).toBe('none');
    frames.set(at(2), uncertain);
    expect(frames.ofTab(7)?.report.kind).toBe('uncertain');
    frames.set(at(3), openReport());
    frames.set(at(4), none);
    expect(frames.ofTab(7)).toEqual({ document: at(3), report: openReport() });
    frames.set(at(3), none);
    expect(frames.ofTab(7)?.report.kind).toBe('uncertain');
  });

  it('prefers a chat that can’t be read to a frame without one, and anything to a frame like no chat', () => {
    const frames = createFrames();
    frames.set(at(1), { kind: 'unsupported', health: null });
    expect(frames.ofTab(7)?.report.kind).toBe('unsupported');
    frames.set(at(0), none);
    expect(frames.ofTab(7)?.report.kind).toBe('none');
    frames.set(at(2), { kind: 'unsupported', health: structuredClone(HEALTH) as never });
    expect(frames.ofTab(7)?.document).toEqual(at(2));
    frames.set(at(3), uncertain);
    expect(frames.ofTab(7)?.report.kind).toBe('uncertain');
  });

  it('keeps tabs apart, and forgets one', () => {
    const frames = createFrames();
    frames.set(at(0), openReport());
    frames.set(at(0, 'E', 8), none);
    frames.forget(7);
    expect(frames.ofTab(7)).toBeNull();
    expect(frames.ofTab(8)?.document.documentId).toBe('E');
  });
});

describe('another document', () => {
  it('in the top frame drops the frames of the page before', () => {
    const frames = createFrames();
    frames.set(at(0), none);
    frames.set(at(3), openReport());
    frames.set(at(0, 'next'), none);
    expect(frames.ofTab(7)?.report.kind).toBe('none');
    expect(frames.ofDocument(at(3))).toBeNull();
  });

  it('in the top frame drops nothing when it is the same one, or the first that is heard of', () => {
    const frames = createFrames();
    frames.set(at(3), openReport());
    frames.set(at(0), none);
    frames.set(at(0), uncertain);
    expect(frames.ofTab(7)?.report.kind).toBe('open');
  });

  it('in a frame of the page takes its place only', () => {
    const frames = createFrames();
    frames.set(at(0), uncertain);
    frames.set(at(3), openReport());
    frames.set(at(3, 'next'), none);
    expect(frames.ofTab(7)?.document).toEqual(at(0));
  });
});

it('ofDocument knows the very document, not the one that came after it', () => {
  const frames = createFrames();
  frames.set(at(3, 'old'), openReport());
  expect(frames.ofDocument(at(3, 'old'))?.report.kind).toBe('open');
  frames.set(at(3, 'new'), openReport());
  expect(frames.ofDocument(at(3, 'old'))).toBeNull();
  expect(frames.ofDocument(at(4, 'new'))).toBeNull();
  expect(frames.ofDocument(at(3, 'new', 8))).toBeNull();
});
