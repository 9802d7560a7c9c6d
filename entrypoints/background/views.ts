/** Makes a panel's view of an open conversation: the suggestions with their texts rendered for this shopper. */
import type { OpenReport } from '../../utils/messaging/index.ts';
import {
  type OpenView,
  openQuestion,
  type RecipientLock,
  type Suggestion,
  type Variables,
} from '../../utils/model/index.ts';
import {
  LEARNED_PACK,
  type Ranked,
  type Situation,
  type SuggestionEngine,
} from '../../utils/suggestion/index.ts';
import { render } from '../../utils/template/index.ts';

const MAX_SUGGESTIONS = 5;

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

/** One ranked template as the panel shows it. */
export function toSuggestion(
  engine: SuggestionEngine,
  situation: Situation,
  ranked: Ranked,
  variables: Variables,
): Suggestion {
  const { template, score, confidence, lessons } = ranked;
  const { text, blanks } = render(template.text, variables);
  const { pictures = [] } = template;
  return {
    templateId: template.id,
    code: template.code,
    title: template.title,
    category: template.category,
    stage: template.stage,
    text,
    blanks,
    ...(pictures.length === 0 ? {} : { pictures }),
    score,
    confidence,
    origin: template.packId === LEARNED_PACK ? 'own' : 'pack',
    lessons,
    lastUsedAt: template.lastUsedAt,
    explanation: engine.explain(situation, ranked),
  };
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
  const situation: Situation = { messages, names: [shopperName, shopName, agentName] };
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
