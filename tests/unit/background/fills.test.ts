/** Fills and searches: under the lock, said as they were, kept as events. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHub } from '../../../entrypoints/background/hub.ts';
import { type FillOutcome, keyText } from '../../../utils/model/index.ts';
import {
  addPicture,
  desk,
  eraseAllLearned,
  installPack,
  listEvents,
  markDeleted,
  readTakes,
  readTemplates,
} from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import {
  DOCUMENT,
  emptyDesk,
  KEY,
  LOCK,
  message,
  OTHER,
  openReport,
  own,
  panelOf,
  template,
} from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const REQUEST = { id: 'f1', lock: LOCK, text: '今天就发货', templateId: 't' };
/** What is waited for; the session holds other things as well. */
const awaited = () => [...fake.session].flatMap(([key, value]) => (key.startsWith('filled:') ? [value] : []));
const events = async () => (await listEvents(keyText(KEY))).map(({ kind, detail }) => `${kind} ${detail}`);
const answer = (outcome: FillOutcome) => async () => ({ ok: true, answer: outcome });

beforeEach(async () => {
  fake.reset();
  await emptyDesk();
  await installPack(PACK, [template('t')]);
});
afterEach(() => vi.restoreAllMocks());

describe('fill', () => {
  it.each<[FillOutcome, string]>([
    [{ kind: 'filled' }, 'filled filled'],
    [{ kind: 'stale' }, 'notFilled stale'],
    [{ kind: 'refused', reason: 'composing' }, 'notFilled refused:composing'],
    [{ kind: 'noComposer' }, 'notFilled noComposer'],
    [{ kind: 'unverified' }, 'notFilled unverified'],
  ])('%o is said as it was, and kept', async (outcome, kept) => {
    fake.answerTab = answer(outcome);
    expect(await createHub().fill(REQUEST)).toEqual(outcome);
    expect(await events()).toEqual([kept]);
    expect(fake.session.size).toBe(outcome.kind === 'filled' ? 1 : 0);
    expect(fake.sent).toEqual([
      {
        tabId: 7,
        message: {
          deskmate: 'fillBox',
          data: { id: 'f1', key: KEY, thread: 0, text: '今天就发货', mode: 'insert' },
        },
        options: { documentId: 'D7' },
      },
    ]);
  });

  it('tells the page where the caret goes', async () => {
    fake.answerTab = answer({ kind: 'filled' });
    await createHub().fill({ ...REQUEST, caret: 2 });
    expect(fake.sent).toMatchObject([{ message: { data: { text: '今天就发货', caret: 2 } } }]);
  });

  it('from a search is found first the next time, also by a worker that comes after', async () => {
    const codes = ['退款一', '退款二', '退款三'];
    await installPack(
      { ...PACK, id: 'q' },
      codes.map((title, i) => template(`r${i}`, { packId: 'q', title, triggers: [] })),
    );
    const first = async (hub: ReturnType<typeof createHub>, query: string) =>
      (await hub.search({ query, lock: null, limit: 5 }))[0]?.templateId;
    const hub = createHub();
    expect(await first(hub, '退款')).toBe('r0');
    fake.answerTab = answer({ kind: 'stale' });
    await hub.fill({ ...REQUEST, templateId: 'r2', query: '退款' });
    fake.answerTab = answer({ kind: 'filled' });
    await hub.fill({ ...REQUEST, templateId: 'r2' });
    expect(await readTakes()).toEqual([]);
    expect(await first(hub, '退款')).toBe('r0');
    fake.sent.length = 0;
    await hub.fill({ ...REQUEST, templateId: 'r2', query: '退款' });
    await vi.waitFor(async () => expect(await first(hub, '退款')).toBe('r2'));
    expect(JSON.stringify(fake.sent)).not.toContain('退款');
    expect(await first(createHub(), '款')).toBe('r0');
    expect(await first(createHub(), '退款')).toBe('r2');
    await eraseAllLearned();
    await hub.learnedChanged({});
    expect(await first(hub, '退款')).toBe('r0');
  });

  it('in a tab that is not in front is stale, and its page is not asked', async () => {
    fake.tabs = [{ id: 7, windowId: 1, active: false }];
    fake.answerTab = answer({ kind: 'filled' });
    expect(await createHub().fill(REQUEST)).toEqual({ kind: 'stale' });
    expect(fake.sent).toEqual([]);
  });

  it('on a document that is gone is stale, and nobody else is asked', async () => {
    const hub = createHub();
    await hub.takeReport(openReport(), { ...DOCUMENT, documentId: 'next' });
    expect(await hub.fill(REQUEST)).toEqual({ kind: 'stale' });
    expect(await events()).toEqual(['notFilled stale']);
    expect(fake.sent).toHaveLength(1);
  });

  it('is said as it was when the store is full, and the panels hear of that', async () => {
    const hub = createHub();
    const panel = panelOf(1);
    hub.panelCame(panel);
    fake.answerTab = answer({ kind: 'filled' });
    vi.spyOn(desk().events, 'add').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    expect(await hub.fill(REQUEST)).toEqual({ kind: 'filled' });
    await vi.waitFor(() => expect(panel.pushed).toContainEqual({ problem: 'full' }));
  });

  it("doesn't wait until it is noted, and a report that it was sent does", async () => {
    const hub = createHub();
    await hub.takeReport(openReport([message('a', '什么时候发货')]), DOCUMENT);
    fake.answerTab = answer({ kind: 'filled' });
    const set = fake.browser.storage.session.set;
    let write = (): void => {};
    vi.spyOn(fake.browser.storage.session, 'set').mockImplementationOnce(
      (items) =>
        new Promise((resolve) => {
          write = () => resolve(set(items));
        }),
    );
    expect(await hub.fill(REQUEST)).toEqual({ kind: 'filled' });
    expect(awaited()).toEqual([]);
    let isTaken = false;
    const sent = openReport([message('a', '什么时候发货'), own('b', '今天就发货')]);
    const taking = hub.takeReport(sent, DOCUMENT).then(() => {
      isTaken = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(isTaken).toBe(false);
    write();
    await taking;
    expect(await events()).toEqual(['filled filled', 'sent ']);
  });

  it('that is sent then is counted, with the question it answered', async () => {
    const hub = createHub();
    const asked = [own('o', '在的'), message('a', '什么时候'), message('b', '发货')];
    await hub.takeReport(openReport(asked), DOCUMENT);
    fake.answerTab = answer({ kind: 'filled' });
    await hub.fill(REQUEST);
    expect(awaited()).toMatchObject([{ wording: '什么时候\n发货', after: 'b' }]);
    const thread = [...asked, own('r', '今天就发货')];
    await hub.takeReport(openReport(thread), DOCUMENT);
    await hub.takeReport(openReport(thread), DOCUMENT);
    expect(await events()).toEqual(['filled filled', 'sent ']);
    expect((await readTemplates(['t']))[0]?.used).toBe(1);
  });

  it("doesn't take another shopper's question for the one it answered", async () => {
    const hub = createHub();
    await hub.takeReport(openReport([message('x', '退款')], { key: OTHER }), DOCUMENT);
    fake.answerTab = answer({ kind: 'filled' });
    await hub.fill(REQUEST);
    expect(awaited()).toMatchObject([{ wording: '', after: '' }]);
  });
});

describe('a fill with pictures', () => {
  const WITH = { ...REQUEST, pictures: ['p1'] };
  const ASKED = { fill: 'f1', picture: 0 };
  beforeEach(async () => {
    const blob = new Blob(['picture'], { type: 'image/png' });
    await addPicture({ id: 'p1', name: '尺码', type: 'image/png', width: 1, height: 1, blob, addedAt: 1 });
  });

  it('gives them to its document while it is under way, each once, and to nobody else', async () => {
    const hub = createHub();
    const seen: unknown[] = [];
    fake.answerTab = async () => {
      const others = [
        { ...DOCUMENT, documentId: 'D8' },
        { ...DOCUMENT, frameId: 2 },
        { ...DOCUMENT, tabId: 8 },
      ];
      for (const other of [...others, null]) seen.push(await hub.givePicture(ASKED, other));
      seen.push(await hub.givePicture({ ...ASKED, fill: 'f2' }, DOCUMENT));
      seen.push(await hub.givePicture({ ...ASKED, picture: 1 }, DOCUMENT));
      seen.push(await hub.givePicture(ASKED, DOCUMENT), await hub.givePicture(ASKED, DOCUMENT));
      return { ok: true, answer: { kind: 'filled', pictures: { put: 1, left: 0 } } };
    };
    expect(await hub.givePicture(ASKED, DOCUMENT)).toBeNull();
    expect(await hub.fill(WITH)).toEqual({ kind: 'filled', pictures: { put: 1, left: 0 } });
    const given = { name: '尺码.png', type: 'image/png', base64: btoa('picture') };
    expect(seen).toEqual([null, null, null, null, null, null, given, null]);
    expect(fake.sent).toMatchObject([{ message: { data: { pictures: 1 } } }]);
  });

  it.each([
    ['was answered', async () => ({ ok: true, answer: { kind: 'filled' } })],
    ['failed', async () => ({ ok: false, error: 'x' })],
  ])('gives none any more once it %s', async (_what, answerTab) => {
    const hub = createHub();
    fake.answerTab = answerTab;
    await hub.fill(WITH);
    expect(await hub.givePicture(ASKED, DOCUMENT)).toBeNull();
  });

  it('gives none that is gone from the store, and none in a tab that is not in front', async () => {
    const hub = createHub();
    const seen: unknown[] = [];
    fake.answerTab = async () => {
      seen.push(await hub.givePicture(ASKED, DOCUMENT));
      return { ok: true, answer: { kind: 'filled' } };
    };
    await hub.fill({ ...WITH, pictures: ['gone'] });
    fake.tabs = [{ id: 7, windowId: 1, active: false }];
    await hub.fill(WITH);
    expect(seen).toEqual([null]);
  });
});

describe('taking back', () => {
  it.each(['takenBack', 'stale', 'changed', 'nothing', 'failed'] as const)(
    'is said as it was: %s',
    async (kind) => {
      fake.answerTab = async () => ({ ok: true, answer: { kind } });
      expect(await createHub().takeBack({ lock: LOCK })).toEqual({ kind });
      expect(fake.sent).toEqual([
        {
          tabId: 7,
          message: { deskmate: 'takeBackFill', data: { key: KEY, thread: 0 } },
          options: { documentId: 'D7' },
        },
      ]);
    },
  );

  it('in a tab that is not in front is stale, and its page is not asked', async () => {
    fake.tabs = [{ id: 7, windowId: 1, active: false }];
    expect(await createHub().takeBack({ lock: LOCK })).toEqual({ kind: 'stale' });
    expect(fake.sent).toEqual([]);
  });

  it('on a document that is gone is stale, in a page that broke it failed', async () => {
    expect(
      await createHub().takeBack({ lock: { ...LOCK, document: { ...DOCUMENT, documentId: 'gone' } } }),
    ).toEqual({
      kind: 'stale',
    });
    fake.answerTab = async () => ({ ok: false, error: 'x' });
    expect(await createHub().takeBack({ lock: LOCK })).toEqual({ kind: 'failed' });
  });
});

describe('search', () => {
  const look = (hub: ReturnType<typeof createHub>, lock: typeof LOCK | null) =>
    hub.search({ query: '发货', lock, limit: 5 });

  it("renders for the lock's conversation", async () => {
    const hub = createHub();
    await hub.takeReport(openReport(), DOCUMENT);
    expect(await look(hub, LOCK)).toMatchObject([
      { templateId: 't', text: '亲爱的小王，今天就发货', blanks: [] },
    ]);
  });

  it.each([
    ['without a lock', null],
    ['for another shopper in that document', { ...LOCK, key: OTHER }],
    ['for another thread under that name', { ...LOCK, thread: 1 }],
    ['for another document', { ...LOCK, document: { ...DOCUMENT, documentId: 'gone' } }],
    ['for another frame', { ...LOCK, document: { ...DOCUMENT, frameId: 3 } }],
  ])('%s leaves the name blank', async (_what, lock) => {
    const hub = createHub();
    await hub.takeReport(openReport(), DOCUMENT);
    const [found] = await look(hub, lock);
    expect(found?.text).not.toContain('小王');
    expect(found?.blanks).toHaveLength(1);
  });

  it('gives no more than asked, and follows what changes', async () => {
    await installPack(PACK, [template('u', { code: 'zz' })]);
    const hub = createHub();
    expect(await hub.search({ query: '', lock: null, limit: 1 })).toHaveLength(1);
    expect(await hub.search({ query: 'zz', lock: null, limit: 5 })).toMatchObject([{ templateId: 'u' }]);
    await markDeleted('u', 5);
    expect(await hub.templatesChanged(['u'])).toBeNull();
    expect(await hub.search({ query: 'zz', lock: null, limit: 5 })).toEqual([]);
  });

  it('finds a pack that was installed meanwhile', async () => {
    const hub = createHub();
    await look(hub, null);
    await installPack(PACK, [template('u', { code: 'zz' })]);
    hub.packsInstalled(false);
    hub.packsInstalled(true);
    expect(await hub.search({ query: 'zz', lock: null, limit: 5 })).toMatchObject([{ templateId: 'u' }]);
  });
});
