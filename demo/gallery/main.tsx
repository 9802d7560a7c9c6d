/**
 * The gallery: panel and manager in every state, from fixtures. `?component=panel&state=many&language=en&theme=dark&width=280`
 * shows one; without a component everything is listed. Tests switch states by `window.gallery`, which loads nothing anew.
 */
import { render } from 'preact';
import type { States, Wish } from './states.ts';

declare global {
  interface Window {
    gallery?: {
      /** Names of the states of a component. */
      list(component: Wish['component']): Promise<readonly string[]>;
      /** Draws a state afresh; done when nothing has changed for some frames. */
      show(wish: Wish): Promise<void>;
    };
  }
}

/** Frames without a change after which a state is as it stays. */
const STILL = 5;

async function statesOf({ component, language }: Pick<Wish, 'component' | 'language'>): Promise<States> {
  return component === 'panel'
    ? (await import('./panel.ts')).panelStates(language)
    : (await import('./manager.ts')).managerStates(language);
}

/** Waits until the page stands still: what is loaded when it is shown has come. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    let left = STILL;
    const observer = new MutationObserver(() => {
      left = STILL;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const look = (): void => {
      left -= 1;
      if (left > 0) requestAnimationFrame(look);
      else {
        observer.disconnect();
        resolve();
      }
    };
    requestAnimationFrame(look);
  });
}

async function show(root: HTMLElement, wish: Wish): Promise<void> {
  const state = (await statesOf(wish))[wish.state];
  if (state === undefined) throw new Error(`${wish.component} has no state ${wish.state}`);
  document.documentElement.lang = wish.language;
  // Nothing of the state before lives on.
  render(null, root);
  render(state.render(), root);
  await settled();
  if (state.act === undefined) return;
  state.act(root);
  await settled();
}

async function list(root: HTMLElement): Promise<void> {
  const { Index } = await import('./Index.tsx');
  const all = await Promise.all(
    (['panel', 'manager'] as const).map(async (component) => ({
      component,
      states: Object.keys(await statesOf({ component, language: 'en' })),
    })),
  );
  render(<Index all={all} />, root);
}

async function start(root: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const language = (asked.get('language') ?? 'zh-CN') as Wish['language'];
  window.gallery = {
    list: async (component) => Object.keys(await statesOf({ component, language })),
    show: (wish) => show(root, wish),
  };
  const component = asked.get('component');
  if (component !== 'panel' && component !== 'manager') return list(root);
  await show(root, { component, language, state: asked.get('state') ?? 'many' });
  const width = Number(asked.get('width'));
  if (width > 0) root.style.width = `${width}px`;
  const theme = asked.get('theme');
  if (theme !== null) (await import('./theme.ts')).forceTheme(theme === 'dark');
}

const root = document.getElementById('app');
if (root !== null) void start(root);
