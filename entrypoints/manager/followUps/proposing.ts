/** Looks through all shoppers for whom to write to, a part at a time, so that the page stays at hand. */
import { type Signal, signal } from '@preact/signals';
import type { ProposalState, ShownProposal } from '../../../components/index.ts';
import { propose, templateFor } from '../../../utils/followUps/index.ts';
import type { Template, TouchSettings } from '../../../utils/model/index.ts';
import { listTemplates, readTouchRules, shoppersToTouch } from '../../../utils/storage/index.ts';

/** As many as anybody works off; the soonest. */
const MOST = 500;

export interface Proposing {
  readonly state: Signal<ProposalState>;
  /** Looks again: the rules changed. */
  look(): Promise<void>;
  /** Takes one out of what is shown; it was taken or dismissed. */
  drop(id: string): void;
  /** Shows one again. */
  putBack(proposal: ShownProposal): void;
}

function bySoonest(a: ShownProposal, b: ShownProposal): number {
  return a.proposal.dueAt - b.proposal.dueAt;
}

export function createProposing(): Proposing {
  const state = signal<ProposalState>({ looked: 0, rules: null, proposals: null });
  let turn = 0;
  const found = (proposals: readonly ShownProposal[]): void => {
    state.value = { ...state.value, proposals };
  };

  const lookWith = async (rules: TouchSettings, templates: readonly Template[], mine: number) => {
    const now = Date.now();
    const proposals: ShownProposal[] = [];
    for await (const { known, looked } of shoppersToTouch()) {
      if (mine !== turn) return;
      for (const one of known) {
        const proposal = propose(one, rules, now);
        if (proposal === null) continue;
        const { name: shopperName, shopName } = one.shopper;
        const template = templateFor(proposal.rule, templates)?.title ?? '';
        proposals.push({ proposal, shopperName, shopName, template });
      }
      state.value = { ...state.value, looked: state.value.looked + looked };
    }
    if (mine === turn) found(proposals.sort(bySoonest).slice(0, MOST));
  };

  return {
    state,
    async look() {
      turn += 1;
      const [rules, templates] = await Promise.all([readTouchRules(), listTemplates()]);
      state.value = { looked: 0, rules, proposals: null };
      await lookWith(rules, templates, turn);
    },
    drop(id) {
      found((state.value.proposals ?? []).filter(({ proposal }) => proposal.id !== id));
    },
    putBack(proposal) {
      found([...(state.value.proposals ?? []), proposal].sort(bySoonest));
    },
  };
}
