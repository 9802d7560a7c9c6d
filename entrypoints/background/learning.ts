/** What the background learns while the agent works: replies that go out, questions that found none, and bans. */
import type { LearnedChange, OpenReport, SenderDocument } from '../../utils/messaging/index.ts';
import { keyText } from '../../utils/model/index.ts';
import { addBan, countGap, dropGap } from '../../utils/storage/index.ts';
import type { EngineHolder } from './engineHolder.ts';
import { askedIn } from './lessonOf.ts';
import { forgetPlaces, liveIn, lookedAt } from './liveReplies.ts';
import { readMasking } from './maskingRules.ts';
import { forgetAwaited, noticeSent, putAwaitedBack } from './sentReplies.ts';
import { situationOf } from './views.ts';

export interface Learning {
  /** A reading was recorded: learns from what went out since the one before. */
  noticed(said: OpenReport, document: SenderDocument, now: number): Promise<void>;
  /** Counts the open question where nothing was suggested for it. */
  noteGap(said: OpenReport, now: number): Promise<void>;
  /** "Never for this": keeps a template away from what is open now. @returns id of the ban; null where nothing is. */
  ban(said: OpenReport, templateId: string, now: number): Promise<number | null>;
  /** What was learned was changed in the store. */
  changed(change: LearnedChange): Promise<void>;
}

export function createLearning(holder: EngineHolder): Learning {
  return {
    async noticed(said, document, now) {
      const { conversation, pending } = said;
      const live = await liveIn(document, said, now);
      const isOwn = ({ id, side }: (typeof pending)[number]): boolean => side === 'agent' && live.has(id);
      // What a text was made from only a whole engine knows; most reports hold no reply, and don't wait.
      const engine = live.size > 0 && conversation.messages.some(isOwn) ? await holder.ready() : null;
      await noticeSent(conversation, pending, now, {
        live,
        identify: (text) => engine?.identify(text)?.id ?? null,
        taught: holder.learn,
      });
      await lookedAt(document, said, now);
    },

    async noteGap({ conversation }, now) {
      const { messages, key } = conversation;
      const { wording, isQuestion, first } = askedIn(messages, conversation, await readMasking());
      if (!isQuestion) return;
      const asked = { conversation: keyText(key), first };
      const engine = await holder.ready();
      if (engine.size === 0) return;
      if (engine.suggest(situationOf(conversation), 1).length > 0) await dropGap(asked);
      else await countGap({ ...asked, wording }, now);
    },

    async ban({ conversation }, templateId, now) {
      const { wording } = askedIn(conversation.messages, conversation, await readMasking());
      if (wording === '') return null;
      const id = await addBan({ templateId, wording, conversation: keyText(conversation.key) }, now);
      (await holder.ready()).ban({ templateId, wording });
      return id;
    },

    async changed({ lesson, ban, shopper }) {
      if (shopper?.back === true) await putAwaitedBack(shopper.conversation);
      else if (shopper !== undefined) {
        await forgetAwaited(shopper.conversation);
        await forgetPlaces(shopper.conversation);
      }
      if (lesson === undefined && ban === undefined) return holder.rebuild();
      await holder.change((engine) => {
        if (lesson !== undefined) engine[lesson.back ? 'learn' : 'unlearn'](lesson);
        if (ban !== undefined) engine[ban.back ? 'ban' : 'unban'](ban);
      });
    },
  };
}
