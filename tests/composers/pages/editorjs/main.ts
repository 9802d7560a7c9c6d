/**
 * Editor.js 2.31.7 with its paragraph 2.11.7. Plays a workbench whose box is Editor.js: each paragraph is a block with a
 * contenteditable of its own, and each of them is marked as the composer. It has no undo of its own.
 */
import EditorJS, { type BlockToolConstructorOptions, type OutputBlockData } from '@editorjs/editorjs';
import Paragraph, { type ParagraphData } from '@editorjs/paragraph';
import { startDesk } from '../desk.ts';
import { catchSendKey } from '../isSendKey.ts';
import { shownText } from '../mountContentEditable.ts';

class ComposerParagraph extends Paragraph {
  constructor(options: BlockToolConstructorOptions<ParagraphData>) {
    super({ ...options, config: options.config ?? {} });
  }

  override render(): HTMLDivElement {
    const block = super.render();
    block.dataset.desk = 'composer';
    return block;
  }
}

async function startEditor(holder: HTMLElement): Promise<EditorJS> {
  const editor = new EditorJS({
    holder,
    tools: { paragraph: { class: ComposerParagraph, config: { preserveBlank: true } } },
    minHeight: 0,
    placeholder: '输入回复',
  });
  await editor.isReady;
  return editor;
}

startDesk<readonly OutputBlockData[]>(async (place, send) => {
  const holder = document.createElement('div');
  place.append(holder);
  catchSendKey(holder, send);
  const editor = await startEditor(holder);
  const { blocks } = editor;
  const boxes = (): HTMLDivElement[] =>
    Array.from({ length: blocks.getBlocksCount() }, (_, index) =>
      blocks.getBlockByIndex(index)?.holder.querySelector<HTMLDivElement>('[data-desk="composer"]'),
    ).filter((box) => box != null);
  // By hand, as `render` takes its time and a switch of shopper doesn't wait.
  const replace = (next: readonly OutputBlockData[]): void => {
    const before = blocks.getBlocksCount();
    blocks.insertMany([...next], 0);
    for (let left = before; left > 0; left -= 1) blocks.delete(blocks.getBlocksCount() - 1);
  };
  const empty = (): void => replace([{ type: 'paragraph', data: { text: '' } }]);
  return {
    text: () => boxes().map(shownText).join('\n'),
    save: () => boxes().map((box) => ({ type: 'paragraph', data: Paragraph.prototype.save(box) })),
    load: (draft) => (draft ? replace(draft) : empty()),
    clear: empty,
    unmount: () => editor.destroy(),
  };
});
