/** What is wrong with a draft, by field. Pure. */
import type { TranslateManager } from '../../utils/locale/index.ts';
import { MAX_TEXT, type Template } from '../../utils/model/index.ts';
import type { ManagerProps, TemplateDraft, TextProblem } from './types.ts';

export const MAX_TITLE = 60;
export const MAX_CODE = 20;
/** So much of a malformed piece is shown, in characters. */
const MAX_PIECE = 20;

export type DraftErrors = Partial<Record<'title' | 'text' | 'code' | 'validTo', string>>;

/** Messages in the user's language; no keys when the draft may be saved. */
export function checkDraft(
  t: TranslateManager,
  draft: TemplateDraft,
  others: readonly Template[],
  findProblems: ManagerProps['checkText'],
): DraftErrors {
  const errors: DraftErrors = {};
  const title = checkTitle(t, draft.title);
  const code = checkCode(t, draft, others);
  const text = checkText(t, draft.text, findProblems);
  if (title !== null) errors.title = title;
  if (code !== null) errors.code = code;
  if (text !== null) errors.text = text;
  const { validFrom, validTo } = draft;
  if (validFrom !== '' && validTo !== '' && validTo < validFrom) errors.validTo = t('editor.wrongDates');
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
  findProblems: ManagerProps['checkText'],
): string | null {
  if (text.trim() === '') return t('editor.needText');
  if (text.length > MAX_TEXT) return t('editor.textLong', { n: MAX_TEXT });
  const [problem] = findProblems(text);
  return problem === undefined ? null : describeProblem(t, problem, text);
}

/** One malformed place, in the user's language. */
export function describeProblem(t: TranslateManager, { code, at, end }: TextProblem, text: string): string {
  const letters = [...text.slice(at, end).replace(/\s+/gu, ' ')];
  const piece =
    letters.length > MAX_PIECE ? `${letters.slice(0, MAX_PIECE - 1).join('')}…` : letters.join('');
  if (code === 'badDate') return t('editor.badDate', { piece, example: '{date+3d}' });
  if (code === 'secondCursor') return t('editor.secondCursor', { piece });
  if (code === 'badWordings')
    return t('editor.badWordings', { piece, example: `[[${t('editor.wordingsExample')}]]` });
  return t('editor.brace');
}
