/** Makes a panel's view of an open conversation: the suggestions with their texts rendered for this shopper. */
import type { OpenReport } from '../../utils/messaging/index.ts';
import {
  type Conversation,
  keyText,
  type OpenView,
  openQuestion,
  type Place,
  type RecipientLock,
  type Suggestion,
  type Variables,
} from '../../utils/model/index.ts';
import {
  LEARNED_PACK,
  type Ranked,
  type Situation,
  type SuggestionEngine,
  saidIn,
} from '../../utils/suggestion/index.ts';
import { renderUnsaid } from '../../utils/template/index.ts';
import { chosenTempers } from './tempers.ts';

const MAX_SUGGESTIONS = 5;
/** As many replies of a palette as have a digit. */
const MAX_REPLIES = 9;

/**
 * What the page tells for the variables of a template. Only what can't be mistaken: with several orders it isn't
 * known which one is meant, and an amount (of a postage, a gap in price, a refund) is never the order's total.
 */
export function variablesOf({ conversation }: OpenReport): Variables {
  const { shopperName, shopName, agentName, orders, goods } = conversation;
  const order = orders.length === 1 ? orders[0] : undefined;
  const known: Record<string, string | undefined> = {
    shopper: shopperName,
    shop: shopName,
    agent: agentName,
    order: order?.number,
    goods: goods?.title || order?.goods,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined && value !== ''));
}

/** Where a reply to this conversation would be sent now. */
export function placeOf({ key, shopName }: Conversation): Place {
  return { platform: key.platform, shop: key.shop, shopName, now: Date.now() };
}

/** What is suggested from in this conversation. */
export function situationOf(conversation: Conversation): Situation {
  const { messages, shopperName, shopName, agentName } = conversation;
  return {
    messages,
    names: [shopperName, shopName, agentName],
    place: placeOf(conversation),
    temper: chosenTempers.get(keyText(conversation.key)),
  };
}

/** One ranked template as the panel shows it: of its wordings one that wasn't sent in this conversation. */
export function toSuggestion(
  engine: SuggestionEngine,
  situation: Situation,
  ranked: Ranked,
  variables: Variables,
): Suggestion {
  const { template, score, confidence, lessons } = ranked;
  const { pictures = [], language } = template;
  // By the wording, not by the text as it is rendered now: the day, or what stood in a blank, may have been another.
  let said: ReturnType<typeof saidIn> | undefined;
  const wasSaid = (_text: string, wording: string): boolean => {
    said ??= saidIn(situation.messages);
    return said(wording);
  };
  const options = { now: Date.now(), language };
  const { text, blanks, caret } = renderUnsaid(template.text, variables, wasSaid, options);
  return {
    templateId: template.id,
    code: template.code,
    title: template.title,
    category: template.category,
    stage: template.stage,
    text,
    blanks,
    ...(caret === null ? {} : { caret }),
    ...(pictures.length === 0 ? {} : { pictures }),
    score,
    confidence,
    origin: template.packId === LEARNED_PACK ? 'own' : 'pack',
    lessons,
    lastUsedAt: template.lastUsedAt,
    explanation: engine.explain(situation, ranked),
  };
}

/** What a search finds for whoever is open; null: nobody. */
export function found(
  engine: SuggestionEngine,
  open: OpenReport | null,
  query: string,
  limit: number | undefined,
): Suggestion[] {
  const situation = { messages: open?.conversation.messages ?? [] };
  const variables = open === null ? {} : variablesOf(open);
  const place = open === null ? undefined : placeOf(open.conversation);
  return engine
    .search(query, limit, place)
    .map((ranked) => toSuggestion(engine, situation, ranked, variables));
}

/**
 * The view of an open conversation; without an engine (it is being built) the suggestions come later.
 * @param nameOf name of a platform as agents call it.
 */
export function openView(
  report: OpenReport,
  lock: RecipientLock,
  engine: SuggestionEngine | null,
  nameOf: (platform: string) => string = (platform) => platform,
): OpenView {
  const { conversation, composer, health, unknownCount, cut } = report;
  const { messages, shopperName, shopName, agentName } = conversation;
  const situation = situationOf(conversation);
  const variables = variablesOf(report);
  const ranked = engine?.suggest(situation, MAX_SUGGESTIONS) ?? [];
  return {
    kind: 'open',
    key: conversation.key,
    lock,
    platformName: nameOf(conversation.key.platform),
    shopName,
    shopperName,
    agentName,
    orders: conversation.orders,
    goods: conversation.goods,
    composer,
    health,
    question: openQuestion(messages).map((message) => message.text),
    preparing: engine === null,
    suggestions: engine === null ? [] : ranked.map((one) => toSuggestion(engine, situation, one, variables)),
    unknownCount,
    cut,
  };
}

/** What a page's palette offers: what is suggested while nothing is searched for, else what is found; of null, that alone. */
export function repliesIn(
  open: OpenReport,
  lock: RecipientLock,
  engine: SuggestionEngine,
  query: string | null,
): readonly Suggestion[] {
  const { suggestions } = query ? { suggestions: [] } : openView(open, lock, engine);
  return suggestions.length > 0 || query === null ? suggestions : found(engine, open, query, MAX_REPLIES);
}
