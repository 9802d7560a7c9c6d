/** What the ear must hear of the list: how much was found, and what became of it. How it is worked stays for the eye. */
import { useRef } from 'preact/hooks';
import { Announcer } from '../shared/Announcer.tsx';
import { useTranslate } from '../shared/locale.tsx';
import type { Replies } from './useReplies.ts';

interface Props {
  readonly replies: Replies;
  /** What is searched for; empty: nothing is. */
  readonly query: string;
  /** False while the answer to `query` isn't there yet. */
  readonly answered: boolean;
}

export function ReplyNews({ replies: { shown, unsettled, waiting }, query, answered }: Props) {
  const t = useTranslate();
  // While the next letter's answer is on its way, the last one stands: as many again is no news.
  const found = useRef('');
  if (query === '') found.current = '';
  else if (answered)
    found.current = shown.length > 0 ? t('search.found', { n: shown.length }) : t('search.none', { query });
  const state = unsettled ? t('reply.changed') : waiting === null ? '' : t(`reply.waiting.${waiting}`);
  return <Announcer lines={[[found.current], [state]]} isPart />;
}
