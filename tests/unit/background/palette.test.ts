/** What a page's palette is answered: what serves the conversation that its own document shows, and nothing else. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createHub } from '../../../entrypoints/background/hub.ts';
import { answerPalette, takeFromPalette } from '../../../entrypoints/background/palette.ts';
import { keyText } from '../../../utils/model/index.ts';
import { desk, installPack, listEvents, readTemplates, writeSetting } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { DOCUMENT, emptyDesk, KEY, message, OTHER, openReport, own, template } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const SITE = 'https://desk.example';
const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const ASK = { key: KEY, thread: 0, query: '', knowsKeys: false };
const TAKE = { id: 'f1', key: KEY, thread: 0, templateId: 't', text: '今天就发货', over: '/fh' };

let hub = createHub();
beforeEach(async () => {
  fake.reset();
  fake.origins = [`${SITE}/*`];
  fake.answerTab = async () => ({ ok: true, answer: { kind: 'filled' } });
  await emptyDesk();
  await installPack(PACK, [
    template('t'),
    template('u', { title: '改地址', text: '地址改好了', triggers: ['改地址'] }),
    template('v', { title: '别家的', text: '别家发货', shops: ['另一家店'] }),
  ]);
  hub = createHub();
  await hub.takeReport(openReport(), DOCUMENT);
});

const ids = async (query: string | null, more: Partial<typeof ASK> = {}) =>
  (await answerPalette(hub, { ...ASK, query, ...more }, DOCUMENT, SITE)).replies?.map(
    (one) => one.templateId,
  );

describe('is answered', () => {
  it('with what is suggested, rendered for the shopper', async () => {
    expect(await answerPalette(hub, ASK, DOCUMENT, SITE)).toMatchObject({
      on: true,
      replies: [{ templateId: 't', text: '亲爱的小王，今天就发货', blanks: [] }],
    });
  });

  it('with what was used last, where nothing is suggested', async () => {
    await hub.takeReport(openReport([own('o', '在的')]), DOCUMENT);
    await installPack({ ...PACK, id: 'q' }, [template('w', { packId: 'q', title: '用过的', lastUsedAt: 5 })]);
    await hub.templatesChanged(['w']);
    expect((await ids(''))?.[0]).toBe('w');
  });

  it('with what a search finds, and why', async () => {
    const { replies } = await answerPalette(hub, { ...ASK, query: '地址' }, DOCUMENT, SITE);
    expect(replies?.[0]).toMatchObject({ templateId: 'u', explanation: { trigger: expect.anything() } });
    expect(replies?.[0]?.explanation.trigger.some((span) => span.marked)).toBe(true);
  });

  it('with nothing that serves elsewhere only', async () => {
    expect(await ids('别家')).not.toContain('v');
  });

  it('with at most nine', async () => {
    const many = Array.from({ length: 30 }, (_, i) => template(`m${i}`, { title: `发货${i}` }));
    await installPack({ ...PACK, id: 'many' }, many);
    await hub.templatesChanged(many.map(({ id }) => id));
    expect(await ids('发货')).toHaveLength(9);
    expect((await ids(''))?.length).toBeLessThanOrEqual(9);
  });
});

describe('is told of the keys', () => {
  it('as they were chosen: what is switched off there its own script leaves alone', async () => {
    expect(await answerPalette(hub, ASK, DOCUMENT, SITE)).toMatchObject({ keys: {} });
    await writeSetting('keys', { boxSlash: '', panelNext: 'Q' });
    const { keys, codes } = await answerPalette(hub, { ...ASK, query: null }, DOCUMENT, SITE);
    expect({ keys, codes }).toEqual({ keys: { boxSlash: '', panelNext: 'Q' }, codes: undefined });
  });

  it('not at each key: while it is typed on, they are known', async () => {
    expect(
      await answerPalette(hub, { ...ASK, query: '发', knowsKeys: true }, DOCUMENT, SITE),
    ).not.toHaveProperty('keys');
  });

  it('and of every code, folded, where a code alone may call for its template', async () => {
    await installPack({ ...PACK, id: 'c' }, [
      template('c1', { packId: 'c', code: 'ＦH' }),
      template('c2', { packId: 'c', code: '' }),
      template('c3', { packId: 'c', code: 'gone', deletedAt: 5 }),
    ]);
    await hub.templatesChanged(['c1', 'c2', 'c3']);
    await writeSetting('keys', { boxCode: 'Tab' });
    const { codes } = await answerPalette(hub, { ...ASK, query: null }, DOCUMENT, SITE);
    expect(codes).toContain('fh');
    expect(codes).not.toContain('gone');
    // Not at each search.
    expect(await answerPalette(hub, ASK, DOCUMENT, SITE)).not.toHaveProperty('codes');
  });

  it('also while what is open there is not known', async () => {
    await writeSetting('keys', { boxCode: 'Tab' });
    const answer = await answerPalette(hub, { ...ASK, key: OTHER, query: null }, DOCUMENT, SITE);
    expect(answer).toMatchObject({
      on: true,
      keys: { boxCode: 'Tab' },
      codes: expect.anything(),
      replies: null,
    });
  });
});

describe('is answered nothing', () => {
  it('where the site is not enabled', async () => {
    const answer = await answerPalette(hub, ASK, DOCUMENT, 'https://other.example');
    expect(answer).toEqual({ on: false, replies: null });
  });

  it('of what is suggested, where nothing is: what was used last has no number in the panel', async () => {
    expect(await ids(null)).toEqual(['t']);
    await hub.takeReport(openReport([own('o', '在的')]), DOCUMENT);
    expect(await ids(null)).toEqual([]);
    expect((await ids(''))?.length).toBeGreaterThan(0);
  });

  it.each([
    ['for another shopper', { key: OTHER }, DOCUMENT],
    ['for another thread under that name', { thread: 1 }, DOCUMENT],
    ['in another document', {}, { ...DOCUMENT, documentId: 'other' }],
    ['in another frame', {}, { ...DOCUMENT, frameId: 3 }],
  ])('%s, and the page is asked what is open', async (_what, more, document) => {
    fake.sent.length = 0;
    expect(await answerPalette(hub, { ...ASK, ...more }, document, SITE)).toMatchObject({
      on: true,
      replies: null,
    });
    expect(fake.sent).toMatchObject([{ tabId: 7, message: { deskmate: 'reread' } }]);
  });
});

describe('a reply that was taken', () => {
  it('is filled in the document that it was taken in, under its lock', async () => {
    fake.sent.length = 0;
    expect(await takeFromPalette(hub, { ...TAKE, caret: 2 }, DOCUMENT, SITE)).toEqual({ kind: 'filled' });
    expect(fake.sent).toEqual([
      {
        tabId: 7,
        message: {
          deskmate: 'fillBox',
          data: {
            id: 'f1',
            key: KEY,
            thread: 0,
            text: '今天就发货',
            mode: 'insert',
            caret: 2,
            over: '/fh',
          },
        },
        options: { documentId: 'D7' },
      },
    ]);
  });

  it('counts as from the panel: it is learned from once it was sent', async () => {
    const thread = [own('o', '在的'), message('a', '什么时候发货')];
    await hub.takeReport(openReport(thread), DOCUMENT);
    await takeFromPalette(hub, TAKE, DOCUMENT, SITE);
    await hub.takeReport(openReport([...thread, own('r', '今天就发货')]), DOCUMENT);
    expect((await listEvents(keyText(KEY))).map(({ kind }) => kind)).toEqual(['filled', 'sent']);
    expect((await readTemplates(['t']))[0]?.used).toBe(1);
  });

  it('is the first of as good ones when the same is typed again', async () => {
    await installPack({ ...PACK, id: 'q' }, [
      template('x', { packId: 'q', title: '退款一' }),
      template('y', { packId: 'q', title: '退款二' }),
    ]);
    await hub.templatesChanged(['x', 'y']);
    expect((await ids('退款'))?.slice(0, 2)).toEqual(['x', 'y']);
    await takeFromPalette(hub, { ...TAKE, templateId: 'y', query: '退款' }, DOCUMENT, SITE);
    await vi.waitFor(async () => expect((await ids('退款'))?.slice(0, 2)).toEqual(['y', 'x']));
  });

  it('brings the pictures of its template, whatever the page says', async () => {
    await desk().templates.update('t', { pictures: ['p1'] });
    fake.sent.length = 0;
    await takeFromPalette(hub, TAKE, DOCUMENT, SITE);
    expect(fake.sent).toMatchObject([{ message: { data: { pictures: 1 } } }]);
  });

  it('is stale where the site is not enabled any more, or nobody said where', async () => {
    fake.sent.length = 0;
    expect(await takeFromPalette(hub, TAKE, DOCUMENT, 'https://other.example')).toEqual({ kind: 'stale' });
    expect(await takeFromPalette(hub, TAKE, null, SITE)).toEqual({ kind: 'stale' });
    expect(fake.sent).toEqual([]);
  });
});
