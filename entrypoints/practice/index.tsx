/**
 * The practice desk that comes with the extension: a workbench with simulated shoppers, on a page of ours. What reads it and
 * writes into its box are the very scripts that run in real workbenches, and the panel beside it is the real one.
 */
import '../../components/practice.css';
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { translateWelcome } from '../../utils/locale/index.ts';
import { ownWindowId } from '../../utils/platform/index.ts';
import { onSettingChanged, readSetting } from '../../utils/storage/index.ts';
import { browserLanguage } from '../shared/firstKeys.ts';
import { startLook } from '../shared/look.ts';
import { createDeskPlace } from './desk.tsx';
import { createGuide } from './guide.tsx';
import { startScripts } from './scripts.ts';

async function start(root: HTMLElement): Promise<void> {
  await startLook();
  const language = (await readSetting('language').catch(() => '' as const)) || browserLanguage();
  document.documentElement.lang = language;
  document.title = translateWelcome(language)('practice.title');
  onSettingChanged('language', () => location.reload());
  const desk = createDeskPlace(language);
  const { Guide } = await createGuide({ language, desk, windowId: await ownWindowId() });
  const guide = document.createElement('div');
  root.className = 'practice';
  root.append(guide, desk.element);
  render(<Guide />, guide);
  startScripts();
}

export default defineUnlistedScript(() => {
  const root = document.getElementById('app');
  if (root !== null) void start(root);
});
