/** Has a reply put into the box, through the background, as from the panel; and says what became of it. */
import type { Workplace } from '../../utils/composer/index.ts';
import type { TranslatePalette } from '../../utils/locale/index.ts';
import type { Message, PaletteAnswer, PaletteRequest, TakeReply } from '../../utils/messaging/index.ts';
import type { FillOutcome, Language, Suggestion } from '../../utils/model/index.ts';
import type { Recipient } from './recipient.ts';

/** What the background is asked for. */
export interface Asks {
  /** Null where nobody answered. */
  replies(request: PaletteRequest): Promise<PaletteAnswer | null>;
  fill(request: TakeReply): Promise<FillOutcome>;
  /** Empty: the browser's. */
  language(): Promise<Language | ''>;
}

/** By the names that the protocol gives them; its schemas are the background's. */
type Named<Data, Answer> = Pick<Message<Data, Answer>, 'type' | 'answer'>;
const ASK: Named<PaletteRequest, PaletteAnswer> = { type: 'askPalette' };
const LANGUAGE: Named<Record<string, never>, { language: Language | '' }> = { type: 'teachLanguage' };
const TAKE: Named<TakeReply, FillOutcome> = { type: 'takeReply' };

export function createAsks({ send, ask: askOnLine }: Workplace): Asks {
  const ask = <Data, Answer>(message: Named<Data, Answer>, data: Data): Promise<Answer> =>
    send(message, data) as Promise<Answer>;
  return {
    replies: (request) =>
      (request.query === null
        ? ask(ASK, request)
        : (askOnLine(ASK, request) as Promise<PaletteAnswer>)
      ).catch(() => null),
    // Unanswered: the background was killed meanwhile. The same wish again wakes it, and is written once.
    language: () =>
      ask(LANGUAGE, {}).then(
        ({ language }) => language,
        () => '',
      ),
    fill: (request) =>
      ask(TAKE, request)
        .catch(() => ask(TAKE, request))
        .catch(() => ({ kind: 'unverified' })),
  };
}

export interface Taken {
  readonly reply: Suggestion;
  /** The query that found it; empty: it was suggested. */
  readonly query: string;
  /** Its text without blanks. */
  readonly text: string;
  readonly caret: number | undefined;
  /** What stands right before the caret and gives way to it. */
  readonly over: string;
}

/** @returns what is to be said to the agent; null: nothing, it stands there. */
export async function takeInto(
  asks: Asks | null,
  recipient: Recipient,
  { reply, query, text, caret, over }: Taken,
  t: TranslatePalette,
): Promise<string | null> {
  const request = {
    ...recipient,
    // Pages that aren't secure have no `randomUUID`.
    id: crypto.getRandomValues(new Uint32Array(4)).join('-'),
    templateId: reply.templateId,
    text,
    over,
    query,
    ...(caret === undefined ? {} : { caret }),
  };
  const outcome = (await asks?.fill(request)) ?? ({ kind: 'unverified' } as const);
  if (outcome.kind === 'refused') return t(`palette.said.${outcome.reason}`);
  if (outcome.kind !== 'filled') return t(`palette.said.${outcome.kind}`);
  const left = outcome.pictures?.left ?? 0;
  return left === 0 ? null : t('palette.said.pictures', { n: left });
}
