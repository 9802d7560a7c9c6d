/**
 * Runs in every frame of a tab when the agent wants to teach its page, and in no other: a picker with which they point
 * at a message of each side, the shopper's name and the box. A frame without a chat stays quiet.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { pickLanguage, translateTeach } from '../../utils/locale/index.ts';
import {
  listen,
  on,
  saveTaught,
  send,
  stopTeaching,
  taught,
  teachLanguage,
} from '../../utils/messaging/index.ts';
import { createTeaching } from './lesson.ts';
import { startPicker } from './picker.ts';
import { hostnameOf, isMine } from './quiet.ts';

/** Global of the extension's own world, which the page can't see. */
const world = globalThis as typeof globalThis & { deskmateTeaching?: AbortController };

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  async main() {
    world.deskmateTeaching?.abort();
    const lifetime = new AbortController();
    world.deskmateTeaching = lifetime;
    let isSaved = false;
    listen(
      [
        on(stopTeaching, () => {
          // Where it was saved, the card says so until the agent has read it; the other frames' go.
          if (!isSaved) lifetime.abort();
          return null;
        }),
      ],
      lifetime.signal,
    );
    const teaching = createTeaching(document, hostnameOf(window));
    if (!isMine(teaching.known())) return;
    const chosen = await send(teachLanguage, {}).then(
      (answer) => answer.language,
      () => '' as const,
    );
    const language = chosen === '' ? pickLanguage(navigator.languages) : chosen;
    if (lifetime.signal.aborted) return;
    const ended = (saved: boolean): void => void send(taught, { saved }).catch(() => {});
    const save = async (adapter: object) => {
      const { ok, problems } = await send(saveTaught, { adapter: { ...adapter } });
      isSaved = ok;
      if (ok) ended(true);
      return problems;
    };
    startPicker(teaching, translateTeach(language), { save, ended }, lifetime);
  },
});
