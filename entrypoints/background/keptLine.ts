/** A line of the conversation that the agent wants to keep as a template, with what it answered. */
import type { KeptLine, OpenReport, SenderDocument } from '../../utils/messaging/index.ts';
import { selectedText } from '../../utils/platform/index.ts';
import { askedIn, masked } from './lessonOf.ts';
import { readMasking } from './maskingRules.ts';

/** As much as a template may hold, in UTF-16 units. */
const LONGEST = 4000;

const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/**
 * What is selected in the page, else the agent's last line; masked as what is learned: names and numbers become variables.
 * A shopper's words are what a template answers, and no reply. Null where there is nothing to keep.
 */
export async function lineToKeep(
  { conversation }: OpenReport,
  document: SenderDocument,
): Promise<KeptLine | null> {
  const { messages, shopperName, shopName, agentName, orders } = conversation;
  const selected = (await selectedText(document)).trim().slice(0, LONGEST);
  const wanted = squeeze(selected);
  const message =
    wanted === ''
      ? messages.findLast(({ side, kind, cut }) => side === 'agent' && kind === 'text' && !cut)
      : messages.findLast(({ text }) => squeeze(text).includes(wanted));
  const line = wanted === '' ? (message?.text.trim() ?? '') : selected;
  if (line === '') return null;
  const masking = await readMasking();
  const linesOf = (wording: string): string[] => wording.split('\n').filter((one) => one !== '');
  if (message?.side === 'shopper')
    return { text: '', triggers: linesOf(masked(line, conversation, masking)) };
  const before = message === undefined ? messages : messages.slice(0, messages.indexOf(message));
  const names = {
    ...{ shopper: shopperName, shop: shopName, agent: agentName },
    orders: orders.map(({ number }) => number),
  };
  return {
    text: masking.reply(line, names),
    triggers: linesOf(askedIn(before, conversation, masking).wording),
  };
}
