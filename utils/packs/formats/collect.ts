/** Gathers entries one by one: each is cleaned, measured and translated, or refused. */

import type { FilePlace, Language, RefusalCode, Stage, Temper, Values } from '../../model/index.ts';
import type { DraftEntry, DraftPicture } from '../draft.ts';
import { PACK_LIMITS } from '../limits.ts';
import type { ChangedField, DraftPart, KeptVariable, RefusedRow } from './draft.ts';
import { LOST } from './encoding.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { DraftError } from './problems.ts';
import { type Translated, translateText, type VariableSyntax } from './variables.ts';

export interface RawEntry {
  readonly code?: unknown;
  readonly title?: unknown;
  readonly category?: readonly string[];
  /** Several are several wordings. */
  readonly text: unknown;
  readonly triggers?: readonly string[];
  readonly stage?: Stage | undefined;
  readonly temper?: Temper | undefined;
  readonly language?: Language | undefined;
  readonly shops?: readonly string[];
  readonly platforms?: readonly string[];
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly pinned?: boolean;
  readonly pictures?: readonly DraftPicture[];
}

export interface Collector {
  /** Takes an entry in; throws `DraftError` past `DRAFT_LIMITS.rows`. */
  add(place: FilePlace, raw: RawEntry, syntax: VariableSyntax): void;
  refuse(place: FilePlace, code: RefusalCode, values?: Values): void;
  /** Tells of a field, or of what else has no place in a pack. */
  change(place: FilePlace, field: ChangedField['field'], original: string): void;
  done(): DraftPart;
}

type Refusal = Pick<RefusedRow, 'code' | 'values'>;

/** A text that is trimmed, without marks and control characters, with `\n` for line breaks. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\t\n]|\ufeff/gu, '')
    .trim();
}

export function collector(): Collector {
  const entries: DraftEntry[] = [];
  const refused: RefusedRow[] = [];
  const kept: KeptVariable[] = [];
  const changed: ChangedField[] = [];
  return { add, refuse, change, done: () => ({ entries, refused, kept, changed }) };

  function add(place: FilePlace, raw: RawEntry, syntax: VariableSyntax): void {
    const read = readText(raw.text, syntax);
    if ('code' in read) {
      refuse(place, read.code, read.values);
      return;
    }
    if (entries.length >= DRAFT_LIMITS.rows)
      throw new DraftError('tooManyRows', place, { limit: DRAFT_LIMITS.rows });
    for (const variable of read.kept) if (kept.length < DRAFT_LIMITS.kept) kept.push({ place, variable });
    const { stage, temper, language, pictures = [] } = raw;
    const fields = {
      code: codeOf(place, raw.code),
      title: titleOf(place, raw.title),
      category: categoryOf(place, raw.category ?? []),
      text: read.text,
      triggers: triggersOf(place, raw.triggers ?? []),
      ...(stage === undefined ? {} : { stage }),
      ...(temper === undefined ? {} : { temper }),
      ...(language === undefined ? {} : { language }),
      ...servingOf(raw),
    };
    if (!isRound(raw)) change(place, 'validTo', `${raw.validFrom} – ${raw.validTo}`);
    entries.push({ place, fields, pictures });
  }

  function refuse(place: FilePlace, code: RefusalCode, values: Values = {}): void {
    if (refused.length >= DRAFT_LIMITS.rows)
      throw new DraftError('tooManyRows', place, { limit: DRAFT_LIMITS.rows });
    refused.push({ place, code, values });
  }

  function change(place: FilePlace, field: ChangedField['field'], original: string): void {
    if (changed.length < DRAFT_LIMITS.rows)
      changed.push({ place, field, original: original.slice(0, 1_000) });
  }

  /** A code that is too long to be typed is none. */
  function codeOf(place: FilePlace, raw: unknown): string {
    const code = oneLine(raw);
    if (code.length <= PACK_LIMITS.code) return code;
    change(place, 'code', code);
    return '';
  }

  function titleOf(place: FilePlace, raw: unknown): string {
    return cut(place, 'title', oneLine(raw), PACK_LIMITS.title);
  }

  function categoryOf(place: FilePlace, raw: readonly string[]): string[] {
    const names = raw.map(oneLine).filter((name) => name !== '');
    // Cells that were merged across levels repeat the name of the first.
    const path = names.filter((name, level) => name !== names[level - 1]);
    if (path.length > PACK_LIMITS.categoryDepth) change(place, 'category', path.join(' => '));
    return path
      .slice(0, PACK_LIMITS.categoryDepth)
      .map((name) => cut(place, 'category', name, PACK_LIMITS.categoryName));
  }

  function triggersOf(place: FilePlace, raw: readonly string[]): string[] {
    const triggers = [...new Set(raw.map(oneLine).filter((trigger) => trigger !== ''))];
    if (triggers.length > PACK_LIMITS.triggers)
      change(place, 'triggers', triggers.slice(PACK_LIMITS.triggers).join('\n'));
    return triggers
      .slice(0, PACK_LIMITS.triggers)
      .map((trigger) => cut(place, 'triggers', trigger, PACK_LIMITS.trigger));
  }

  function cut(place: FilePlace, field: ChangedField['field'], text: string, limit: number): string {
    if (text.length <= limit) return text;
    change(place, field, text);
    // Not between the halves of a character.
    return text
      .slice(0, limit)
      .replace(/[\ud800-\udbff]$/, '')
      .trim();
  }
}

