/** What a message must look like to be let in. Everything that arrives is unknown until it passed here. */
import * as v from 'valibot';
import { FILL_MODES, MAX_NAME, MAX_PICTURES, MAX_TEXT, PAGE_COMMANDS, PARTS } from '../model/index.ts';

const id = v.pipe(v.string(), v.maxLength(500));
const name = v.pipe(v.string(), v.maxLength(MAX_NAME));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
/** What a date can be. */
const time = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));

/** Longest text of a fill. */
const MAX_FILL = 10_000;
const fillText = v.pipe(v.string(), v.maxLength(MAX_FILL));
/** Where in the text the caret shall stand after the fill, in UTF-16 units; left out: behind it. */
const caret = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_FILL)));

/** Most messages in one report: the tail of the thread, and one slice of what wasn't recorded yet. */
export const MAX_TAIL = 60;
export const MAX_SLICE = 200;

export const keySchema = v.strictObject({
  /** An adapter's id, as long as one may be. */
  platform: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  shop: id,
  shopper: v.pipe(id, v.nonEmpty()),
});

export const documentSchema = v.strictObject({
  tabId: v.pipe(v.number(), v.integer()),
  frameId: v.pipe(v.number(), v.integer()),
  documentId: id,
  incognito: v.optional(v.boolean()),
  practice: v.optional(v.boolean()),
});

/** Which of the threads under one name, where the name stands for the shopper. */
const threadSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

export const lockSchema = v.strictObject({
  key: keySchema,
  document: documentSchema,
  thread: threadSchema,
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const healthSchema = v.strictObject({
  reader: v.picklist(['builtIn', 'own', 'generic']),
  adapter: v.pipe(v.string(), v.nonEmpty(), v.maxLength(100)),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
  moved: v.boolean(),
  parts: v.pipe(
    v.array(
      v.strictObject({
        part: v.picklist(PARTS),
        state: v.picklist(['ok', 'unsure', 'missing']),
        confidence: share,
      }),
    ),
    v.check((parts) => parts.length === PARTS.length),
  ),
});

const messageSchema = v.strictObject({
  id: v.pipe(id, v.nonEmpty()),
  side: v.picklist(['shopper', 'agent', 'bot', 'system', 'unknown']),
  text,
  at: v.nullable(time),
  kind: v.picklist(['text', 'picture', 'goods', 'order']),
  cut: v.boolean(),
});

const orderSchema = v.strictObject({ number: id, state: name, goods: name, amount: name });
const goodsSchema = v.strictObject({ id, title: name, price: name });

const conversationSchema = v.strictObject({
  key: keySchema,
  shopperName: name,
  shopName: name,
  agentName: name,
  messages: v.pipe(v.array(messageSchema), v.maxLength(MAX_TAIL)),
  orders: v.pipe(v.array(orderSchema), v.maxLength(50)),
  goods: v.nullable(goodsSchema),
});

const composerSchema = v.picklist(['ready', 'readOnly', 'missing', 'unfillable']);

const reportSchemas = [
  v.strictObject({ kind: v.literal('none') }),
  /** Enabled, but it can't be read for certain; without a health, nothing like a chat was found. */
  v.strictObject({ kind: v.literal('unsupported'), health: v.nullable(healthSchema) }),
  v.strictObject({ kind: v.literal('uncertain') }),
  v.strictObject({
    kind: v.literal('open'),
    conversation: conversationSchema,
    /** Messages that the store hasn't confirmed yet, in page order. */
    pending: v.pipe(v.array(messageSchema), v.maxLength(MAX_SLICE)),
    composer: composerSchema,
    health: healthSchema,
    thread: threadSchema,
    unknownCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
    cut: v.boolean(),
    /** Milliseconds since 1970 when the page was read: for the bench, never for deciding. */
    readAt: time,
  }),
] as const;

/** What a content script says of its frame. By its kind; the library's `variant` would do so in half a kilobyte of the worker's. */
export const reportSchema = v.lazy((said) => {
  const kind = (said as { readonly kind?: unknown } | null)?.kind;
  return reportSchemas.find(({ entries }) => entries.kind.literal === kind) ?? reportSchemas[0];
});

/** `stop`: the site isn't enabled (any more); the script there ends itself. */
export const receiptSchema = v.strictObject({ taken: v.array(id), stop: v.optional(v.boolean()) });

const query = v.pipe(v.string(), v.maxLength(200));
/** After which query of a search it was taken; left out: after none. */
const taken = v.optional(query);

/** Longest text, in UTF-16 units, that gives way to a fill. */
const MAX_OVER = 2000;
/** What stands right before the caret and gives way to the text; where it doesn't, nothing is written. */
const over = v.optional(v.pipe(v.string(), v.maxLength(MAX_OVER)));

/**
 * From the panel: put this text into that conversation's box. `id` is new for every wish of the agent: the same fill,
 * asked again because nobody answered, is written once.
 */
export const fillRequestSchema = v.strictObject({
  id: v.pipe(id, v.nonEmpty()),
  lock: lockSchema,
  text: fillText,
  caret,
  over,
  templateId: id,
  query: taken,
  mode: v.optional(v.picklist(FILL_MODES)),
  /** Ids of the pictures that go along, in their order. */
  pictures: v.optional(v.pipe(v.array(id), v.maxLength(MAX_PICTURES))),
});

export const takeBackSchema = v.strictObject({ lock: lockSchema });
export const takeBackOrderSchema = v.strictObject({ key: keySchema, thread: threadSchema });

/** Name of the events by which a fill speaks with its hand in the page. */
export const handSchema = v.strictObject({ nonce: v.pipe(v.string(), v.regex(/^d[0-9a-f]{32}$/)) });

/** From the background to the one frame: the document was already resolved. */
export const fillOrderSchema = v.strictObject({
  id: v.pipe(id, v.nonEmpty()),
  key: keySchema,
  thread: threadSchema,
  text: fillText,
  caret,
  over,
  mode: v.optional(v.picklist(FILL_MODES)),
  /** How many pictures go along; they are asked for one by one. */
  pictures: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PICTURES))),
});

