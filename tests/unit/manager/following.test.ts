/** Following from the address to the store: nothing is fetched before the agent follows, and nothing imported before a yes. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportState } from '../../../components/index.ts';
import { createFollowing, type Following } from '../../../entrypoints/manager/carry/following.ts';
import { createImporting, type FetchedVersion } from '../../../entrypoints/manager/carry/importing.ts';
import { FETCH_LIMITS } from '../../../entrypoints/manager/carry/lookAt.ts';
import { openFiles } from '../../../entrypoints/manager/carry/open.ts';
import { translateCarry } from '../../../utils/locale/index.ts';
import type { Pack } from '../../../utils/model/index.ts';
import { hasNews, writePack } from '../../../utils/packs/index.ts';
import type { FetchedPack, fetchPack } from '../../../utils/platform/index.ts';
import {
  changeFollow,
  desk,
  listFollows,
  listImports,
  listPacks,
  listTemplates,
  saveTemplate,
  takeImportBack,
} from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { template } from '../storage/makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));
vi.mock('../../../utils/messaging/index.ts', () => ({
  learnedChanged: 'learnedChanged',
  templatesChanged: 'templatesChanged',
  send: vi.fn<() => Promise<null>>(async () => null),
}));

const ADDRESS = 'https://shop.example/packs/cat.json';
const PATTERN = 'https://shop.example/*';
const PACK: Pack = { id: 'p', name: '猫砂话术', language: 'zh-CN', source: 'imported', installedAt: 0 };

function packOf(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const templates = Object.entries(texts).map(([id, text]) => template(id, { text, pictures: [] }));
  return new TextEncoder().encode(writePack(PACK, templates).text);
}
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const readAs = (bytes: Uint8Array<ArrayBuffer>, etag = ''): FetchedPack => ({
  ...{ kind: 'read', bytes, sha256: hashOf(bytes), etag, lastModified: '' },
});

const V1 = packOf({ a: '旧的甲', b: '旧的乙' });
const V2 = packOf({ a: '新的甲', c: '新的丙' });

const read = vi.fn<typeof fetchPack>();
let following: Following;
let opened: FetchedVersion[] = [];
let undo: (() => Promise<unknown>) | null = null;

beforeEach(async () => {
  fake.reset();
  await Promise.all(desk().tables.map((table) => table.clear()));
  read.mockReset().mockResolvedValue(readAs(V1, '"1"'));
  opened = [];
  undo = null;
  following = createFollowing(
    {
      said: translateCarry('zh-CN'),
      open: (version) => opened.push(version),
      offerUndo(_message, back) {
        undo = back;
      },
    },
    read,
    FETCH_LIMITS,
    (files, { progress }) => openFiles(files, progress),
  );
  following.open();
});

const state = () => following.state();
const only = () => state()?.follows[0];
async function settled() {
  await vi.waitFor(() => {
    expect(state()?.follows.length).toBeGreaterThan(0);
    expect(state()?.follows.every(({ busy, lookedAt }) => busy === null && lookedAt !== null)).toBe(true);
  });
}
async function follow(address = ADDRESS, expected = '') {
  const { length } = state()?.follows ?? [];
  following.on.onFollow(address, expected);
  await vi.waitFor(() => expect(state()?.follows).toHaveLength(length + 1));
  await settled();
  return state()?.follows.at(-1)?.id ?? '';
}
async function look(id: string) {
  const { length } = read.mock.calls;
  following.on.onLook(id);
  await vi.waitFor(() => expect(read.mock.calls.length).toBeGreaterThan(length));
  await settled();
}

describe('before an address is followed', () => {
  it('nothing is fetched, whatever is opened', async () => {
    await following.lookDue();
    following.openNews();
    following.on.onLookAll();
    expect(read).not.toHaveBeenCalled();
    expect(fake.origins).toEqual([]);
  });

  it.each([
    ['http://shop.example/cat.json', '', 'notHttps'],
    ['https://a:b@shop.example/cat.json', '', 'credentials'],
    ['nothing', ' 12', 'notAHash'],
    ['', '', 'notAnAddress'],
  ])('%s with %o is refused: %s', (address, hash, refusal) => {
    following.on.onFollow(address, hash);
    expect(state()?.refusal).toBe(refusal);
    expect(fake.origins).toEqual([]);
  });

  it('the host is asked for, in the click; refused, nothing is followed', async () => {
    fake.allows = false;
    following.on.onFollow(ADDRESS, '');
    await vi.waitFor(() => expect(state()?.refusal).toBe('refused'));
    expect(read).not.toHaveBeenCalled();
    expect(await listFollows()).toEqual([]);
  });
});

describe('a followed pack', () => {
  it('is looked at once when it is followed, and imports nothing', async () => {
    await follow('shop.example/packs/cat.json#top');
    expect(fake.origins).toEqual([PATTERN]);
    expect(read).toHaveBeenCalledOnce();
    expect(read.mock.calls[0]?.[0]).toBe(ADDRESS);
    expect(only()).toMatchObject({
      ...{ name: '猫砂话术', address: ADDRESS, host: 'shop.example', state: 'new', taken: null },
      seen: { hash: hashOf(V1), templates: 2, size: V1.byteLength },
    });
    expect(following.news()).toBe(1);
    expect(state()).toMatchObject({ added: 1, refusal: null });
    expect(await listTemplates()).toEqual([]);
    following.on.onFollow(ADDRESS, '');
    expect(state()?.refusal).toBe('already');
  });

  it('is asked for with what is known, and the same bytes under another name are nothing new', async () => {
    const id = await follow();
    following.on.onSkip(id, true);
    await vi.waitFor(() => expect(only()?.state).toBe('skipped'));
    read.mockResolvedValue(readAs(V1, '"2"'));
    await look(id);
    expect(read.mock.calls[1]?.[1]).toMatchObject({ etag: '"1"' });
    expect(only()?.state).toBe('skipped');
    read.mockResolvedValue({ kind: 'unchanged' });
    await look(id);
    expect(read.mock.calls[2]?.[1]).toMatchObject({ etag: '"2"' });
    expect(following.news()).toBe(0);
    read.mockResolvedValue(readAs(V2));
    await look(id);
    expect(only()?.state).toBe('new');
    following.on.onSkip(id, true);
    await vi.waitFor(() => expect(only()?.state).toBe('skipped'));
    following.on.onSkip(id, false);
    await vi.waitFor(() => expect(only()?.state).toBe('new'));
  });

  it('is shown from what was read, or read again, whole, where it isn’t here any more', async () => {
    const id = await follow();
    following.on.onShow(id);
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    expect(read).toHaveBeenCalledOnce();
    expect(opened[0]).toMatchObject({ followId: id, sha256: hashOf(V1), target: null });
    await follow('https://other.example/tea.json');
    following.on.onShow(id);
    await vi.waitFor(() => expect(opened).toHaveLength(2));
    expect(read).toHaveBeenCalledTimes(3);
    expect(read.mock.calls[2]?.[1]).toMatchObject({ etag: '', lastModified: '' });
    // Nobody waits for it any more.
    read.mockClear();
    await follow('https://third.example/cup.json');
    following.on.onShow(id);
    following.on.onClose();
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(2));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened).toHaveLength(2);
  });

  it('that is the only one with news is shown at once', async () => {
    await follow();
    following.on.onClose();
    following.openNews();
    await vi.waitFor(() => expect(opened).toHaveLength(1));
    await follow('https://other.example/tea.json');
    following.openNews();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened).toHaveLength(1);
  });

  it('is stopped in the middle, and nothing is noted', async () => {
    const id = await follow();
    const before = await listFollows();
    read.mockImplementation(
      (_address, { signal, progress }) =>
        new Promise((resolve) => {
          progress?.(5, 10);
          signal.addEventListener('abort', () => resolve({ kind: 'stopped' }));
        }),
    );
    following.on.onLook(id);
    await vi.waitFor(() => expect(only()?.busy).toEqual({ done: 5, all: 10 }));
    following.on.onStopLooking(id);
    await vi.waitFor(() => expect(only()?.busy).toBeNull());
    expect(await listFollows()).toEqual(before);
  });

  it('once a day is looked at by itself, where that is switched on', async () => {
    const id = await follow();
    await following.lookDue();
    expect(read).toHaveBeenCalledOnce();
    following.on.onDaily(id, true);
    await vi.waitFor(() => expect(only()?.daily).toBe(true));
    await following.lookDue();
    expect(read).toHaveBeenCalledOnce();
    await changeFollow(id, (one) => ({ ...one, lookedAt: Date.now() - 24 * 3_600_000 }));
    await following.lookDue();
    expect(read).toHaveBeenCalledTimes(2);
    await following.lookDue();
    expect(read).toHaveBeenCalledTimes(2);
  });
});

describe('what went wrong', () => {
  it('keeps what was seen', async () => {
    const id = await follow();
    read.mockResolvedValue({ kind: 'failed', code: 'notFound', values: { status: 404 } });
    await look(id);
    expect(only()).toMatchObject({ state: 'new', failure: { code: 'notFound', values: { status: 404 } } });
    read.mockResolvedValue({ kind: 'unchanged' });
    await look(id);
    expect(only()?.failure).toBeNull();
  });

  it('is that the host isn’t allowed any more: nothing is fetched until it is again', async () => {
    const id = await follow();
    fake.origins = [];
    fake.events.forbidden.fire({ origins: [PATTERN] });
    following.on.onLook(id);
    await vi.waitFor(() => expect(only()?.failure?.code).toBe('noPermission'));
    expect(read).toHaveBeenCalledOnce();
    following.on.onAllow(id);
    await vi.waitFor(() => expect(only()?.failure).toBeNull());
    expect(read).toHaveBeenCalledTimes(2);
  });

  it.each<[string, string, object]>([
    ['a page', '<!doctype html><p>login', { code: 'notOurs' }],
    ['a table', '编码,短语\na,你好\n', { code: 'notOurs' }],
    ['other JSON', '{"rows":[]}', { code: 'notOurs' }],
    ['nothing', '', { code: 'notOurs' }],
    [
      'half of a pack',
      new TextDecoder().decode(V1).slice(0, -20),
      { code: 'brokenPack', file: { code: 'notJson', place: { file: 'cat.json' } } },
    ],
    [
      'a pack with an error',
      new TextDecoder().decode(V1).replace('"旧的甲"', '7'),
      {
        code: 'brokenPack',
        file: { code: 'wrongType', place: { file: 'cat.json', path: 'templates[0].text' } },
      },
    ],
  ])('is %s instead of a pack', async (_name, text, failure) => {
    read.mockResolvedValue(readAs(new TextEncoder().encode(text)));
    await follow();
    expect(only()).toMatchObject({ state: 'waiting', failure, name: 'cat.json' });
    expect(following.news()).toBe(0);
  });

  it.each(['.hidden', '~$cat.json', 'cat.png', 'Thumbs.db', '%2F.%2F', '', '%E0%A4%A'])(
    'is none where the address ends oddly: %s',
    async (end) => {
      await follow(`https://shop.example/${end}`);
      expect(only()).toMatchObject({ state: 'new', name: '猫砂话术', failure: null });
    },
  );

  it('is another hash than was expected: refused, shown in short, until the right one is given', async () => {
    const id = await follow(ADDRESS, 'A'.repeat(64));
    expect(only()).toMatchObject({ state: 'waiting', expected: 'a'.repeat(64) });
    const got = hashOf(V1);
    expect(only()?.failure).toMatchObject({
      code: 'wrongHash',
      values: { expected: 'aaaaaaaa…aaaaaaaa', got: `${got.slice(0, 8)}…${got.slice(-8)}` },
    });
    expect(following.on.onExpected(id, 'no hash')).toBe(false);
    expect(following.on.onExpected(id, `SHA256: ${got}`)).toBe(true);
    await vi.waitFor(() => expect(only()).toMatchObject({ state: 'new', failure: null }));
    // The next version has another, and isn't offered: what is here stays what it is.
    read.mockResolvedValue(readAs(V2));
    await look(id);
    expect(only()).toMatchObject({ failure: { code: 'wrongHash' }, seen: { hash: got } });
  });

  it('is seen also when the server says that nothing changed', async () => {
    const id = await follow();
    read.mockResolvedValue({ kind: 'unchanged' });
    following.on.onExpected(id, 'b'.repeat(64));
    await vi.waitFor(() => expect(only()?.failure?.code).toBe('wrongHash'));
    expect(following.news()).toBe(0);
    following.on.onShow(id);
    expect(opened).toEqual([]);
  });
});

describe('taken off', () => {
  it('the host is given back, and undone it is asked for again', async () => {
    const id = await follow();
    const before = await listFollows();
    following.on.onTakeOff(id);
    await vi.waitFor(() => expect(undo).not.toBeNull());
    expect(fake.origins).toEqual([]);
    expect(await listFollows()).toEqual([]);
    await undo?.();
    expect(await listFollows()).toEqual(before);
    expect(fake.origins).toEqual([PATTERN]);
  });

  it('the host stays while another pack is followed there', async () => {
    const id = await follow();
    await follow('https://shop.example:8443/tea.json');
    following.on.onTakeOff(id);
    await vi.waitFor(() => expect(undo).not.toBeNull());
    expect(fake.origins).toEqual([PATTERN]);
  });

  it('the host stays where it is a site', async () => {
    fake.origins = [PATTERN];
    fake.events.permitted.fire({ origins: [PATTERN] });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const id = await follow();
    following.on.onTakeOff(id);
    await vi.waitFor(() => expect(undo).not.toBeNull());
    expect(fake.origins).toEqual([PATTERN]);
  });
});

describe('a version that is shown', () => {
  const importState = signal<ImportState | null>(null);
  let packs: readonly Pack[] = [];
  const importing = createImporting(importState, {
    language: 'zh-CN',
    packs: () => packs,
    openEverything() {},
    imported() {},
    takenBack() {},
  });
  async function step<Name extends ImportState['step']>(name: Name) {
    await vi.waitFor(() => {
      const now = importState.value;
      expect(now?.step).toBe(name);
      expect(now?.step === 'settings' && now.busy).toBe(false);
    });
    return importState.value as Extract<ImportState, { step: Name }>;
  }
  async function showChanges(id: string) {
    const { length } = opened;
    following.on.onShow(id);
    await vi.waitFor(() => expect(opened).toHaveLength(length + 1));
    importing.openFetched(opened.at(-1) as FetchedVersion);
  }

  it('asks the first time where it goes, then shows the changes at once, merged with what was written here', async () => {
    packs = [];
    const id = await follow();
    await showChanges(id);
    expect(await step('settings')).toMatchObject({ target: { kind: 'new', name: '猫砂话术' }, found: 2 });
    importing.onCheck();
    await step('review');
    expect(await listTemplates()).toEqual([]);
    importing.onImport();
    await step('done');
    importing.onClose();
    packs = await listPacks();
    const [first] = await listFollows();
    expect(first).toMatchObject({ target: { packId: packs[0]?.id, edition: true } });
    await vi.waitFor(() => expect(only()).toMatchObject({ state: 'same', taken: {} }));

    // Mine of what they leave alone stays; what they changed is offered; what is gone is named.
    const old = (await listTemplates()).find(({ text }) => text === '旧的甲');
    await saveTemplate({ ...(old as NonNullable<typeof old>), title: '我的标题', updatedAt: Date.now() }, '');
    read.mockResolvedValue(readAs(V2, '"2"'));
    await look(id);
    await showChanges(id);
    const { items } = await step('review');
    const kinds = items.map((item) => (item.type === 'template' ? [item.kind, item.text] : []));
    expect(kinds.sort()).toEqual(
      [
        ['changed', '新的甲'],
        ['gone', '旧的乙'],
        ['new', '新的丙'],
      ].sort(),
    );
    expect(await listImports()).toHaveLength(1);
    importing.onImport();
    await step('done');
    importing.onClose();
    const merged = (await listTemplates()).find(({ id: one }) => one === old?.id);
    expect(merged).toMatchObject({ title: '我的标题', text: '新的甲' });

    // Taken back, the version is new again.
    const [last] = await listImports();
    expect(await takeImportBack(last?.id ?? 0, 'force')).toMatchObject({ done: true });
    const [back] = await listFollows();
    expect(back === undefined ? null : hasNews(back)).toBe(true);
  });

  it('that is left is still new', async () => {
    packs = [];
    const id = await follow();
    await showChanges(id);
    await step('settings');
    importing.onCheck();
    await step('review');
    importing.onClose();
    expect(only()?.state).toBe('new');
    expect(await listTemplates()).toEqual([]);
  });

  it('asks again where it goes when its pack is here no more', async () => {
    packs = [];
    const id = await follow();
    await changeFollow(id, (one) => ({ ...one, target: { packId: 'gone', edition: true } }));
    await vi.waitFor(async () => expect((await listFollows())[0]?.target?.packId).toBe('gone'));
    await showChanges(id);
    expect(await step('settings')).toMatchObject({ target: { kind: 'new' } });
    importing.onClose();
  });
});
