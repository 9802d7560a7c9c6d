/** What the browser's commands do: in the panel where that has the keyboard, else in the page that speaks for the tab. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCommands } from '../../../entrypoints/background/commands.ts';
import { createHub } from '../../../entrypoints/background/hub.ts';
import type { PanelPort } from '../../../utils/platform/index.ts';
import { installPack, writeSetting } from '../../../utils/storage/index.ts';
import { fake, type Sent } from '../platform/fakeBrowser.ts';
import { DOCUMENT, emptyDesk, KEY, openReport, type Panel, panelOf, template } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const TAB = { tabId: 7, windowId: 1 };
const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;

interface Told {
  readonly deskmate: string;
  readonly data: { readonly name?: string; readonly detail?: string };
}
const told = (): readonly Told[] => fake.sent.map(({ message }) => message as Told);
const inPage = () => told().flatMap(({ deskmate, data }) => (deskmate === 'pageCommand' ? [data] : []));

/** A page in which these scripts are there. */
function answering(isThere: () => boolean, takenBack: unknown = { kind: 'takenBack' }) {
  return async ({ message }: Sent) => {
    const { deskmate } = message as Told;
    if (deskmate === 'pageCommand') return { ok: true, answer: isThere() };
    return { ok: true, answer: deskmate === 'takeBackFill' ? takenBack : null };
  };
}

let hub = createHub();
let command = createCommands(hub);
beforeEach(async () => {
  fake.reset();
  fake.tabs = [{ id: 7, windowId: 1, active: true }];
  fake.answerTab = answering(() => true);
  await emptyDesk();
  hub = createHub();
  command = createCommands(hub);
});

/** A panel beside the desk. */
async function withPanel(isFocused: boolean): Promise<Panel> {
  const panel: Panel & PanelPort = { ...panelOf(1), isFocused };
  hub.panelCame(panel);
  await vi.waitFor(() => expect(panel.pushed.some((one) => 'view' in (one as object))).toBe(true));
  return panel;
}
const orders = ({ pushed }: Panel) => pushed.filter((one) => 'command' in (one as object));

describe('without a panel', () => {
  beforeEach(() => hub.takeReport(openReport(), DOCUMENT).then(() => {}));

  it.each(['fill-first', 'open-palette', 'next-waiting', 'previous-waiting'])(
    '%s goes to the document that speaks for the tab, with the language that was chosen',
    async (name) => {
      await writeSetting('language', 'en');
      await command(name, TAB);
      expect(inPage()).toEqual([{ name, detail: 'en' }]);
      expect(fake.sent.at(-1)?.options).toEqual({ documentId: 'D7' });
      expect(fake.injected).toEqual([]);
    },
  );

  it.each([
    ['open-palette', 'palette'],
    ['next-waiting', 'waiting'],
  ])('%s has the script started that carries it out, where it is not there', async (name, script) => {
    fake.answerTab = answering(() => fake.injected.length > 0);
    await command(name, TAB);
    expect(fake.injected).toMatchObject([{ files: [`/content-scripts/${script}.js`] }]);
    expect(inPage()).toHaveLength(2);
  });

  it('the last fill is taken back under the lock of what is open', async () => {
    await command('take-back', TAB);
    expect(told().filter(({ deskmate }) => deskmate === 'takeBackFill')).toEqual([
      { deskmate: 'takeBackFill', data: { key: KEY, thread: 0 } },
    ]);
    expect(inPage()).toEqual([]);
  });

  it('what could not be taken back is said at the box', async () => {
    fake.answerTab = answering(() => true, { kind: 'changed' });
    await command('take-back', TAB);
    expect(inPage()).toEqual([{ name: 'take-back', detail: 'changed' }]);
  });

  it('nothing is taken back while it is not certain who is open', async () => {
    await hub.takeReport({ kind: 'uncertain' }, DOCUMENT);
    await command('take-back', TAB);
    expect(told().map(({ deskmate }) => deskmate)).not.toContain('takeBackFill');
    expect(inPage()).toEqual([{ name: 'take-back', detail: 'stale' }]);
  });

  it('a command that is not known does nothing', async () => {
    await command('_execute_action', TAB);
    await command('toString', TAB);
    expect(fake.sent).toEqual([]);
  });
});

describe('a worker that was woken by the command', () => {
  it('has the page say what is open, and goes on', async () => {
    fake.answerTab = async (sent) => {
      if ((sent.message as Told).deskmate === 'reread') void hub.takeReport(openReport(), DOCUMENT);
      return answering(() => true)(sent);
    };
    await command('open-palette', TAB);
    expect(inPage()).toEqual([{ name: 'open-palette', detail: '' }]);
  });

  it('does nothing where nobody listens', async () => {
    fake.answerTab = () => Promise.reject(new Error('Receiving end does not exist.'));
    await command('open-palette', TAB);
    expect(inPage()).toEqual([]);
  });
});

describe('beside a panel', () => {
  it('that has the keyboard, its search is opened and its first reply filled', async () => {
    await hub.takeReport(openReport(), DOCUMENT);
    const panel = await withPanel(true);
    await command('open-palette', TAB);
    await command('fill-first', TAB);
    expect(orders(panel)).toEqual([{ command: 'search' }, { command: 'first' }]);
    expect(inPage()).toEqual([]);
  });

  it('that has not, the palette opens in the page, and the panel fills what it shows', async () => {
    await hub.takeReport(openReport(), DOCUMENT);
    const panel = await withPanel(false);
    await command('open-palette', TAB);
    await command('fill-first', TAB);
    expect(inPage()).toEqual([{ name: 'open-palette', detail: '' }]);
    expect(orders(panel)).toEqual([{ command: 'first' }]);
  });

  it.each([
    [false, 1, []],
    [true, 0, [{ command: 'first' }]],
  ])(
    'the blanks of the first are asked for where the keyboard is: panel %s',
    async (isFocused, there, said) => {
      await installPack(PACK, [template('t', { text: '单号{tracking}' })]);
      await hub.takeReport(openReport(), DOCUMENT);
      await hub.search({ query: 'x', lock: null, limit: 1 });
      const panel = await withPanel(isFocused);
      await command('fill-first', TAB);
      expect(inPage()).toHaveLength(there);
      expect(orders(panel)).toEqual(said);
    },
  );

  it('the panel takes the last fill back, and says what became of it; who waits is shown in the page', async () => {
    await hub.takeReport(openReport(), DOCUMENT);
    const panel = await withPanel(true);
    await command('take-back', TAB);
    await command('next-waiting', TAB);
    expect(orders(panel)).toEqual([{ command: 'takeBack' }]);
    expect(inPage()).toEqual([{ name: 'next-waiting', detail: '' }]);
  });

  it('of another window nothing is asked', async () => {
    await hub.takeReport(openReport(), DOCUMENT);
    const panel = await withPanel(true);
    await command('open-palette', { tabId: 7, windowId: 2 });
    expect(orders(panel)).toEqual([]);
    expect(inPage()).toHaveLength(1);
  });
});
