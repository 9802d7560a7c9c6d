/** The manager: the packs, the shoppers, the sites, and what is kept on this computer. A full page of its own. */
import '../../components/manager.css';
import { render } from 'preact';
import { pickLanguage, translateManager } from '../../utils/locale/index.ts';
import { preferredLanguages } from '../../utils/platform/index.ts';
import { onSettingChanged, readSetting } from '../../utils/storage/index.ts';
import { startLook } from '../shared/look.ts';
import { createApp } from './app.tsx';

async function start(root: HTMLElement): Promise<void> {
  const [chosen] = await Promise.all([readSetting('language').catch(() => '' as const), startLook()]);
  const language = chosen === '' ? pickLanguage(preferredLanguages()) : chosen;
  document.documentElement.lang = language;
  onSettingChanged('language', () => location.reload());
  document.title = translateManager(language)('app.name');
  const { App, onSection, notice } = createApp(language, chosen);
  render(<App />, root);
  // A store that can't be written is told of elsewhere.
  void import('../shared/daily.tsx')
    .then(({ daily }) =>
      daily(Date.now(), {
        openPrivacy: () => onSection('privacy'),
        show(next) {
          notice.value = next;
        },
      }),
    )
    .catch(() => undefined);
}

const root = document.getElementById('app');
if (root !== null) void start(root);
