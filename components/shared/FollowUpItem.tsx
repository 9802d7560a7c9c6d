/** One promise or reminder: done, put off by one more key, or taken out. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatDue } from '../../utils/locale/index.ts';
import { type FollowUp, isOverdue } from '../../utils/model/index.ts';
import { IconButton } from './IconButton.tsx';
import { isComposing } from './ime.ts';
import { laterTimes } from './laterTimes.ts';
import { useLanguage } from './locale.tsx';
import { useFollowUpText } from './useFollowUpText.ts';

export type FollowUpItemChange =
  | { readonly kind: 'done' | 'remove'; readonly followUp: FollowUp }
  | { readonly kind: 'move'; readonly followUp: FollowUp; readonly dueAt: number };

interface ItemProps {
  readonly followUp: FollowUp;
  readonly now: number;
  /** Whose it is, where that isn't told around it. */
  readonly of?: string;
  readonly onChange: (change: FollowUpItemChange) => void;
}

export function FollowUpItem({ followUp, now, of = '', onChange }: ItemProps) {
  const t = useFollowUpText();
  const language = useLanguage();
  const [isMoving, setMoving] = useState(false);
  const more = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isMoving) more.current?.querySelector('button')?.focus();
  }, [isMoving]);
  const { text, dueAt, kind } = followUp;
  const late = isOverdue(followUp, now);
  const when = dueAt === null ? '' : formatDue(dueAt, now, language);
  const due =
    dueAt === null ? t('followUp.undated') : t(late ? 'followUp.overdue' : 'followUp.due', { when });
  return (
    <li class={`due-item ${late ? 'late' : ''}`}>
      <IconButton
        icon="check"
        label={t('followUp.done', { text })}
        hint={t('followUp.doneHint')}
        onClick={() => onChange({ kind: 'done', followUp })}
      />
      <div class="due-what">
        <bdi>{text}</bdi>
        {of !== '' && <bdi class="due-of">{of}</bdi>}
        <span class="due-when">
          {t(`followUp.${kind}`)} · {due}
        </span>
        {isMoving && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own
          <div
            ref={more}
            class="due-later"
            role="group"
            aria-label={t('followUp.later', { text })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || isComposing(event)) return;
              event.preventDefault();
              event.stopPropagation();
              setMoving(false);
            }}
          >
            {laterTimes(now).map(({ id, at }) => (
              <button
                key={id}
                type="button"
                class="button small"
                onClick={() => {
                  setMoving(false);
                  onChange({ kind: 'move', followUp, dueAt: at });
                }}
              >
                {t(`followUp.${id}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      <IconButton
        icon="clock"
        label={t('followUp.later', { text })}
        hint={t('followUp.laterHint')}
        onClick={() => setMoving(!isMoving)}
      />
      <IconButton
        icon="close"
        label={t('followUp.remove', { text })}
        hint={t('followUp.removeHint')}
        onClick={() => onChange({ kind: 'remove', followUp })}
      />
    </li>
  );
}
