/** The protocol's types: a message knows its data and its answer, and a handler must fit both. */
import { expectTypeOf, it, vi } from 'vitest';
import {
  type AdapterAnswer,
  adapterOf,
  adaptersChanged,
  askPalette,
  ban,
  exportReport,
  fill,
  fillBox,
  learnedChanged,
  makePageReport,
  on,
  type PaletteAnswer,
  type PanelPush,
  pageCommand,
  type Receipt,
  report,
  reread,
  saveTaught,
  search,
  send,
  sendToDocument,
  sendToTab,
  stopTeaching,
  type TaughtAnswer,
  takeReply,
  taught,
  teach,
  teachLanguage,
  templatesChanged,
  wantScript,
} from '../../../utils/messaging/index.ts';
import type {
  Conversation,
  FillOutcome,
  Health,
  Language,
  PanelView,
  Suggestion,
} from '../../../utils/model/index.ts';
import { DOCUMENT, ORDER, openReport, REQUEST, SEARCH, TAKEN, TAUGHT, TEACH } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

/** Never run: only looked at by the compiler (`npm run types`). */
const calls = {
  fill: () => send(fill, REQUEST),
  ban: () => send(ban, { lock: SEARCH.lock ?? REQUEST.lock, templateId: 't' }),
  learned: () => send(learnedChanged, {}),
  search: () => send(search, SEARCH),
  report: () => send(report, openReport()),
  changed: () => send(templatesChanged, { ids: ['a'] }),
  box: () => sendToDocument(DOCUMENT, fillBox, ORDER),
  reread: () => sendToTab(1, reread, {}),
  adapter: () => send(adapterOf, {}),
  taught: () => send(saveTaught, TAUGHT),
  adapters: () => send(adaptersChanged, {}),
  teach: () => send(teach, TEACH),
  stop: () => sendToTab(1, stopTeaching, {}),
  ended: () => send(taught, { saved: true }),
  language: () => send(teachLanguage, {}),
  exported: () => send(exportReport, { windowId: 1 }),
  generic: () => send(wantScript, { script: 'generic' }),
  palette: () => send(askPalette, { key: ORDER.key, thread: 0, query: '', knowsKeys: false }),
  taken: () => send(takeReply, TAKEN),
  command: () => sendToDocument(DOCUMENT, pageCommand, { name: 'open-palette', detail: '' }),
  page: () => sendToDocument(DOCUMENT, makePageReport, { version: '1', health: null }),
};

it('an answer has the type of its message', () => {
  expectTypeOf(calls.fill).returns.resolves.toEqualTypeOf<FillOutcome>();
  expectTypeOf(calls.ban).returns.resolves.toEqualTypeOf<number | null>();
  expectTypeOf(calls.learned).returns.resolves.toEqualTypeOf<null>();
  expectTypeOf(calls.search).returns.resolves.toEqualTypeOf<readonly Suggestion[]>();
  expectTypeOf(calls.report).returns.resolves.toEqualTypeOf<Receipt>();
  expectTypeOf(calls.changed).returns.resolves.toEqualTypeOf<null>();
  expectTypeOf(calls.box).returns.resolves.toEqualTypeOf<FillOutcome>();
  expectTypeOf(calls.reread).returns.resolves.toEqualTypeOf<void>();
  expectTypeOf(calls.adapter).returns.resolves.toEqualTypeOf<AdapterAnswer>();
  expectTypeOf(calls.taught).returns.resolves.toEqualTypeOf<TaughtAnswer>();
  expectTypeOf(calls.adapters).returns.resolves.toEqualTypeOf<null>();
  expectTypeOf(calls.teach).returns.resolves.toEqualTypeOf<null>();
  expectTypeOf(calls.stop).returns.resolves.toEqualTypeOf<void>();
  expectTypeOf(calls.ended).returns.resolves.toEqualTypeOf<null>();
  expectTypeOf(calls.language).returns.resolves.toEqualTypeOf<{ language: Language | '' }>();
  expectTypeOf(calls.exported).returns.resolves.toEqualTypeOf<string | null>();
  expectTypeOf(calls.palette).returns.resolves.toEqualTypeOf<PaletteAnswer>();
  expectTypeOf(calls.taken).returns.resolves.toEqualTypeOf<FillOutcome>();
  expectTypeOf(calls.generic).returns.resolves.toEqualTypeOf<null>();
  expectTypeOf(calls.command).returns.resolves.toEqualTypeOf<boolean>();
  expectTypeOf(calls.page).returns.resolves.toEqualTypeOf<string | null>();
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
    // @ts-expect-error: an adapter is an object
    () => send(saveTaught, { adapter: '{}' }),
    // @ts-expect-error: a fill goes to one thread
    () => sendToDocument(DOCUMENT, fillBox, { id: 'f', key: ORDER.key, text: '' }),
    // @ts-expect-error: a report has an answer to read
    () => sendToTab(1, makePageReport, { version: '1', health: null }),
    // @ts-expect-error: teaching is begun or ended
    () => send(teach, { windowId: 1 }),
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
  expectTypeOf(openReport().health).toExtend<Health>();
});
