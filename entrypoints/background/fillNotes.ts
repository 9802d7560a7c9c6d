/** What became of a fill, for what is learned from it and for the shopper's history. */
import type { FillRequest, OpenReport } from '../../utils/messaging/index.ts';
import { type FillOutcome, keyText, openQuestion } from '../../utils/model/index.ts';
import { addEvent } from '../../utils/storage/index.ts';
import type { EngineHolder } from './engineHolder.ts';
import { isPrivate } from './recording.ts';
import { awaitSent } from './sentReplies.ts';

/**
 * Nothing of what isn't to be recorded is noted.
 * @param open what was open as the outcome came: what comes next may be the answer already.
 * @throws (rejects) what the store does.
 */
export async function noteFill(
  { lock, text, templateId, query = '' }: FillRequest,
  outcome: FillOutcome,
  open: OpenReport | null,
  engine: Pick<EngineHolder, 'took'>,
): Promise<void> {
  const at = Date.now();
  const isFilled = outcome.kind === 'filled';
  if (await isPrivate(lock.document)) return;
  const messages = open?.conversation.messages ?? [];
  const wording = openQuestion(messages).map(({ text }) => text);
  await Promise.all([
    isFilled && engine.took(query, templateId, at),
    isFilled &&
      awaitSent(
        lock.key,
        { text, templateId, wording: wording.join('\n'), after: messages.at(-1)?.id ?? '' },
        at,
      ),
    addEvent({
      kind: isFilled ? 'filled' : 'notFilled',
      at,
      conversation: keyText(lock.key),
      templateId,
      detail: outcome.kind === 'refused' ? `refused:${outcome.reason}` : outcome.kind,
    }),
  ]);
}
