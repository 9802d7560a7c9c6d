/** The page of promises and reminders: follows the store, and changes it. Loaded with the page. */
import '../../../components/followUps.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { FollowUpPage, type ProposalCallbacks } from '../../../components/index.ts';
import { translateFollowUps } from '../../../utils/locale/index.ts';
import {
  changeTouchRule,
  dismissProposal,
  type FollowUpOf,
  listFollowUpsOf,
  liveQuery,
  takeFollowUpOut,
  takeProposal,
} from '../../../utils/storage/index.ts';
import { changeFollowUpItem } from '../../shared/followUpChange.ts';
import type { PageHost } from '../lazyPages.ts';
import { createProposing, type Proposing } from './proposing.ts';

/** Who is to be written to changes with the day; milliseconds. */
const LOOK_AGAIN = 60 * 60 * 1000;

/** @returns what stands in the section, once it is known what is open. */
export async function createFollowUpPage(host: PageHost): Promise<VNode> {
  const open = signal<readonly FollowUpOf[]>(await listFollowUpsOf().catch(() => []));
  liveQuery(() => listFollowUpsOf()).subscribe({
    next(rows) {
      open.value = rows;
    },
    // A store that can't be read is told of elsewhere; of one that is locked nothing stays here.
    error() {
      open.value = [];
    },
  });
  const proposing = createProposing();
  let lookedAt = 0;
  const look = (): void => {
    if (document.hidden || Date.now() - lookedAt < LOOK_AGAIN) return;
    lookedAt = Date.now();
    void proposing.look().catch(() => {});
  };
  look();
  // A page that stands open for days.
  document.addEventListener('visibilitychange', look);
  const callbacks = proposalCallbacks(proposing, host);
  function Open() {
    return (
      <FollowUpPage
        followUps={open.value}
        proposed={{ state: proposing.state.value, ...callbacks }}
        onChange={(to) => changeFollowUpItem(to, Date.now(), host)}
      />
    );
  }
  return <Open />;
}

function proposalCallbacks(proposing: Proposing, { language, offerUndo }: PageHost): ProposalCallbacks {
  const t = translateFollowUps(language);
  return {
    async onTake(shown, text) {
      const { proposal, shopperName: name } = shown;
      const taken = await takeProposal(proposal, text, Date.now());
      if (taken === null) throw new Error('as many are open as there may be');
      proposing.drop(proposal.id);
      offerUndo(t('touch.isTaken', { name, text }), async () => {
        await takeFollowUpOut(taken.id);
        proposing.putBack(shown);
      });
    },
    async onDismiss(shown, text) {
      const { proposal, shopperName: name } = shown;
      const id = await dismissProposal(proposal, text, Date.now());
      proposing.drop(proposal.id);
      offerUndo(t('touch.isDismissed', { name, text }), async () => {
        await takeFollowUpOut(id);
        proposing.putBack(shown);
      });
    },
    async onRule(rule, setting) {
      await changeTouchRule(rule, setting);
      await proposing.look();
    },
  };
}
