// @vitest-environment happy-dom
/** The first steps in three languages: choices made already, one step open, each skippable; and the practice desk's guide. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  LocaleContext,
  PracticeBar,
  type PracticeProps,
  type PracticeStage,
  WelcomePage,
  type WelcomeProps,
} from '../../components/index.ts';
import { translateWelcome } from '../../utils/locale/index.ts';
import {
  FIRST_STEPS,
  type FirstRun,
  type FirstStep,
  FRESH_FIRST_RUN,
  type Language,
  skipRest,
  withStep,
} from '../../utils/model/index.ts';

afterEach(cleanup);
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly Language[];
const KEYS = { open: 'Alt+K', fill: 'Alt+J', palette: '' };
const SET: FirstRun = { ...FRESH_FIRST_RUN, isSet: true };
const FEIGE = {
  ...{ id: 'feige', name: '抖店飞鸽', hosts: ['im.a.example', 'pigeon.a.example'] },
  ...({ reads: 'chat', isAllowed: false } as const),
};

function pageOf(more: Partial<WelcomeProps>, language: Language) {
  const done = {
    onLanguage: vi.fn(),
    onPack: vi.fn(),
    onRetention: vi.fn(),
    onSet: vi.fn(),
    onSite: vi.fn(),
    onAllow: vi.fn(),
    onSee: vi.fn(),
    onPractice: vi.fn(),
    onStep: vi.fn(),
    onSkipAll: vi.fn(),
    onAgain: vi.fn(),
    onManager: vi.fn(),
  };
  const page = (again: Partial<WelcomeProps>) => (
    <LocaleContext.Provider value={language}>
      <WelcomePage
        run={SET}
        chosenLanguage=""
        browserLanguage={language}
        packs={[
          { id: 'zh', name: '入门话术包', language: 'zh-CN', count: 281, isIn: true, isBusy: false },
          { id: 'en', name: 'Starter pack', language: 'en', count: 69, isIn: false, isBusy: false },
        ]}
        packNote=""
        retention={180}
        platforms={[FEIGE, { ...FEIGE, id: 'list', name: 'Lazada', reads: 'list' }]}
        isRefused={false}
        seen="not"
        keys={KEYS}
        {...done}
        {...more}
        {...again}
      />
    </LocaleContext.Provider>
  );
  return { done, page };
}

function show(more: Partial<WelcomeProps> = {}, language: Language = 'zh-CN') {
  const { done, page } = pageOf(more, language);
  const { rerender } = render(page({}));
  return { ...done, again: (next: Partial<WelcomeProps>) => rerender(page(next)) };
}

const t = translateWelcome('zh-CN');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const expanded = () =>
  screen
    .getAllByRole('button')
    .filter((one) => one.getAttribute('aria-expanded') === 'true')
    .map((one) => one.dataset.place);

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    resultTypes: ['violations'],
  });
  expect(found.passes.length).toBeGreaterThan(0);
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}

describe.each(LANGUAGES)('axe, %s', (language) => {
  const runs: Readonly<Record<string, FirstRun>> = {
    choices: FRESH_FIRST_RUN,
    allow: { ...SET, site: 'feige' },
    see: withStep({ ...SET, site: 'feige' }, 'allow', 'done'),
    fill: withStep(withStep(SET, 'allow', 'skipped'), 'see', 'done'),
    end: skipRest(withStep(SET, 'fill', 'done')),
  };
  it.each(Object.keys(runs))('%s', async (name) => {
    const run = runs[name] ?? SET;
    show({ run, platforms: [{ ...FEIGE, isAllowed: run.steps.allow === 'done' }] }, language);
    expect(await violations()).toEqual([]);
    expect(document.body.textContent).not.toMatch(/\{\w+\}|welcome\.|practice\./);
  });

  it.each(['see', 'open', 'fill', 'filled', 'sent'] as const)('the guide: %s', async (stage) => {
    showGuide(stage, {}, language);
    expect(await violations()).toEqual([]);
    expect(document.body.textContent).not.toMatch(/\{\w+\}|practice\./);
  });
});

it('has everything chosen, and takes it as it is', () => {
  const { onSet, onRetention, onPack, onLanguage } = show({ run: FRESH_FIRST_RUN });
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '180 天' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: '30 天' }));
  expect(onRetention).toHaveBeenCalledExactlyOnceWith(30);
  fireEvent.click(screen.getByRole('checkbox', { name: /Starter pack/ }));
  expect(onPack).toHaveBeenCalledExactlyOnceWith('en', true);
  fireEvent.click(screen.getByRole('radio', { name: '繁體中文' }));
  expect(onLanguage).toHaveBeenCalledExactlyOnceWith('zh-TW');
  press(t('welcome.setDone'));
  expect(onSet).toHaveBeenCalledExactlyOnceWith(true);
});

it('takes no second wish for a pack that is under way', () => {
  const busy = {
    id: 'zh',
    name: '入门话术包',
    language: 'zh-CN',
    count: 281,
    isIn: true,
    isBusy: true,
  } as const;
  const { onPack } = show({ run: FRESH_FIRST_RUN, packs: [busy] });
  fireEvent.click(screen.getByRole('checkbox'));
  expect(onPack).not.toHaveBeenCalled();
  expect(screen.getByRole<HTMLInputElement>('checkbox').checked).toBe(true);
});

it('has one step open, the first that is left, and goes on with the focus', () => {
  const { again, onStep } = show();
  expect(expanded()).toEqual(['allow']);
  press(t('welcome.skip'));
  expect(onStep).toHaveBeenCalledExactlyOnceWith('allow', 'skipped');
  again({ run: withStep(SET, 'allow', 'skipped') });
  expect(expanded()).toEqual(['see']);
  expect(document.activeElement?.textContent).toContain(t('welcome.see'));
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
});

it('opens any step by its head, and keeps it open while something is chosen in it', () => {
  const run = withStep(SET, 'allow', 'done');
  const { again } = show({ run });
  fireEvent.click(screen.getByRole('button', { name: new RegExp(t('welcome.allow')) }));
  expect(expanded()).toEqual(['allow']);
  again({ run: { ...run, steps: { ...run.steps }, site: 'feige' } });
  expect(expanded()).toEqual(['allow']);
});

describe('a step that was opened again, and is done already', () => {
  const done = withStep({ ...SET, site: 'feige' }, 'allow', 'done');
  const head = (step: FirstStep) => screen.getByRole('button', { name: new RegExp(t(`welcome.${step}`)) });
  const open = (run: FirstRun, step: FirstStep, isAllowed = true) => {
    const shown = show({ run, platforms: [{ ...FEIGE, isAllowed }], seen: 'waiting' });
    fireEvent.click(head(step));
    expect(expanded()).toEqual([step]);
    return shown;
  };

  it.each(['allow', 'see'] as const)('%s: goes on by its button', (step) => {
    const { onStep } = open(withStep(done, 'see', 'done'), step);
    press(t('welcome.next'));
    expect(expanded()).toEqual(['fill']);
    expect(onStep).toHaveBeenCalledExactlyOnceWith(step, 'done');
  });

  it('is skipped once more', () => {
    open(withStep(done, 'see', 'skipped'), 'see');
    press(t('welcome.skip'));
    expect(expanded()).toEqual(['fill']);
  });

  it('goes on when another workbench is allowed', () => {
    const { again } = open(done, 'allow', false);
    again({ platforms: [{ ...FEIGE, isAllowed: true }] });
    expect(expanded()).toEqual(['see']);
  });

  it('stays where an allowed workbench is only chosen', () => {
    const { again } = open({ ...done, site: '' }, 'allow');
    again({ run: { ...done, steps: { ...done.steps } } });
    expect(expanded()).toEqual(['allow']);
  });

  it.each([
    ['its head', (step: FirstStep) => fireEvent.click(head(step))],
    ['skipping all', () => press(t('welcome.skipAll'))],
  ])('is closed by %s, and the end is there again', (_name, close) => {
    open(skipRest(done), 'fill');
    expect(screen.queryByText(t('welcome.goOn'))).toBeNull();
    close('fill');
    expect(expanded()).toEqual([]);
    expect(screen.getByText(t('welcome.goOn'))).toBeDefined();
  });
});

it('asks for exactly the hosts that it names, in the click', () => {
  const { onAllow, onSite, again } = show();
  fireEvent.click(screen.getByRole('radio', { name: FEIGE.name }));
  expect(onSite).toHaveBeenCalledExactlyOnceWith('feige');
  again({ run: { ...SET, site: 'feige' } });
  expect(screen.getByText(t('welcome.hosts', { hosts: 'im.a.example、pigeon.a.example' }))).toBeDefined();
  press(t('welcome.allowThis', { name: FEIGE.name }));
  expect(onAllow).toHaveBeenCalledExactlyOnceWith(FEIGE);
  again({ run: { ...SET, site: 'feige' }, isRefused: true });
  expect(screen.getByText(t('welcome.refused')).closest('[role="status"]')).not.toBeNull();
});

it('offers the workbench to be looked at only where it is allowed', () => {
  const run = withStep({ ...SET, site: 'feige' }, 'allow', 'done');
  const { onSee, onPractice, again } = show({ run });
  const name = t('welcome.seeSite', { name: FEIGE.name });
  expect(screen.queryByRole('button', { name })).toBeNull();
  press(t('welcome.seePractice'));
  expect(onPractice).toHaveBeenCalledExactlyOnceWith('see');
  const allowed = { ...FEIGE, isAllowed: true };
  again({ platforms: [allowed] });
  press(name);
  expect(onSee).toHaveBeenCalledExactlyOnceWith(allowed);
});

it('shows the keys as they are set, and that one isn’t', () => {
  const { onAgain, onManager } = show({ run: skipRest(withStep(SET, 'fill', 'done')) });
  expect(screen.getByRole('heading', { name: t('welcome.doneTitle') })).toBeDefined();
  const rows = [...document.querySelectorAll('.key-list > div')].map((row) => row.textContent);
  expect(rows).toContain(`Alt+J${t('welcome.key.fill')}`);
  expect(rows).toContain(`${t('welcome.keyNone')}${t('welcome.key.palette')}`);
  press(t('welcome.import'));
  expect(onManager).toHaveBeenCalledExactlyOnceWith('templates');
  press(t('welcome.again'));
  expect(onAgain).toHaveBeenCalledOnce();
});

it('skips everything at once', () => {
  const { onSkipAll } = show();
  press(t('welcome.skipAll'));
  expect(onSkipAll).toHaveBeenCalledOnce();
  expect(FIRST_STEPS).toHaveLength(3);
});

function showGuide(stage: PracticeStage, more: Partial<PracticeProps> = {}, language: Language = 'zh-CN') {
  const done = { onSeen: vi.fn(), onOpenPanel: vi.fn(), onBack: vi.fn() };
  render(
    <LocaleContext.Provider value={language}>
      <PracticeBar stage={stage} keys={KEYS} {...done} {...more} />
    </LocaleContext.Provider>,
  );
  return done;
}

it('says one thing at a time on the practice desk, with the keys that are set', () => {
  const { onOpenPanel } = showGuide('open');
  expect(document.body.textContent).toContain(t('practice.openKey', { key: 'Alt+K' }));
  press(t('practice.open'));
  expect(onOpenPanel).toHaveBeenCalledOnce();
  cleanup();
  showGuide('open', { keys: { ...KEYS, open: '' } });
  expect(document.body.textContent).toContain(t('practice.openIcon'));
  cleanup();
  showGuide('filled');
  expect(screen.getByRole('status').textContent).toContain(t('practice.filledText', { undo: 'Ctrl+Z' }));
});