function isRound({ validFrom = '', validTo = '' }: RawEntry): boolean {
  return validFrom === '' || validTo === '' || validFrom <= validTo;
}

/** Where and when it serves, as far as that was told. Days the wrong way round are none. */
function servingOf(raw: RawEntry) {
  const { shops = [], platforms = [], pinned = false } = raw;
  const { validFrom = '', validTo = '' } = isRound(raw) ? raw : {};
  return {
    ...(shops.length === 0 ? {} : { shops }),
    ...(platforms.length === 0 ? {} : { platforms }),
    ...(validFrom === '' ? {} : { validFrom }),
    ...(validTo === '' ? {} : { validTo }),
    ...(pinned ? { pinned } : {}),
  };
}

/** The text of an entry, or why it has none. */
function readText(raw: unknown, syntax: VariableSyntax): Translated | Refusal {
  const wanted = Array.isArray(raw) ? (raw as unknown[]) : [raw];
  if (wanted.some((text) => typeof text !== 'string' && text !== undefined && text !== null))
    return { code: 'wrongType', values: { expected: 'text' } };
  const texts = wanted.map((text) => cleanText(typeof text === 'string' ? text : '')).filter(Boolean);
  if (texts.length === 0) return { code: 'noText', values: {} };
  if (texts.some((text) => text.length > DRAFT_LIMITS.cell))
    return { code: 'tooLong', values: { limit: DRAFT_LIMITS.cell } };
  if (texts.some((text) => text.includes(LOST))) return { code: 'brokenCharacters', values: {} };
  const translated = together(texts.map((text) => translateText(text, syntax)));
  if (translated.text === '') return { code: 'noText', values: {} };
  const { text: limit } = PACK_LIMITS;
  return translated.text.length > limit ? { code: 'tooLong', values: { limit } } : translated;
}

/** Several texts as wordings; one below the other where a text has what parts wordings in it. */
function together(parts: readonly Translated[]): Translated {
  const texts = [...new Set(parts.map(({ text }) => text))];
  const kept = [...new Set(parts.flatMap((part) => part.kept))];
  const [first = ''] = texts;
  if (texts.length === 1) return { text: first, kept };
  const clash = texts.some((text) => /\|\||\[\[|\]\]/.test(text));
  return { text: clash ? texts.join('\n') : `[[${texts.join('||')}]]`, kept };
}

/** A short field on one line; what isn't a text or a number is none. */
function oneLine(raw: unknown): string {
  if (typeof raw === 'number') return String(raw);
  return typeof raw === 'string'
    ? cleanText(raw.slice(0, DRAFT_LIMITS.cell)).replace(/\s+/gu, ' ').replaceAll(LOST, '')
    : '';
}

/** Parts of a draft as one, in their order. Throws `DraftError` past `DRAFT_LIMITS.rows`. */
export function joinParts(parts: readonly DraftPart[]): DraftPart {
  const entries = parts.flatMap((part) => part.entries);
  if (entries.length > DRAFT_LIMITS.rows)
    throw new DraftError('tooManyRows', {}, { limit: DRAFT_LIMITS.rows });
  return {
    entries,
    refused: parts.flatMap((part) => part.refused),
    kept: parts.flatMap((part) => part.kept).slice(0, DRAFT_LIMITS.kept),
    changed: parts.flatMap((part) => part.changed),
  };
}
