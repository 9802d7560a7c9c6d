/** TinyMCE 8.9.2 (under the GPL), bundled, in its iframe. Plays a workbench whose box is TinyMCE; nothing is fetched. */
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import { startDesk } from '../desk.ts';
import { isSendKey } from '../isSendKey.ts';

startDesk<string>(async (place, send) => {
  const target = document.createElement('div');
  place.append(target);
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    skin_url: 'default',
    content_css: 'default',
    menubar: false,
    toolbar: false,
    statusbar: false,
    promotion: false,
    branding: false,
    height: 160,
    setup: (starting) => {
      starting.on('init', () => {
        starting.getBody().dataset.desk = 'composer';
      });
      starting.on('keydown', (event) => {
        if (!isSendKey(event)) return;
        event.preventDefault();
        send();
      });
    },
  });
  if (!editor) throw new Error('TinyMCE was not started');
  return {
    text: () => editor.getContent({ format: 'text' }),
    save: () => editor.getContent(),
    load: (draft) => {
      editor.setContent(draft ?? '');
      editor.undoManager.clear();
      editor.undoManager.add();
    },
    clear: () => void editor.resetContent(),
    unmount: () => editor.remove(),
  };
});
