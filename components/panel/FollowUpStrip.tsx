/** What is open with this shopper, in one line: the soonest, and how many more. */
import { formatDue } from '../../utils/locale/index.ts';
import { type FollowUp, isOverdue } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { useFollowUpText } from '../shared/useFollowUpText.ts';

export interface Props {
  /** The soonest first. */
  readonly followUps: readonly FollowUp[];
  readonly now: number;
  readonly onOpen: () => void;
}

export function FollowUpStrip({ followUps, now, onOpen }: Props) {
  const t = useFollowUpText();
  const language = useLanguage();
  const [first, ...others] = followUps;
  if (first === undefined) return null;
  const { dueAt, text } = first;
  const late = isOverdue(first, now);
  const when = dueAt === null ? '' : formatDue(dueAt, now, language);
  const due =
    dueAt === null ? t('followUp.undated') : t(late ? 'followUp.overdue' : 'followUp.due', { when });
  return (
    <button type="button" class={`due-strip ${late ? 'late' : ''}`} title={text} onClick={onOpen}>
      <Icon name={late ? 'alert' : 'clock'} />
      <span class="visually-hidden">{t('followUp.title')}</span>
      <span class="due-when">{due}</span>
      <bdi class="due-text">{text}</bdi>
      {others.length > 0 && (
        <span class="due-more" title={t('followUp.more', { n: others.length })}>
          +{others.length}
        </span>
      )}
    </button>
  );
}
