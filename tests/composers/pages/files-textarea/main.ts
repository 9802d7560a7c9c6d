/**
 * A textarea of a page that hears pastes, each in another way (`?paste=`): it takes a picture and shows it (`take`), does
 * so without stopping the paste (`listen`), stops every paste and takes its text only (`swallow`), looks at the files and
 * does nothing with them (`look`), or takes the picture and writes its name into the text (`write`).
 */
import { startDesk } from '../desk.ts';
import { asked, createTextBox, textBoxEditor } from '../mountTextarea.ts';

const way = asked.get('paste') ?? 'take';

interface FilesDraft {
  readonly value: string;
  readonly files: readonly File[];
}

startDesk<FilesDraft>((place, send) => {
  const shelf = document.createElement('div');
  const box = createTextBox('textarea');
  place.append(shelf, box);
  const editor = textBoxEditor(box, send);
  let files: readonly File[] = [];
  const show = (next: readonly File[]): void => {
    files = next;
    shelf.replaceChildren(
      ...files.map((file) => {
        const picture = document.createElement('img');
        picture.alt = file.name;
        picture.height = 48;
        picture.src = URL.createObjectURL(file);
        return picture;
      }),
    );
  };
  box.addEventListener('paste', (event) => {
    const data = event.clipboardData;
    if (data === null) return;
    if (way === 'swallow') {
      event.preventDefault();
      box.setRangeText(data.getData('text/plain'), box.selectionStart, box.selectionEnd, 'end');
      return;
    }
    const pictures = [...data.files];
    if (pictures.length === 0) return;
    if (way !== 'listen') event.preventDefault();
    if (way === 'look') return;
    // As pages do that scale a picture down first: it is shown a moment later.
    setTimeout(() => show([...files, ...pictures]), 60);
    if (way === 'write') box.value += `[${pictures[0]?.name ?? ''}]`;
  });
  return {
    text: editor.text,
    save: () => ({ value: box.value, files }),
    load: (draft) => {
      editor.load(draft?.value);
      show(draft?.files ?? []);
    },
    clear: () => {
      editor.clear();
      show([]);
    },
    unmount: () => place.replaceChildren(),
    pictures: () => files.map(({ name, type, size }) => `${name}:${type}:${size}`),
  };
});
