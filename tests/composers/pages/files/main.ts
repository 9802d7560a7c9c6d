/**
 * A bare contenteditable that takes pasted and dropped pictures as attachments. Plays a workbench that shows what is
 * attached above its box and sends it along.
 */
import { startDesk } from '../desk.ts';
import { createEditable, editableEditor } from '../mountContentEditable.ts';

interface FilesDraft {
  readonly nodes: readonly Node[];
  readonly files: readonly File[];
}

const nameOf = ({ name, type, size }: File): string => `${name}:${type}:${size}`;

startDesk<FilesDraft>((place, send) => {
  const shelf = document.createElement('div');
  const box = createEditable('true');
  place.append(shelf, box);
  const editor = editableEditor(box, send);
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
  const take = (event: Event, data: DataTransfer | null): void => {
    const pictures = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (pictures.length === 0) return;
    event.preventDefault();
    show([...files, ...pictures]);
  };
  box.addEventListener('paste', (event) => take(event, event.clipboardData));
  box.addEventListener('drop', (event) => take(event, event.dataTransfer));

  return {
    text: editor.text,
    save: () => ({ nodes: editor.save(), files }),
    load: (draft) => {
      editor.load(draft?.nodes);
      show(draft?.files ?? []);
    },
    clear: () => {
      editor.clear();
      show([]);
    },
    unmount: () => place.replaceChildren(),
    pictures: () => files.map(nameOf),
  };
});
