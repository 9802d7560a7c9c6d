/** What is wrong with a draft, by field. Pure. */
import type { TranslateManager } from '../../utils/locale/index.ts';
import { MAX_TEXT, type Template } from '../../utils/model/index.ts';
import type { TemplateDraft } from './types.ts';

export const MAX_TITLE = 60;
export const MAX_CODE = 20;

export type DraftErrors = Partial<Record<'title' | 'code' | 'text', string>>;

/** Messages in the user's language; no keys when the draft may be saved. */
export function checkDraft(
  t: TranslateManager,
  draft: TemplateDraft,
  others: readonly Template[],
  countMalformed: (text: string) => number,
): DraftErrors {
  const errors: DraftErrors = {};
  const title = checkTitle(t, draft.title);
  const code = checkCode(t, draft, others);
  const text = checkText(t, draft.text, countMalformed);
  if (title !== null) errors.title = title;
  if (code !== null) errors.code = code;
  if (text !== null) errors.text = text;
  return errors;
}

function checkTitle(t: TranslateManager, title: string): string | null {
  if (title.trim() === '') return t('editor.needTitle');
  return title.length > MAX_TITLE ? t('editor.titleLong', { n: MAX_TITLE }) : null;
}

function checkCode(t: TranslateManager, draft: TemplateDraft, others: readonly Template[]): string | null {
  const code = draft.code.trim();
  if (code === '') return null;
  if (/\s/.test(code)) return t('editor.codeSpace');
  if (code.length > MAX_CODE) return t('editor.codeLong', { n: MAX_CODE });
  const same = (other: Template) =>
    other.packId === draft.packId && other.id !== draft.id && other.deletedAt === null;
  const taken = others.find((other) => same(other) && other.code.toLowerCase() === code.toLowerCase());
  return taken === undefined ? null : t('editor.codeTaken', { title: taken.title });
}

function checkText(
  t: TranslateManager,
  text: string,
  countMalformed: (text: string) => number,
): string | null {
  if (text.trim() === '') return t('editor.needText');
  if (text.length > MAX_TEXT) return t('editor.textLong', { n: MAX_TEXT });
  return countMalformed(text) > 0 ? t('editor.brace') : null;
}
