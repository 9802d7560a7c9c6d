/**
 * Every message that parts of the extension send each other, with its direction. One map, so that a message can't
 * be sent that nobody is typed to answer; `tests/unit/messaging` holds it.
 *
 * Rejected: a door that runs whatever the message names. Here a message that isn't in the map is not heard.
 */
import type * as v from 'valibot';
import type { FillOutcome, PanelView, Suggestion } from '../model/index.ts';
import {
  type documentSchema,
  fillOrderSchema,
  fillRequestSchema,
  nothingSchema,
  type receiptSchema,
  reportSchema,
  searchSchema,
  templateIdsSchema,
} from './schemas.ts';

export type Report = v.InferOutput<typeof reportSchema>;
export type OpenReport = Extract<Report, { kind: 'open' }>;
export type Receipt = v.InferOutput<typeof receiptSchema>;
export type FillRequest = v.InferOutput<typeof fillRequestSchema>;
export type FillOrder = v.InferOutput<typeof fillOrderSchema>;
export type SearchRequest = v.InferOutput<typeof searchSchema>;
export type SenderDocument = v.InferOutput<typeof documentSchema>;

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

/** Name of the port that a panel holds open; the background pushes `PanelView`s through it. */
export const PANEL_PORT = 'panel';
/** Background → panel, through the port: the tab in front, or that readings can't be stored (null: they can again). */
export type PanelPush =
  | { readonly view: PanelView }
  | { readonly problem: 'full' | 'blocked' | 'newer' | 'failed' | null };
