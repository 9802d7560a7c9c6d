/** What is given of proposed contacts, and given back. */
import type { Proposal, TouchRule, TouchSetting, TouchSettings } from '../../../utils/model/index.ts';

export interface ShownProposal {
  readonly proposal: Proposal;
  readonly shopperName: string;
  readonly shopName: string;
  /** Title of a template that suits; empty: none was found. */
  readonly template: string;
}

export interface ProposalState {
  /** Shoppers looked at. */
  readonly looked: number;
  /** Null while they are read. */
  readonly rules: TouchSettings | null;
  /** The soonest first; null while it is looked. */
  readonly proposals: readonly ShownProposal[] | null;
}

export interface ProposalCallbacks {
  /** As a reminder with this text. */
  onTake(shown: ShownProposal, text: string): Promise<unknown>;
  onDismiss(shown: ShownProposal, text: string): Promise<unknown>;
  onRule(rule: TouchRule, setting: TouchSetting): Promise<unknown>;
}
