/** The agent's panel: mirrors what the background says of the tab in front and what the store knows of the shopper. */
import { render } from 'preact';
import { pickLanguage } from '../../utils/locale/index.ts';
import { STANDARD_LOOK } from '../../utils/model/index.ts';
import { openManager, preferredLanguages, writeSession } from '../../utils/platform/index.ts';
import { putOn } from '../shared/look.ts';
import { createApp } from './app.tsx';
import { createPanelState } from './state.ts';

/** What nobody waits for comes so long behind the first sight, in milliseconds, and takes nothing from it. */
const BEHIND = 600;

export async function start(root: HTMLElement, ownWindow: Promise<number>): Promise<void> {
  const windowId = await ownWindow;
  // What is shown is on its way while look and texts are chosen.
  const state = createPanelState(windowId);
  await state.isSet;
  // Of a store that can't be read.
  if (document.documentElement.dataset.size === undefined) putOn(STANDARD_LOOK);
  const chosen = state.language.peek();
  const language = chosen === '' ? pickLanguage(preferredLanguages()) : chosen;
  document.documentElement.lang = language;
  state.language.subscribe((next) => {
    if (next !== chosen) location.reload();
  });
  const { App, notice } = createApp(language, state, windowId);
  render(<App />, root);
  await new Promise((resolve) => setTimeout(resolve, BEHIND));
  void import('./tagHints.ts').then(({ followTagHints }) => followTagHints(state, language));
  // A store that can't be written is told of elsewhere.
  void import('../shared/daily.tsx')
    .then(({ daily }) =>
      daily(Date.now(), {
        openPrivacy: () => void writeSession('section', 'privacy').then(openManager),
        show(next) {
          notice.value = next;
        },
      }),
    )
    .catch(() => undefined);
}
