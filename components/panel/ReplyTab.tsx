/** The question and the replies to choose from: what the agent looks at all day. */
import { Fragment } from 'preact';
import type { Translate } from '../../utils/locale/index.ts';
import type { FillMode, OpenView } from '../../utils/model/index.ts';
import type { KeyBindings } from '../../utils/shortcuts/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { ariaKeys, showChord, useKeys, withKey } from '../shared/keys.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { Notice } from '../shared/Notice.tsx';
import { FillModeButton } from './FillModeButton.tsx';
import { QuestionBlock } from './QuestionBlock.tsx';
import { tellsUnknown } from './ReadingLine.tsx';
import { ReplyNews } from './ReplyNews.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import type { Replies } from './useReplies.ts';

interface Props {
  readonly view: OpenView;
  readonly fillMode: FillMode;
  readonly onFillMode: (mode: FillMode) => void;
  readonly replies: Replies;
  /** What is searched for; empty while the suggestions are shown. */
  readonly query: string;
  /** False while the answer to `query` isn't there yet. */
  readonly answered: boolean;
  readonly now: number;
  /** Null where there is no question that a reply could be kept from. */
  readonly onBan: ((index: number) => void) | null;
  readonly onNewTemplate: () => void;
  /** What is selected in the page, else the agent's last line, is to become a template. */
  readonly onKeep: () => void;
  /** Null where size and density can't be chosen. */
  readonly onLook: (() => void) | null;
  /** Null while it is being done. */
  readonly onTeach: (() => void) | null;
}

export function ReplyTab({
  view,
  fillMode,
  onFillMode,
  replies,
  query,
  answered,
  now,
  onBan,
  onNewTemplate,
  onKeep,
  onLook,
  onTeach,
}: Props) {
  const t = useTranslate();
  const canFill = view.composer === 'ready';
  const searching = query !== '';
  const keys = useKeys();
  const hint = searching
    ? t(canFill ? 'reply.hintSearch' : 'reply.hintSearchCopy')
    : hintOf(t, keys, canFill);
  const keep = (
    <button
      type="button"
      class="link keep"
      aria-keyshortcuts={ariaKeys(keys.panelKeep)}
      title={t('keep.hint')}
      onClick={onKeep}
    >
      {withKey(t('keep.action'), keys.panelKeep)}
    </button>
  );
  const setting = onLook !== null && (
    <button type="button" class="link keep" onClick={onLook}>
      {t('look.action')}
    </button>
  );
  return (
    <>
      <ReplyNews replies={replies} query={query} answered={answered} />
      {!searching && (
        <QuestionBlock
          question={view.question}
          isNew={replies.waiting === 'asked'}
          unknownCount={tellsUnknown(view) ? 0 : view.unknownCount}
          cut={view.cut}
        />
      )}
      {view.composer !== 'ready' && (
        <Notice
          tone="warn"
          actions={
            view.composer === 'missing' &&
            onTeach !== null && (
              <button type="button" class="button small" onClick={onTeach}>
                {t('teach.action')}
              </button>
            )
          }
        >
          {t(`composer.${view.composer}`)}
        </Notice>
      )}
      {/* Two keys: what stands there while there is nothing isn't what stands above and below replies, moved. */}
      {replies.shown.length > 0 ? (
        <Fragment key="replies">
          {/* One line, always there: what it says comes and goes, and the replies stay where they are. */}
          <div class="reply-line">
            <p class={replies.unsettled ? 'hint list-hint loud' : 'hint list-hint'}>
              {replies.unsettled
                ? t('reply.changed')
                : replies.waiting === null
                  ? hint
                  : t(`reply.waiting.${replies.waiting}`)}
            </p>
            {replies.waiting !== null && (
              <button
                type="button"
                class="link"
                aria-keyshortcuts={ariaKeys(keys.panelRenew)}
                onClick={replies.take}
              >
                {withKey(t('reply.renew'), keys.panelRenew)}
              </button>
            )}
            {/* What isn't the usual way is seen before anything is chosen. */}
            <span class="mode-line">
              {canFill && fillMode !== 'insert' && <FillModeButton mode={fillMode} onMode={onFillMode} />}
            </span>
          </div>
          <SuggestionList
            label={t(searching ? 'reply.results' : 'reply.list')}
            replies={replies}
            canFill={canFill}
            now={now}
            onBan={onBan}
          />
          <div class="list-foot">
            {onBan !== null && keys.panelBan !== '' && (
              <p class="hint list-hint">{t('learned.banKey', { key: showChord(keys.panelBan) })}</p>
            )}
            {keep}
            {canFill && fillMode === 'insert' && <FillModeButton mode={fillMode} onMode={onFillMode} />}
            {setting}
          </div>
        </Fragment>
      ) : (
        <Fragment key="nothing">
          <Nothing {...{ view, query, answered, onNewTemplate }} />
          {!searching && (
            <div class="list-foot">
              {keep}
              {setting}
            </div>
          )}
        </Fragment>
      )}
    </>
  );
}

/** Which keys take a reply; those that are off aren't spoken of. */
function hintOf(t: Translate, { panelFill, panelCopyOf, panelHelp }: KeyBindings, canFill: boolean): string {
  const row = (first: string) => showChord(first).replace(/1$/, t('keys.digit'));
  return [
    panelFill === '' ? '' : t(canFill ? 'reply.hintFill' : 'reply.hintCopy', { key: row(panelFill) }),
    panelCopyOf === '' || !canFill ? '' : t('reply.hintCopy', { key: row(panelCopyOf) }),
    panelHelp === '' ? '' : t('keys.hint', { key: showChord(panelHelp) }),
  ]
    .filter((part) => part !== '')
    .join(t('list.comma'));
}

function Nothing({
  view,
  query,
  answered,
  onNewTemplate,
}: Pick<Props, 'view' | 'query' | 'answered' | 'onNewTemplate'>) {
  const t = useTranslate();
  if (query !== '' && !answered) return <p class="hint list-hint">{t('search.busy')}</p>;
  if (query === '' && view.preparing && view.question.length > 0) {
    return <p class="hint list-hint">{t('reply.preparing')}</p>;
  }
  const idle = query === '' && view.question.length === 0;
  const title = query !== '' ? t('search.none', { query }) : t(idle ? 'reply.idle' : 'reply.none');
  const hint = query !== '' ? t('search.noneHint') : t(idle ? 'reply.idleHint' : 'reply.noneHint');
  return (
    <EmptyState icon={query === '' ? 'chat' : 'search'} title={title}>
      <p class="empty-hint">{hint}</p>
      {!idle && (
        <button type="button" class="button" onClick={onNewTemplate}>
          {t('reply.newTemplate')}
        </button>
      )}
    </EmptyState>
  );
}
