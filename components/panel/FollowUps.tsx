/** What was promised to the shopper and what the agent wants to be reminded of: done, put off, taken out, added. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatDue } from '../../utils/locale/index.ts';
import { type FollowUp, MAX_FOLLOW_UP, MAX_OPEN_FOLLOW_UPS } from '../../utils/model/index.ts';
import { FollowUpItem } from '../shared/FollowUpItem.tsx';
import { isComposing } from '../shared/ime.ts';
import { useLanguage } from '../shared/locale.tsx';
import { useFollowUpText } from '../shared/useFollowUpText.ts';
import { draftOf, keepDraft } from './drafts.ts';
import type { FollowUpChange, ReadReminder } from './types.ts';

export interface Props {
  /** Those that are open, the soonest first. */
  readonly followUps: readonly FollowUp[];
  readonly now: number;
  /** Under which key what is half written is kept. */
  readonly draftKey: string;
  /** A new object: the field is to have the focus. */
  readonly want: object | null;
  readonly onRead: (text: string) => Promise<ReadReminder>;
  readonly onMayNotify: () => Promise<boolean>;
  readonly onAskToNotify: () => Promise<boolean>;
  readonly onChange: (change: FollowUpChange) => void;
}

export function FollowUps(props: Props) {
  const { followUps, now, draftKey, want, onRead, onChange } = props;
  const t = useFollowUpText();
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // At once: what is typed behind the key is for the field.
  useLayoutEffect(() => {
    if (want !== null) field.current?.focus();
  }, [want]);
  /** The row goes, and must not take the focus with it. */
  const leave = (at: number): void => {
    const rows = list.current?.children;
    const next = rows?.[at + 1] ?? rows?.[at - 1];
    (next?.querySelector('button') ?? field.current)?.focus();
  };
  return (
    <section class="section" aria-label={t('followUp.title')}>
      <h2 class="section-title">{t('followUp.title')}</h2>
      {followUps.length === 0 ? (
        <p class="hint">{t('followUp.none')}</p>
      ) : (
        <ul
          ref={list}
          class="due-list"
          // A key held down would go on with the next one.
          onKeyDown={(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
        >
          {followUps.map((one, at) => (
            <FollowUpItem
              key={one.id}
              followUp={one}
              now={now}
              onChange={(change) => {
                if (change.kind !== 'move') leave(at);
                onChange(change);
              }}
            />
          ))}
        </ul>
      )}
      <ReminderField
        isFull={followUps.length >= MAX_OPEN_FOLLOW_UPS}
        {...{ field, draftKey, now, onRead, onChange }}
      />
      {followUps.some(({ dueAt }) => dueAt !== null) && <NoticeOffer {...props} />}
    </section>
  );
}

/** Without it what is due is a number on the icon only. */
function NoticeOffer({ onMayNotify, onAskToNotify }: Pick<Props, 'onMayNotify' | 'onAskToNotify'>) {
  const t = useFollowUpText();
  const [may, setMay] = useState(true);
  useEffect(() => {
    void onMayNotify().then(setMay);
  }, []);
  if (may) return null;
  return (
    <button type="button" class="link" onClick={() => void onAskToNotify().then(setMay)}>
      {t('followUp.notify')}
    </button>
  );
}

interface FieldProps extends Pick<Props, 'draftKey' | 'now' | 'onRead' | 'onChange'> {
  readonly field: { readonly current: HTMLInputElement | null };
  readonly isFull: boolean;
}

function ReminderField({ field, isFull, draftKey, now, onRead, onChange }: FieldProps) {
  const t = useFollowUpText();
  const language = useLanguage();
  const id = useId();
  const [text, setText] = useState(() => draftOf(draftKey).reminder);
  const [read, setRead] = useState<(ReadReminder & { readonly of: string }) | null>(null);
  const isEmpty = text.trim() === '';
  useEffect(() => {
    let isAsked = true;
    if (!isEmpty)
      void onRead(text).then((found) => {
        if (isAsked) setRead({ ...found, of: text });
      });
    return () => {
      isAsked = false;
    };
  }, [text]);
  const write = (next: string): void => {
    setText(next);
    keepDraft(draftKey, { reminder: next });
  };
  const keep = (): void => {
    if (isEmpty || isFull) return;
    onChange({ kind: 'add', text });
    write('');
    field.current?.focus();
  };
  const hint = isFull
    ? t('followUp.full')
    : isEmpty || read === null || read.of !== text
      ? ''
      : read.dueAt === null
        ? t('followUp.noTime')
        : t('followUp.willRemind', { when: formatDue(read.dueAt, now, language), text: read.text });
  return (
    <div class="due-new">
      <input
        ref={field as { current: HTMLInputElement }}
        class="input"
        aria-label={t('followUp.add')}
        aria-describedby={`${id}-hint`}
        placeholder={t('followUp.placeholder')}
        autocomplete="off"
        maxLength={MAX_FOLLOW_UP}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return;
          event.preventDefault();
          keep();
        }}
      />
      <button type="button" class="button" disabled={isEmpty || isFull} onClick={keep}>
        {t('followUp.keep')}
      </button>
      <p class="hint" id={`${id}-hint`} role="status">
        {hint}
      </p>
    </div>
  );
}
