/** A filled text that appears in the thread was sent: counted once, and only when it wasn't there before. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { awaitSent, noticeSent } from '../../../entrypoints/background/sentReplies.ts';
import { type ChatMessage, keyText } from '../../../utils/model/index.ts';
import { desk, installPack, listEvents, readTemplates } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { conversation, emptyDesk, KEY, message, OTHER, own, template } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const NOW = 1_790_000_000_000;
const MINUTE = 60_000;
const asked = message('q', '什么时候发货');
const filled = { text: '亲，\n今天 就发货', templateId: 't', wording: '什么时候发货', after: 'q' };
const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;

/** The thread reads so now; `pending` of it is told for the first time. */
const notice = (messages: readonly ChatMessage[], now = NOW + 1000, pending = messages) =>
  noticeSent(conversation(messages), pending, now);
const used = async () => (await readTemplates(['t']))[0]?.used;
const sent = async () => (await listEvents(keyText(KEY))).map((event) => event.kind);

beforeEach(async () => {
  fake.reset();
  await emptyDesk();
  await installPack(PACK, [template('t')]);
  await awaitSent(KEY, filled, NOW);
});

describe('a filled text', () => {
  it('is noticed once, with what it answered', async () => {
    const thread = [asked, own('r', '亲， 今天就发货')];
    expect(await notice(thread)).toEqual({ wording: '什么时候发货', templateId: 't', at: NOW + 1000 });
    expect(await notice(thread)).toBeNull();
    expect(await used()).toBe(1);
    expect(await sent()).toEqual(['sent']);
    expect(fake.session.size).toBe(0);
  });

  it('is counted once when two frames report it at the same time', async () => {
    const thread = [asked, own('r', filled.text)];
    const lessons = await Promise.all([notice(thread), notice(thread), notice(thread)]);
    expect(lessons.filter((lesson) => lesson !== null)).toHaveLength(1);
    expect(await used()).toBe(1);
  });

  it('is recognised when the agent added to it', async () => {
    expect(await notice([asked, own('r', `您好！${filled.text} 谢谢`)])).not.toBeNull();
  });

  it.each<[string, readonly ChatMessage[]]>([
    ['nothing of the agent', [asked]],
    ["the shopper's quotation of it", [asked, message('r', filled.text)]],
    ['a bot', [asked, message('r', filled.text, { side: 'bot' })]],
    ['somebody unknown', [asked, message('r', filled.text, { side: 'unknown' })]],
    ['another reply', [asked, own('r', '稍等')]],
    ['a part of it', [asked, own('r', '今天')]],
  ])('is not seen in %s, and waits on', async (_what, thread) => {
    expect(await notice(thread)).toBeNull();
    expect(await used()).toBe(0);
    expect(fake.session.size).toBe(1);
  });

  it('is not seen in an earlier reply of the same words, when the page is read afresh', async () => {
    const before = [own('old', filled.text), asked];
    expect(await notice(before)).toBeNull();
    expect(await notice([...before, own('new', filled.text)])).not.toBeNull();
    expect(await used()).toBe(1);
  });

  it('is not seen in what was confirmed before, or in older slices of the thread', async () => {
    const reply = own('r', filled.text);
    expect(await notice([asked, reply], NOW + 1, [])).toBeNull();
    expect(await notice([asked], NOW + 1, [own('old', filled.text)])).toBeNull();
    expect(await used()).toBe(0);
  });

  it('is seen when its place in the thread is not known any more', async () => {
    expect(await notice([message('later'), own('r', filled.text)])).not.toBeNull();
  });

  it('waits in its own conversation', async () => {
    const elsewhere = conversation([asked, own('r', filled.text)], { key: OTHER });
    expect(await noticeSent(elsewhere, elsewhere.messages, NOW)).toBeNull();
    expect(await used()).toBe(0);
  });

  it('that stands for no template teaches nothing, but is an event', async () => {
    await awaitSent(KEY, { ...filled, templateId: '' }, NOW);
    expect(await notice([asked, own('r', filled.text)])).toBeNull();
    expect(await sent()).toEqual(['sent']);
  });

  it('gives way to the one that was filled after it', async () => {
    await awaitSent(KEY, { ...filled, text: '明天发', templateId: 'other' }, NOW);
    expect(await notice([asked, own('r', filled.text)])).toBeNull();
    expect(await notice([asked, own('r2', '明天发')])).toMatchObject({ templateId: 'other' });
  });
});

describe('waiting', () => {
  it('ends after half an hour, with the next reply that is another', async () => {
    expect(await notice([asked, own('r', '稍等')], NOW + 30 * MINUTE)).toBeNull();
    expect(fake.session.size).toBe(1);
    expect(await notice([asked, own('r', '稍等')], NOW + 30 * MINUTE + 1)).toBeNull();
    expect(fake.session.size).toBe(0);
  });

  it('goes on after a failure of the store', async () => {
    const add = vi.spyOn(desk().events, 'add').mockRejectedValueOnce(new Error('full'));
    await expect(notice([asked, own('r', filled.text)])).rejects.toThrow('full');
    add.mockRestore();
    await awaitSent(KEY, filled, NOW);
    expect(await notice([asked, own('r2', filled.text)])).not.toBeNull();
  });
});
