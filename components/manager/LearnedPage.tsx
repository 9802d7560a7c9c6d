/** What was learned: to be looked at, kept as templates, taken back, and erased. */
import { useState } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { Tabs } from '../shared/Tabs.tsx';
import { BanList, GapList, LessonList, ReplyList } from './LearnedLists.tsx';
import type { LearnedCallbacks, LearnedInfo } from './learnedTypes.ts';
import { useLearnedText } from './useLearnedText.ts';

const LISTS = ['replies', 'lessons', 'bans', 'gaps'] as const;
type ListId = (typeof LISTS)[number];

export interface Props extends LearnedCallbacks {
  readonly learned: LearnedInfo;
  readonly now: number;
}

export function LearnedPage(props: Props) {
  const t = useLearnedText();
  const [list, setList] = useState<ListId>('replies');
  const { replies, lessons, bans, gaps } = props.learned;
  const nothing = replies.length + lessons.total + bans.length + gaps.length === 0;
  return (
    <div class="learned">
      <div class="learned-head">
        <p class="hint">{t('learned.intro')}</p>
        {!nothing && (
          <button type="button" class="button small quiet" onClick={props.onClearLearned}>
            <Icon name="trash" />
            {t('learned.clear')}
          </button>
        )}
      </div>
      <Tabs
        label={t('learned.tabs')}
        prefix="learned"
        selected={list}
        onSelect={setList}
        tabs={LISTS.map((id) => ({ id, label: t(`learned.${id}`) }))}
      />
      <div
        class="learned-list"
        id={`learned-panel-${list}`}
        role="tabpanel"
        aria-labelledby={`learned-tab-${list}`}
      >
        {list === 'replies' && <ReplyList {...props} replies={replies} />}
        {list === 'lessons' && <LessonList {...props} lessons={lessons} />}
        {list === 'bans' && <BanList {...props} bans={bans} />}
        {list === 'gaps' && <GapList {...props} gaps={gaps} />}
      </div>
    </div>
  );
}
