/**
 * The panel on an enabled site whose chat can't be read, or not for certain: what is wrong in plain words, and the way
 * out. Nothing is suggested and nothing filled in; searching the templates and copying them works all the same.
 */
import { useRef } from 'preact/hooks';
import type { PanelView } from '../../utils/model/index.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { useNow } from '../shared/useNow.ts';
import { PackSearch } from './PackSearch.tsx';
import type { PanelAction } from './panelKey.ts';
import { ReplyNews } from './ReplyNews.tsx';
import { StoreTrouble } from './StoreNotices.tsx';
import { SuggestionList } from './SuggestionList.tsx';
import type { PanelProps } from './types.ts';
import { UnreadReason } from './UnreadReason.tsx';
import { usePackSearch } from './usePackSearch.ts';
import { usePanelKeys } from './usePanelKeys.ts';
import { type Replies, useReplies } from './useReplies.ts';

export interface Props extends PanelProps {
  readonly view: Extract<PanelView, { readonly kind: 'unsupported' }>;
}

export function Unread(props: Props) {
  const field = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const search = usePackSearch(props);
  const source = { list: search.found, place: null, question: '', preparing: false, switched: false };
  const replies = useReplies(source, false, (_how, suggestion, text) => props.onCopy(text, suggestion));
  const type = (text: string, settled: boolean) => {
    replies.leave();
    search.type(text, settled);
  };
  const act = (action: PanelAction): boolean => {
    switch (action.kind) {
      case 'search':
        field.current?.focus();
        return true;
      case 'escape':
        if (search.typed !== '') type('', true);
        else if (props.outcome !== null) props.onDismissOutcome();
        else return false;
        return true;
      case 'fill':
      case 'copy':
        if (replies.asking !== null || search.query === '' || !search.answered) return false;
        replies.pick(replies.shown[action.index], 'copy');
        return replies.shown[action.index] !== undefined;
      default:
        return false;
    }
  };
  usePanelKeys(act, props.command ?? null);
  return (
    <main class="work">
      <div class="bar alone">
        <PackSearch
          inputRef={field}
          query={search.typed}
          onQuery={type}
          onFirst={() => search.answered && replies.pick(replies.shown[0], 'copy')}
          onDown={() => body.current?.querySelector<HTMLElement>('.card-fill')?.focus()}
          onLeave={() => {
            if (search.typed === '') field.current?.blur();
            else type('', true);
          }}
        />
      </div>
      <div class="body" ref={body}>
        <StoreTrouble {...props} />
        <ReplyNews replies={replies} query={search.query} answered={search.answered} />
        {search.query === '' ? (
          <UnreadReason {...props} />
        ) : (
          <Found
            replies={replies}
            query={search.query}
            answered={search.answered}
            onNewTemplate={() => props.onNewTemplate([])}
          />
        )}
      </div>
    </main>
  );
}

interface FoundProps {
  readonly replies: Replies;
  readonly query: string;
  readonly answered: boolean;
  readonly onNewTemplate: () => void;
}

function Found({ replies, query, answered, onNewTemplate }: FoundProps) {
  const t = useTranslate();
  const now = useNow();
  if (replies.shown.length > 0) {
    return (
      <>
        <SuggestionList label={t('reply.results')} replies={replies} canFill={false} now={now} onBan={null} />
        <p class="hint list-hint">{t(replies.unsettled ? 'reply.changed' : 'reply.hintSearchCopy')}</p>
      </>
    );
  }
  if (!answered) return <p class="hint list-hint">{t('search.busy')}</p>;
  return (
    <EmptyState icon="search" title={t('search.none', { query })}>
      <p class="empty-hint">{t('search.noneHint')}</p>
      <button type="button" class="button" onClick={onNewTemplate}>
        {t('reply.newTemplate')}
      </button>
    </EmptyState>
  );
}
