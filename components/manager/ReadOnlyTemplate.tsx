/** A template of a pack that a shop or team keeps: to be read, and made one's own. */
import { useEffect, useRef } from 'preact/hooks';
import type { Pack } from '../../utils/model/index.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { isComposing } from '../shared/ime.ts';
import { Name } from '../shared/Name.tsx';
import { Notice } from '../shared/Notice.tsx';
import type { TemplateDraft } from './types.ts';
import { useManagerText } from './useManagerText.ts';
import { useToolText } from './useToolText.ts';

export interface Props {
  readonly draft: TemplateDraft;
  readonly pack: Pack;
  /** The agent's own that stands in its place; null where there is none yet. */
  readonly own: TemplateDraft | null;
  /** Id of the pack that the agent's own goes into. */
  readonly ownPack: string;
  readonly onOpen: (draft: TemplateDraft) => void;
  readonly onClose: () => void;
}

export function ReadOnlyTemplate({ draft, pack, own, ownPack, onOpen, onClose }: Props) {
  const t = useManagerText();
  const tt = useToolText();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <section
      class="editor"
      aria-label={draft.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event)) onClose();
      }}
    >
      <div class="editor-head">
        <h2 class="name">
          <Name text={draft.title} />
        </h2>
        <IconButton icon="close" label={t('action.close')} onClick={onClose} />
      </div>
      <div class="editor-body">
        <Notice tone="info" icon="lock">
          <p>{tt('own.note', { pack: pack.name })}</p>
          <p>{tt('own.hint')}</p>
        </Notice>
        <bdi class="own-text">{draft.text}</bdi>
        <button
          ref={button}
          type="button"
          class="button primary"
          onClick={() => onOpen(own ?? { ...draft, id: null, packId: ownPack, overrides: draft.id })}
        >
          {tt(own === null ? 'own.make' : 'own.open')}
        </button>
      </div>
    </section>
  );
}
