/**
 * Every message that parts of the extension send each other, with its direction. One map, so that a message can't
 * be sent that nobody is typed to answer; `tests/unit/messaging` holds it.
 *
 * Rejected: a door that runs whatever the message names. Here a message that isn't in the map is not heard.
 */
import type * as v from 'valibot';
import type {
  AdapterProblem,
  FillOutcome,
  Language,
  PanelOrder,
  PanelView,
  PictureBytes,
  Suggestion,
  TakeBackOutcome,
} from '../model/index.ts';
import {
  banSchema,
  type documentSchema,
  fillOrderSchema,
  fillRequestSchema,
  handSchema,
  keepSchema,
  learnedSchema,
  nothingSchema,
  pageCommandSchema,
  paletteSchema,
  pictureSchema,
  type receiptSchema,
  reportSchema,
  reportWishSchema,
  savedSchema,
  searchSchema,
  takeBackOrderSchema,
  takeBackSchema,
  takeReplySchema,
  taughtSchema,
  teachSchema,
  templateIdsSchema,
  wantedSchema,
  windowSchema,
} from './schemas.ts';

export type Report = v.InferOutput<typeof reportSchema>;
export type OpenReport = Extract<Report, { kind: 'open' }>;
export type Receipt = v.InferOutput<typeof receiptSchema>;
export type FillRequest = v.InferOutput<typeof fillRequestSchema>;
export type FillOrder = v.InferOutput<typeof fillOrderSchema>;
export type TakeBackRequest = v.InferOutput<typeof takeBackSchema>;
export type TakeBackOrder = v.InferOutput<typeof takeBackOrderSchema>;
export type PictureRequest = v.InferOutput<typeof pictureSchema>;
export type SearchRequest = v.InferOutput<typeof searchSchema>;
export type WantedHere = v.InferOutput<typeof wantedSchema>;
export type PaletteRequest = v.InferOutput<typeof paletteSchema>;
export type PageCommand = v.InferOutput<typeof pageCommandSchema>;
export type TakeReply = v.InferOutput<typeof takeReplySchema>;
export type BanRequest = v.InferOutput<typeof banSchema>;
export type KeepRequest = v.InferOutput<typeof keepSchema>;
export type LearnedChange = v.InferOutput<typeof learnedSchema>;
export type ReportWish = v.InferOutput<typeof reportWishSchema>;
export type Taught = v.InferOutput<typeof taughtSchema>;
export type SenderDocument = v.InferOutput<typeof documentSchema>;

/** The adapter that serves a site, to be checked by who uses it; `own`: taught or imported by the agent. */
export interface AdapterAnswer {
  readonly adapter: unknown;
  readonly own: boolean;
}

export interface TaughtAnswer {
  readonly ok: boolean;
  readonly problems: readonly AdapterProblem[];
}

/** Who may send a message: a content script in a tab, or one of our own pages or the background itself. */
export type From = 'content' | 'extension';

export interface Message<Data, Answer> {
  readonly type: string;
  readonly from: From;
  readonly schema: v.GenericSchema<unknown, Data>;
  /** Only for the types; never set. */
  readonly answer?: Answer;
}

function message<Data, Answer>(
  type: string,
  from: From,
  schema: v.GenericSchema<unknown, Data>,
): Message<Data, Answer> {
  return { type, from, schema };
}

/** Content → background: what the frame shows now. Answered when it is in the store. */
export const report = /* @__PURE__ */ message<Report, Receipt>('report', 'content', reportSchema);
/** Background → one frame: report afresh, whatever was said before. */
export const reread = /* @__PURE__ */ message<Record<string, never>, null>(
  'reread',
  'extension',
  nothingSchema,
);
/** Background → one frame: write into the box, if it is still that conversation's. */
export const fillBox = /* @__PURE__ */ message<FillOrder, FillOutcome>(
  'fillBox',
  'extension',
  fillOrderSchema,
);
/** Panel → background: fill. */
export const fill = /* @__PURE__ */ message<FillRequest, FillOutcome>('fill', 'extension', fillRequestSchema);
/** Panel → background: take the last fill of this conversation back. */
export const takeBack = /* @__PURE__ */ message<TakeBackRequest, TakeBackOutcome>(
  'takeBack',
  'extension',
  takeBackSchema,
);
/** Background → one frame: take the last fill back, if it is still that conversation's. */
export const takeBackFill = /* @__PURE__ */ message<TakeBackOrder, TakeBackOutcome>(
  'takeBackFill',
  'extension',
  takeBackOrderSchema,
);
/** Content → background: start the hand of one fill in my document's own world. False where that can't be. */
export const wantHand = /* @__PURE__ */ message<{ nonce: string }, boolean>(
  'wantHand',
  'content',
  handSchema,
);
/** Content → background: a picture of the fill that you ordered here and that isn't answered yet. Null: it can't be had. */
export const wantPicture = /* @__PURE__ */ message<PictureRequest, PictureBytes | null>(
  'wantPicture',
  'content',
  pictureSchema,
);
/** Panel → background: search the packs; rendered for the locked conversation where one is given. */
export const search = /* @__PURE__ */ message<SearchRequest, readonly Suggestion[]>(
  'search',
  'extension',
  searchSchema,
);
/** Manager → background: these templates were changed in the store. */
export const templatesChanged = /* @__PURE__ */ message<{ ids: string[] }, null>(
  'templatesChanged',
  'extension',
  templateIdsSchema,
);
/** Panel → background: never suggest this for such questions. Answered with the ban's id; null: nothing is open, or recorded. */
export const ban = /* @__PURE__ */ message<BanRequest, number | null>('ban', 'extension', banSchema);
/** What is to become a template: its text, masked, and what it answers. */
export interface KeptLine {
  /** Empty where the shopper's own words were selected. */
  readonly text: string;
  readonly triggers: readonly string[];
}

