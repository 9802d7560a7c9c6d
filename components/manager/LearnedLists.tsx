/** The four lists of what was learned, each a page at a time, with what to do where one is empty. */
import { formatDay } from '../../utils/locale/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import type { IconName } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { LearnedRow } from './LearnedRow.tsx';
import type { LearnedCallbacks, LearnedInfo } from './learnedTypes.ts';
import { PageEnd, usePages } from './Paged.tsx';
import { SearchField } from './SearchField.tsx';
import { useLearnedText } from './useLearnedText.ts';
import { useManagerText } from './useManagerText.ts';

/** So much of a text names it in a button, in characters. */
const NAME = 20;

function nameOf(text: string): string {
  const letters = [...text];
  return letters.length > NAME ? `${letters.slice(0, NAME).join('')}…` : text;
}

function Empty({
  icon,
  of,
}: {
  readonly icon: IconName;
  readonly of: 'replies' | 'lessons' | 'bans' | 'gaps';
}) {
  const l = useLearnedText();
  return (
    <EmptyState icon={icon} title={l(`learned.${of}Empty`)}>
      <p class="empty-hint">{l(`learned.${of}EmptyHint`)}</p>
    </EmptyState>
  );
}

interface Timed {
  readonly now: number;
}

function useDay(now: number): (at: number) => string {
  const language = useLanguage();
  return (at) => formatDay(at, now, language);
}

export function ReplyList({
  replies,
  now,
  onKeepReply,
  onDeleteReply,
}: Pick<LearnedInfo, 'replies'> & Pick<LearnedCallbacks, 'onKeepReply' | 'onDeleteReply'> & Timed) {
  const t = useManagerText();
  const l = useLearnedText();
  const day = useDay(now);
  const { shown, more } = usePages(replies.length);
  if (replies.length === 0) return <Empty icon="chat" of="replies" />;
  return (
    <>
      <ul class="rows">
        {replies.slice(0, shown).map((reply) => (
          <LearnedRow
            key={reply.id}
            title={reply.text}
            facts={[
              `${t('templates.used')} ${t('templates.usedValue', { n: reply.used })}`,
              `${l('learned.last')} ${day(reply.lastUsedAt)}`,
            ]}
          >
            <button
              type="button"
              class="button small"
              aria-label={l('learned.keepThis', { text: nameOf(reply.text) })}
              onClick={() => onKeepReply(reply)}
            >
              {l('learned.keep')}
            </button>
            <IconButton
              icon="trash"
              label={l('learned.deleteReply', { text: nameOf(reply.text) })}
              onClick={() => onDeleteReply(reply)}
            />
          </LearnedRow>
        ))}
      </ul>
      <PageEnd shown={shown} total={replies.length} onMore={more} />
    </>
  );
}

export function LessonList({
  lessons,
  now,
  onLessonQuery,
  onMoreLessons,
  onDeleteLesson,
}: Pick<LearnedInfo, 'lessons'> &
  Pick<LearnedCallbacks, 'onLessonQuery' | 'onMoreLessons' | 'onDeleteLesson'> &
  Timed) {
  const t = useManagerText();
  const l = useLearnedText();
  const day = useDay(now);
  const { query, found, hasMore, total } = lessons;
  if (total === 0) return <Empty icon="learned" of="lessons" />;
  return (
    <>
      <div class="toolbar">
        <SearchField
          label={l('learned.search')}
          placeholder={l('learned.searchPlaceholder')}
          value={query}
          onValue={onLessonQuery}
        />
        <span class="hint learned-total">{l('learned.count', { n: total })}</span>
      </div>
      {found.length === 0 ? (
        <EmptyState icon="search" title={l('learned.noMatch')}>
          <p class="empty-hint">{t('templates.noMatchHint')}</p>
        </EmptyState>
      ) : (
        <ul class="rows">
          {found.map((lesson) => (
            <LearnedRow
              key={lesson.id}
              title={lesson.wording}
              facts={[`→ ${lesson.target ?? l('learned.gone')}`, day(lesson.at)]}
            >
              <IconButton
                icon="trash"
                label={l('learned.deleteLesson', { text: nameOf(lesson.wording) })}
                onClick={() => onDeleteLesson(lesson)}
              />
            </LearnedRow>
          ))}
        </ul>
      )}
      {hasMore && (
        <p class="page-end">
          <button type="button" class="button small" onClick={onMoreLessons}>
            {t('manager.more', { n: 100 })}
          </button>
        </p>
      )}
    </>
  );
}

export function BanList({
  bans,
  now,
  onUnban,
}: Pick<LearnedInfo, 'bans'> & Pick<LearnedCallbacks, 'onUnban'> & Timed) {
  const l = useLearnedText();
  const day = useDay(now);
  const { shown, more } = usePages(bans.length);
  if (bans.length === 0) return <Empty icon="ban" of="bans" />;
  return (
    <>
      <ul class="rows">
        {bans.slice(0, shown).map((ban) => {
          const title = ban.target ?? l('learned.gone');
          return (
            <LearnedRow key={ban.id} title={title} facts={[ban.wording, day(ban.at)]}>
              <button
                type="button"
                class="button small"
                aria-label={l('learned.unbanThis', { title: nameOf(title) })}
                onClick={() => onUnban(ban)}
              >
                {l('learned.unban')}
              </button>
            </LearnedRow>
          );
        })}
      </ul>
      <PageEnd shown={shown} total={bans.length} onMore={more} />
    </>
  );
}

export function GapList({
  gaps,
  now,
  onWriteTemplate,
  onDismissGap,
}: Pick<LearnedInfo, 'gaps'> & Pick<LearnedCallbacks, 'onWriteTemplate' | 'onDismissGap'> & Timed) {
  const t = useManagerText();
  const l = useLearnedText();
  const day = useDay(now);
  const { shown, more } = usePages(gaps.length);
  if (gaps.length === 0) return <Empty icon="check" of="gaps" />;
  return (
    <>
      <ul class="rows">
        {gaps.slice(0, shown).map((gap) => (
          <LearnedRow
            key={gap.key}
            title={gap.example}
            facts={[t('templates.usedValue', { n: gap.count }), `${l('learned.last')} ${day(gap.lastAt)}`]}
          >
            <button
              type="button"
              class="button small"
              aria-label={l('learned.writeThis', { text: nameOf(gap.example) })}
              onClick={() => onWriteTemplate(gap.example)}
            >
              {l('learned.write')}
            </button>
            <IconButton
              icon="close"
              label={l('learned.dismiss', { text: nameOf(gap.example) })}
              onClick={() => onDismissGap(gap)}
            />
          </LearnedRow>
        ))}
      </ul>
      <PageEnd shown={shown} total={gaps.length} onMore={more} />
    </>
  );
}
