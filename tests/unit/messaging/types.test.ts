/** The protocol's types: a message knows its data and its answer, and a handler must fit both. */
import { expectTypeOf, it, vi } from 'vitest';
import {
  fill,
  fillBox,
  on,
  type PanelPush,
  type Receipt,
  report,
  reread,
  search,
  send,
  sendToDocument,
  sendToTab,
  templatesChanged,
} from '../../../utils/messaging/index.ts';
import type { Conversation, FillOutcome, PanelView, Suggestion } from '../../../utils/model/index.ts';
import { DOCUMENT, ORDER, openReport, REQUEST, SEARCH } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

/** Never run: only looked at by the compiler (`npm run types`). */
const calls = {
  fill: () => send(fill, REQUEST),
  search: () => send(search, SEARCH),
  report: () => send(report, openReport()),
  changed: () => send(templatesChanged, { ids: ['a'] }),
  box: () => sendToDocument(DOCUMENT, fillBox, ORDER),
  reread: () => sendToTab(1, reread, {}),
};

it('an answer has the type of its message', () => {
  expectTypeOf(calls.fill).returns.resolves.toEqualTypeOf<FillOutcome>();
  expectTypeOf(calls.search).returns.resolves.toEqualTypeOf<readonly Suggestion[]>();
  expectTypeOf(calls.report).returns.resolves.toEqualTypeOf<Receipt>();
  expectTypeOf(calls.changed).returns.resolves.toEqualTypeOf<null>();
  expectTypeOf(calls.box).returns.resolves.toEqualTypeOf<FillOutcome>();
  expectTypeOf(calls.reread).returns.resolves.toEqualTypeOf<void>();
});

it('data that does not fit its message does not compile', () => {
  const wrong = [
    // @ts-expect-error: a fill has a lock
    () => send(fill, { id: 'f', text: '', templateId: '' }),
    // @ts-expect-error: a search is no fill
    () => send(fill, SEARCH),
    // @ts-expect-error: no such kind
    () => send(report, { kind: 'closed' }),
    // @ts-expect-error: ids are texts
    () => send(templatesChanged, { ids: [1] }),
    // @ts-expect-error: what is sent to every frame has no answer to read
    () => sendToTab(1, fillBox, ORDER),
    // @ts-expect-error: a document is named whole
    () => sendToDocument({ tabId: 1 }, fillBox, ORDER),
    // @ts-expect-error: an answer that isn't this message's
    () => on(fill, () => 'filled'),
    // @ts-expect-error: a handler for other data
    () => on(fill, (data: { nothing: string }) => ({ kind: data.nothing === '' ? 'filled' : 'stale' })),
  ];
  expectTypeOf(wrong).toBeArray();
});

it('what passes the schema is what the model says', () => {
  expectTypeOf(openReport().conversation).toExtend<Conversation>();
  expectTypeOf<PanelPush>().extract<{ view: unknown }>().toHaveProperty('view').toEqualTypeOf<PanelView>();
});