/** Panel → background: what is selected in the page, else the agent's last line; null: there is nothing to keep. */
export const keepLine = /* @__PURE__ */ message<KeepRequest, KeptLine | null>(
  'keepLine',
  'extension',
  keepSchema,
);
/** Manager, panel → background: what was learned was changed in the store. */
export const learnedChanged = /* @__PURE__ */ message<LearnedChange, null>(
  'learnedChanged',
  'extension',
  learnedSchema,
);

/** Content → background: which adapter serves the site that I run in (as the browser tells it)? Null: none. */
export const adapterOf = /* @__PURE__ */ message<Record<string, never>, AdapterAnswer>(
  'adapterOf',
  'content',
  nothingSchema,
);
/** Content → background: start a script in my document that runs only where it is wanted. */
export const wantScript = /* @__PURE__ */ message<WantedHere, null>('wantScript', 'content', wantedSchema);
/** What a page's palette is answered. */
export interface PaletteAnswer {
  /** False where the site isn't enabled. */
  readonly on: boolean;
  /** The keys that the agent chose, as stored; left out where they are known. */
  readonly keys?: unknown;
  /** Every shortcut code, folded: with what is suggested, where a code alone may call for its template. */
  readonly codes?: readonly string[];
  /** Null where that conversation isn't known to be open in the document. */
  readonly replies: readonly Suggestion[] | null;
}

/** Content → background: replies for the conversation that is open in my document. */
export const askPalette = /* @__PURE__ */ message<PaletteRequest, PaletteAnswer>(
  'askPalette',
  'content',
  paletteSchema,
);
/** Background → one frame: carry this out. Answered false where the script that does isn't there. */
export const pageCommand = /* @__PURE__ */ message<PageCommand, boolean>(
  'pageCommand',
  'extension',
  pageCommandSchema,
);
/** Content → background: the agent took this reply from the palette in my document. */
export const takeReply = /* @__PURE__ */ message<TakeReply, FillOutcome>(
  'takeReply',
  'content',
  takeReplySchema,
);
/** Content → background: the agent taught this site here; keep it. */
export const saveTaught = /* @__PURE__ */ message<Taught, TaughtAnswer>(
  'saveTaught',
  'content',
  taughtSchema,
);
/** Manager → background: adapters were changed in the store. */
export const adaptersChanged = /* @__PURE__ */ message<Record<string, never>, null>(
  'adaptersChanged',
  'extension',
  nothingSchema,
);

/** Panel → background: let the agent point things out in the page in front of this window, or end that. */
export const teach = /* @__PURE__ */ message<{ windowId: number; on: boolean }, null>(
  'teach',
  'extension',
  teachSchema,
);
/** Background → every frame of a tab: the agent wants to stop pointing things out. */
export const stopTeaching = /* @__PURE__ */ message<Record<string, never>, null>(
  'stopTeaching',
  'extension',
  nothingSchema,
);
/** Content → background: pointing things out has ended, with or without something saved. */
export const taught = /* @__PURE__ */ message<{ saved: boolean }, null>('taught', 'content', savedSchema);
/** Content → background: which language has the agent chosen? Empty: the browser's. */
export const teachLanguage = /* @__PURE__ */ message<Record<string, never>, { language: Language | '' }>(
  'teachLanguage',
  'content',
  nothingSchema,
);
/** Panel → background: a report of the page in front of this window; null where none could be made. */
export const exportReport = /* @__PURE__ */ message<{ windowId: number }, string | null>(
  'exportReport',
  'extension',
  windowSchema,
);
/** Background → one frame: a report of this page, redacted. */
export const makePageReport = /* @__PURE__ */ message<ReportWish, string | null>(
  'makePageReport',
  'extension',
  reportWishSchema,
);

/** Name of the port that a panel holds open; the background pushes `PanelView`s through it. */
export const PANEL_PORT = 'panel';
/** Background → panel, through the port: the tab in front, or that readings can't be stored (null: they can again). */
export type PanelPush =
  | { readonly view: PanelView }
  /** Whether the agent is pointing things out in the page of the tab in front. */
  | { readonly teaching: boolean }
  /** A command of the browser's is for the panel. */
  | { readonly command: PanelOrder }
  /** The agent wants the panel closed. */
  | { readonly close: true }
  | { readonly problem: 'full' | 'blocked' | 'newer' | 'locked' | 'failed' | null };