/** From the page's palette: as the order that it becomes. Where it goes, and with which pictures, isn't the page's to say. */
export const takeReplySchema = v.strictObject({ ...fillOrderSchema.entries, templateId: id, query: taken });

/** From the page of a fill that is under way: its picture of this number, from 0. */
export const pictureSchema = v.strictObject({
  fill: v.pipe(id, v.nonEmpty()),
  picture: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PICTURES - 1)),
});

export const searchSchema = v.strictObject({
  query,
  lock: v.nullable(lockSchema),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
});

/**
 * From the page's palette: what serves the conversation that is open there; of an empty query, what is suggested or else was used last;
 * of none, what is suggested.
 */
export const paletteSchema = v.strictObject({
  ...takeBackOrderSchema.entries,
  query: v.nullable(query),
  /** The answer before this one told the keys, a moment ago. */
  knowsKeys: v.boolean(),
});

/** To the document that speaks for the tab in front. `detail`: what became of a taking back; elsewhere the agent's language, or empty. */
export const pageCommandSchema = v.strictObject({ name: v.picklist(PAGE_COMMANDS), detail: id });

/** As many as a pack may hold. */
export const templateIdsSchema = v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(50_000)) });
/** "Never for this": the template, for what is open in the locked conversation. */
export const banSchema = v.strictObject({ lock: lockSchema, templateId: v.pipe(id, v.nonEmpty()) });

/** What is to be kept of what is open in the locked conversation. */
export const keepSchema = v.strictObject({ lock: lockSchema });

const wording = v.pipe(v.string(), v.maxLength(6 * (MAX_TEXT + 1)));
/** `back`: it was put back; else taken out. */
const learnedPart = { templateId: id, wording, back: v.boolean() };
/** One change in the store of what was learned; empty: much of it. */
export const learnedSchema = v.strictObject({
  lesson: v.optional(v.strictObject({ ...learnedPart, at: time, before: text })),
  ban: v.optional(v.strictObject(learnedPart)),
  /** All that is of one shopper: `keyText` of the conversation. */
  shopper: v.optional(
    v.strictObject({ conversation: v.pipe(v.string(), v.maxLength(10_000)), back: v.boolean() }),
  ),
});

export const nothingSchema = v.strictObject({});

/** The generic reader, the strategies of rich editors, the palette. */
export const wantedSchema = v.strictObject({ script: v.picklist(['generic', 'rich', 'palette']) });

const windowId = v.pipe(v.number(), v.integer());
export const windowSchema = v.strictObject({ windowId });
export const teachSchema = v.strictObject({ windowId, on: v.boolean() });
export const savedSchema = v.strictObject({ saved: v.boolean() });
export const reportWishSchema = v.strictObject({
  version: v.pipe(v.string(), v.maxLength(40)),
  health: v.nullable(healthSchema),
});

/** Longest adapter that a page may hand in, as JSON, in UTF-16 units. */
export const MAX_TAUGHT = 64 * 1024;

function isSmallRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  try {
    return JSON.stringify(value).length <= MAX_TAUGHT;
  } catch {
    // Endless, or too deep.
    return false;
  }
}

/** What was taught in a page. What is in the adapter, who takes it checks (`checkAdapter` of the reading room). */
export const taughtSchema = v.strictObject({
  adapter: v.custom<Readonly<Record<string, unknown>>>(isSmallRecord),
});
