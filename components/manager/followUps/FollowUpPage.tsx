/** What is open with all shoppers: due, of today, of later, and without a time. */
import { useRef, useState } from 'preact/hooks';
import type { FollowUp } from '../../../utils/model/index.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FollowUpItem, type FollowUpItemChange } from '../../shared/FollowUpItem.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { useFollowUpText } from '../../shared/useFollowUpText.ts';
import { useNow } from '../../shared/useNow.ts';
import { PageEnd, usePages } from '../Paged.tsx';
import { Proposals } from './Proposals.tsx';
import type { ProposalCallbacks, ProposalState } from './proposalTypes.ts';

export interface ShownFollowUp {
  readonly followUp: FollowUp;
  readonly shopperName: string;
  readonly shopName: string;
}

interface Props {
  /** The soonest first, those without a time last. */
  readonly followUps: readonly ShownFollowUp[];
  /** Milliseconds since 1970; for tests. Left out: now. */
  readonly now?: number;
  /** Rejects where it couldn't be stored. */
  readonly onChange: (change: FollowUpItemChange) => Promise<void>;
  /** Whom to write to; left out: nothing is proposed. */
  readonly proposed?: ProposalCallbacks & { readonly state: ProposalState };
}

type Part = 'late' | 'today' | 'then' | 'undatedTitle';
const PARTS: readonly Part[] = ['late', 'today', 'then', 'undatedTitle'];

function partOf(dueAt: number | null, now: number): Part {
  if (dueAt === null) return 'undatedTitle';
  if (dueAt <= now) return 'late';
  return new Date(dueAt).toDateString() === new Date(now).toDateString() ? 'today' : 'then';
}

export function FollowUpPage({ followUps, now: fixed, onChange, proposed }: Props) {
  const t = useFollowUpText();
  const now = useNow(fixed);
  const [failed, setFailed] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const { shown, more } = usePages(followUps.length);
  const proposals = proposed !== undefined && (
    <Proposals {...proposed} now={now} onFailed={() => setFailed(true)} />
  );
  const failure = failed && (
    <div role="alert">
      <Notice tone="danger">{t('followUp.failed')}</Notice>
    </div>
  );
  if (followUps.length === 0) {
    return (
      <div class="due-page">
        {failure}
        <EmptyState icon="clock" title={t('followUp.noneAtAll')}>
          <p class="empty-hint">{t('followUp.noneAtAllHint')}</p>
        </EmptyState>
        {proposals}
      </div>
    );
  }
  const change = (to: FollowUpItemChange): void => {
    // The row goes, and must not take the focus with it.
    if (to.kind !== 'move') {
      const rows = [...(root.current?.querySelectorAll('.due-item') ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      (rows[at + 1] ?? rows[at - 1])?.querySelector('button')?.focus();
    }
    onChange(to).then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  const drawn = followUps.slice(0, shown);
  return (
    <div ref={root} class="due-page">
      <p class="hint">{t('followUp.intro')}</p>
      {failure}
      {PARTS.map((part) => {
        const rows = drawn.filter(({ followUp }) => partOf(followUp.dueAt, now) === part);
        return (
          rows.length > 0 && (
            <section key={part} class="section" aria-labelledby={`due-${part}`}>
              <h2 class="section-title" id={`due-${part}`}>
                {t(`followUp.${part}`)}
              </h2>
              <ul class="due-list">
                {rows.map(({ followUp, shopperName, shopName }) => (
                  <FollowUpItem
                    key={followUp.id}
                    followUp={followUp}
                    now={now}
                    of={[shopperName, shopName].filter((name) => name !== '').join(' · ')}
                    onChange={change}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <PageEnd shown={shown} total={followUps.length} onMore={more} />
      {proposals}
    </div>
  );
}
