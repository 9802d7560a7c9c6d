/** Which adapter serves a site, what a page may teach, and that open pages are read afresh after a change. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAdapterHolder } from '../../../entrypoints/background/adapters.ts';
import background from '../../../entrypoints/background/index.ts';
import { openView } from '../../../entrypoints/background/views.ts';
import { ADAPTERS } from '../../../utils/chat/adapters/index.ts';
import { type Adapter, adapterFor } from '../../../utils/chat/index.ts';
import { desk, listStoredAdapters, saveAdapters } from '../../../utils/storage/index.ts';
import { adapter, changed } from '../chat/adapterMakers.ts';
import { CONTENT, fake, PANEL } from '../platform/fakeBrowser.ts';
import { emptyDesk, KEY, LOCK, openReport } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const SITE = 'https://desk.example';
const own = (id: string, more: Partial<Adapter> = {}) => adapter({ id, name: `name of ${id}`, ...more });
const taught = (more: Partial<Adapter> = {}) => own('web:desk.example', more);

async function store(one: Adapter, savedAt = 1): Promise<void> {
  const { id, hosts } = one;
  await saveAdapters([{ id, adapter: one, hosts, source: 'imported', savedAt, basedOn: null }]);
}

beforeEach(async () => {
  fake.reset();
  // What comes along lies in a file beside the worker.
  vi.stubGlobal('fetch', async () => Response.json(ADAPTERS));
  fake.origins = [`${SITE}/*`];
  fake.tabs = [{ id: 7, windowId: 1, active: true, url: `${SITE}/chat` }];
  await emptyDesk();
});

// Pages are read afresh a moment after a save: not in the next test.
afterEach(() => new Promise((resolve) => setTimeout(resolve, 20)));

describe('forSite', () => {
  it('gives a site that is known the adapter that came along', async () => {
    const holder = createAdapterHolder();
    expect(await holder.forSite('http://127.0.0.1:8123')).toEqual({
      adapter: adapterFor('127.0.0.1'),
      own: false,
    });
    expect(adapterFor('127.0.0.1')).toBeDefined();
  });

  it.each([SITE, '', 'null', 'about:blank', 'not a site'])('has none for %j', async (site) => {
    expect(await createAdapterHolder().forSite(site)).toEqual({ adapter: null, own: false });
  });

  it("prefers the agent's own, and of those the last saved", async () => {
    await store(own('older', { hosts: ['desk.example', '127.0.0.1'] }), 5);
    await store(own('newer', { hosts: ['*.desk.example'] }), 9);
    await store(own('newest', { hosts: ['desk.example'] }), 7);
    const holder = createAdapterHolder();
    const idOf = async (site: string) => (await holder.forSite(site)).adapter as Adapter;
    expect((await idOf('https://desk.example:444/chat?x=1')).id).toBe('newest');
    expect((await idOf('https://im.desk.example')).id).toBe('newer');
    expect((await idOf('http://127.0.0.1')).id).toBe('older');
    expect(await holder.forSite(SITE)).toEqual({ adapter: own('newest'), own: true });
    expect(await holder.forSite('https://otherdesk.example')).toEqual({ adapter: null, own: false });
  });

  it('passes over one that is broken, and remembers why', async () => {
    await store(own('good'), 1);
    await store(changed(own('broken'), 'header', 7) as Adapter, 2);
    await store(own('later', { form: 2 as never }), 3);
    await saveAdapters([
      {
        id: 'other',
        adapter: own('good'),
        hosts: ['desk.example'],
        source: 'taught',
        savedAt: 4,
        basedOn: null,
      },
    ]);
    const holder = createAdapterHolder();
    expect(await holder.forSite(SITE)).toEqual({ adapter: own('good'), own: true });
    expect([...(await holder.problems())]).toMatchObject([
      ['other', [{ code: 'malformed', where: 'id', value: 'good' }]],
      ['later', [{ code: 'form' }]],
      ['broken', [{ where: 'header' }]],
    ]);
  });

  it('reads the store once, until something changes', async () => {
    const reads = vi.spyOn(desk().adapters, 'orderBy');
    const holder = createAdapterHolder();
    await Promise.all([holder.forSite(SITE), holder.forSite(SITE)]);
    await store(own('a'));
    expect((await holder.forSite(SITE)).own).toBe(false);
    expect(reads).toHaveBeenCalledTimes(1);
    await holder.changed();
    expect((await holder.forSite(SITE)).own).toBe(true);
    expect(reads).toHaveBeenCalledTimes(2);
    reads.mockRestore();
  });

  it('keeps nothing that was read before a change', async () => {
    const holder = createAdapterHolder();
    const asked = holder.forSite(SITE);
    await store(own('a'));
    await holder.changed();
    await asked;
    expect((await holder.forSite(SITE)).own).toBe(true);
  });

  it('goes on with what came along while the store fails, and asks it again', async () => {
    const reads = vi.spyOn(desk().adapters, 'orderBy').mockImplementationOnce(() => {
      throw new Error('closed');
    });
    await store(own('a', { hosts: ['127.0.0.1'] }));
    const holder = createAdapterHolder();
    expect(await holder.forSite('http://127.0.0.1')).toMatchObject({ own: false });
    expect(await holder.forSite('http://127.0.0.1')).toMatchObject({ own: true });
    reads.mockRestore();
  });
});

describe('saveTaught', () => {
  it('keeps what is for the site, and reads its pages afresh', async () => {
    const holder = createAdapterHolder(() => 42);
    expect((await holder.forSite(SITE)).own).toBe(false);
    expect(await holder.saveTaught(taught(), SITE)).toEqual({ ok: true, problems: [] });
    expect(await listStoredAdapters()).toEqual([
      {
        id: 'web:desk.example',
        adapter: taught(),
        hosts: ['desk.example'],
        source: 'taught',
        savedAt: 42,
        basedOn: null,
        previous: null,
      },
    ]);
    expect(await holder.forSite(SITE)).toEqual({ adapter: taught(), own: true });
    await vi.waitFor(() => expect(fake.injected).toHaveLength(1));
  });

  it('may correct the adapter that serves the site, and knows what it was made from', async () => {
    const [builtIn] = ADAPTERS.filter((one) => one.hosts.includes('127.0.0.1'));
    if (builtIn === undefined) throw new Error('the practice desk is gone');
    fake.origins = ['http://127.0.0.1/*'];
    const corrected = { ...builtIn, hosts: ['127.0.0.1'], version: builtIn.version + 1 };
    const holder = createAdapterHolder();
    expect(await holder.saveTaught(corrected, 'http://127.0.0.1:8123')).toEqual({ ok: true, problems: [] });
    expect(await listStoredAdapters()).toMatchObject([{ id: builtIn.id, basedOn: builtIn.version }]);
    await store(own('imported', { hosts: ['*.desk.example'] }));
    await holder.changed();
    fake.origins = ['https://im.desk.example/*'];
    const [narrower, site] = [own('imported', { hosts: ['im.desk.example'] }), 'https://im.desk.example'];
    expect(await holder.saveTaught(narrower, site)).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, object]>([
    ['no adapter', {}, { code: 'missing' }],
    ['a broken one', changed(taught(), 'marks', 1), { code: 'malformed', where: 'marks' }],
    [
      'another host',
      taught({ hosts: ['other.example'] }),
      { code: 'host', where: 'hosts.0', value: 'other.example' },
    ],
    ['one host more', taught({ hosts: ['desk.example', 'b.example'] }), { code: 'host', where: 'hosts.1' }],
    ['all of a domain', taught({ hosts: ['*.desk.example'] }), { code: 'host', where: 'hosts.0' }],
    ["another platform's id", own('practice'), { code: 'malformed', where: 'id', value: 'practice' }],
    ['an id that nobody has', own('mine'), { code: 'malformed', where: 'id' }],
    ["another site's id", own('web:b.example'), { code: 'malformed', where: 'id' }],
  ])('refuses %s', async (_what, one, problem) => {
    await store(own('web:b.example', { hosts: ['b.example'] }));
    const before = await listStoredAdapters();
    const answer = await createAdapterHolder().saveTaught(one, SITE);
    expect(answer.ok).toBe(false);
    expect(answer.problems[0]).toMatchObject(problem);
    expect(await listStoredAdapters()).toEqual(before);
    expect(fake.injected).toEqual([]);
  });

  it.each(['', 'null', 'https://other.example'])('refuses a page of %j', async (site) => {
    expect(await createAdapterHolder().saveTaught(taught(), site)).toMatchObject({
      ok: false,
      problems: [{ code: 'host' }],
    });
  });

  it('says so when it could not be stored', async () => {
    const put = vi.spyOn(desk().adapters, 'bulkPut').mockRejectedValueOnce(new Error('full'));
    await expect(createAdapterHolder().saveTaught(taught(), SITE)).rejects.toThrow('full');
    put.mockRestore();
  });
});

describe('names', () => {
  it("are the agent's own, else those that came along, else the host", async () => {
    await store(own('web:desk.example'));
    await store(own('practice', { hosts: ['localhost'] }));
    const holder = createAdapterHolder();
    expect(holder.nameOf('web:desk.example')).toBe('desk.example');
    await vi.waitFor(() => expect(holder.nameOf('web:desk.example')).toBe('name of web:desk.example'));
    expect(holder.nameOf('practice')).toBe('name of practice');
    await vi.waitFor(() => expect(holder.nameOf('goofish')).toBe(adapterFor('www.goofish.com')?.name));
    expect(holder.nameOf('web:b.example')).toBe('b.example');
    expect(holder.nameOf('unknown')).toBe('unknown');
  });

  it('stand in the view', () => {
    const view = openView(openReport(), LOCK, null, (platform) => `name of ${platform}`);
    expect(view.platformName).toBe(`name of ${KEY.platform}`);
  });
});

describe('in the background', () => {
  const say = (type: string, data: unknown, sender = CONTENT) =>
    fake.deliver({ deskmate: type, data }, sender);

  it('a page asks for its adapter, teaches, and asks again', async () => {
    background.main();
    expect(await say('adapterOf', {})).toEqual({ ok: true, answer: { adapter: null, own: false } });
    const answer = await say('saveTaught', { adapter: taught() });
    expect(answer).toEqual({ ok: true, answer: { ok: true, problems: [] } });
    expect(await say('adapterOf', {})).toEqual({ ok: true, answer: { adapter: taught(), own: true } });
    await vi.waitFor(() => expect(fake.injected).toHaveLength(1));
  });

  it('the manager says that adapters were changed', async () => {
    background.main();
    await say('adapterOf', {});
    await store(own('a'));
    expect(await say('adaptersChanged', {}, PANEL)).toEqual({ ok: true, answer: null });
    expect(fake.injected).toHaveLength(1);
    expect(await say('adapterOf', {})).toMatchObject({ answer: { own: true } });
  });

  it('pages that cannot be read afresh are no reason to fail', async () => {
    const query = vi.spyOn(fake.browser.tabs, 'query').mockRejectedValueOnce(new Error('no tabs'));
    expect(await createAdapterHolder().changed()).toBeNull();
    query.mockRestore();
  });
});
