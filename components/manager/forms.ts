/** The template's form as it stands: what is written in it, what was put away unsaved, what waits for its turn. Pure. */
import type { Pack, Template } from '../../utils/model/index.ts';
import { type Edits, NO_EDITS, redone, undone, written } from './editHistory.ts';
import { categoryPath, categoryText } from './filter.ts';
import type { TemplateDraft } from './types.ts';

/** What stands in the fields. Path and wordings are kept as typed: a trailing separator or line must not vanish. */
export interface FormValues {
  readonly draft: TemplateDraft;
  readonly category: string;
  readonly triggers: string;
  /** One a line. */
  readonly shops: string;
}

export interface TemplateFormState {
  readonly key: number;
  /** With what the form opened. */
  readonly start: TemplateDraft;
  readonly values: FormValues;
  /** As the store has them, or as the form opened. */
  readonly saved: FormValues;
  /** When saving it from here began; milliseconds since 1970, 0 before that. */
  readonly savedAt: number;
  readonly edits: Edits<FormValues>;
  /** From the panel, not from a click here. */
  readonly brought: boolean;
  readonly saving: boolean;
  /** Being saved by itself: it isn't offered back unless that fails. */
  readonly quiet: boolean;
  /** The last attempt to save did not succeed. */
  readonly failed: boolean;
}

export interface Forms {
  readonly nextKey: number;
  readonly form: TemplateFormState | null;
  /** Left with unsaved changes; the last one is offered first. */
  readonly away: readonly TemplateFormState[];
  /** Brought by the panel while something unsaved stood in the form. */
  readonly waiting: readonly TemplateDraft[];
}

export type FormAction =
  | { readonly kind: 'open'; readonly draft: TemplateDraft }
  | { readonly kind: 'bring'; readonly draft: TemplateDraft }
  /** `at`: milliseconds since 1970. */
  | { readonly kind: 'write'; readonly values: FormValues; readonly at: number }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** The template was changed elsewhere while nothing unsaved stood in the form. */
  | { readonly kind: 'refresh'; readonly draft: TemplateDraft }
  | { readonly kind: 'close' }
  /** `exists` is false when the template is gone: then its text comes back as a new one. */
  | { readonly kind: 'restore'; readonly exists: (id: string) => boolean }
  | { readonly kind: 'forget' }
  /** `stay`: the form saves itself and stays open. */
  | { readonly kind: 'saving'; readonly key: number; readonly stay: boolean }
  | {
      readonly kind: 'saved';
      readonly key: number;
      readonly values: FormValues;
      readonly stay: boolean;
      readonly at: number;
    }
  | { readonly kind: 'failed'; readonly key: number };

export const NO_FORMS: Forms = { nextKey: 1, form: null, away: [], waiting: [] };

export function nextForms(forms: Forms, action: FormAction): Forms {
  const { form, away, waiting } = forms;
  switch (action.kind) {
    case 'open':
      // The row whose form is open already.
      if (form !== null && action.draft.id !== null && form.start.id === action.draft.id) return forms;
      return openForm(putAway(forms), action.draft, false);
    case 'bring':
      if (form !== null && isUnsaved(form)) return { ...forms, waiting: [...waiting, action.draft] };
      return openForm(forms, action.draft, true);
    case 'write':
      if (form === null) return forms;
      return { ...forms, form: withEdit(form, action.values, action.at) };
    case 'undo':
    case 'redo': {
      const step = form && (action.kind === 'undo' ? undone : redone)(form.edits, form.values);
      return form === null || step === null ? forms : { ...forms, form: { ...form, ...step } };
    }
    case 'refresh': {
      if (form === null || form.start.id !== action.draft.id) return forms;
      const saved = valuesOf(action.draft);
      // A step of its own, so that it can be undone.
      return { ...forms, form: { ...withEdit(form, saved, Number.POSITIVE_INFINITY), saved } };
    }
    case 'close':
      return openWaiting(putAway(forms));
    case 'restore': {
      const last = offered(forms);
      if (last === null) return forms;
      // One that the panel brought, not touched yet, waits again.
      const back = form?.brought && !isUnsaved(form) ? [form.start, ...waiting] : waiting;
      const left = putAway({ ...forms, away: away.filter((one) => one !== last), waiting: back });
      const { id } = last.start;
      return { ...left, form: id === null || action.exists(id) ? last : asNew(last) };
    }
    case 'forget':
      return { ...forms, away: away.filter((one) => one !== offered(forms)) };
    case 'saving':
      return update(forms, action.key, (one) => ({
        ...one,
        saving: true,
        quiet: action.stay,
        failed: false,
      }));
    case 'failed':
      return update(forms, action.key, (one) => ({
        ...one,
        saving: false,
        quiet: false,
        failed: true,
      }));
    case 'saved': {
      // What was typed since is not saved.
      const done = (one: TemplateFormState) => one.key === action.key && one.values === action.values;
      const closes = form !== null && done(form) && !action.stay;
      const kept = update(
        { ...forms, form: closes ? null : form, away: away.filter((one) => !done(one)) },
        action.key,
        (one) => ({ ...one, saving: false, quiet: false, saved: action.values, savedAt: action.at }),
      );
      if (action.stay) return kept;
      return openWaiting(kept.form?.key === action.key ? putAway(kept) : kept);
    }
  }
}

export function isUnsaved({ saving, saved, values }: TemplateFormState): boolean {
  return saving || JSON.stringify(values) !== JSON.stringify(saved);
}

/** The form that was put away last and may be had back. */
export function offered({ away }: Forms): TemplateFormState | null {
  return away.findLast((one) => !one.quiet) ?? null;
}

/** What is in the fields, trimmed, as it is stored. */
export function finished({ draft, category, triggers, shops }: FormValues): TemplateDraft {
  return {
    ...draft,
    title: draft.title.trim(),
    code: draft.code.trim(),
    category: categoryPath(category),
    triggers: linesOf(triggers),
    shops: linesOf(shops),
  };
}

/** New ones go into the agent's own pack. */
export function blankDraft(packs: readonly Pack[]): TemplateDraft {
  const pack = packs.find((one) => one.source === 'personal') ?? packs[0];
  return {
    id: null,
    packId: pack?.id ?? '',
    code: '',
    title: '',
    category: [],
    text: '',
    triggers: [],
    stage: null,
    temper: null,
    pictures: [],
    shops: [],
    platforms: [],
    validFrom: '',
    validTo: '',
    pinned: false,
    overrides: null,
  };
}

/** A template as it opens in the form. */
export function draftOf({
  id,
  packId,
  code,
  title,
  category,
  text,
  triggers,
  ...rest
}: Template): TemplateDraft {
  const { stage, temper, pictures = [], shops = [], platforms = [], validFrom = '', validTo = '' } = rest;
  const { pinned = false, overrides = null } = rest;
  const words = { id, packId, code, title, category, text, triggers };
  return { ...words, stage, temper, pictures, shops, platforms, validFrom, validTo, pinned, overrides };
}

/** Lines that say something, each once. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function valuesOf(draft: TemplateDraft): FormValues {
  return {
    draft,
    category: categoryText(draft.category),
    triggers: draft.triggers.join('\n'),
    shops: draft.shops.join('\n'),
  };
}

function openForm(forms: Forms, start: TemplateDraft, brought: boolean): Forms {
  const values = valuesOf(start);
  const form: TemplateFormState = {
    key: forms.nextKey,
    start,
    values,
    saved: values,
    savedAt: 0,
    edits: NO_EDITS,
    brought,
    saving: false,
    quiet: false,
    failed: false,
  };
  return { ...forms, nextKey: forms.nextKey + 1, form };
}

function withEdit(form: TemplateFormState, values: FormValues, at: number): TemplateFormState {
  const edits = written(form.edits, form.values, at);
  const grouped = at === Number.POSITIVE_INFINITY ? { ...edits, at: NO_EDITS.at } : edits;
  // What is written now may be saved again.
  return { ...form, values, failed: false, edits: grouped };
}

function putAway(forms: Forms): Forms {
  const { form, away } = forms;
  if (form === null) return forms;
  return { ...forms, form: null, away: isUnsaved(form) ? [...away, form] : away };
}

function openWaiting(forms: Forms): Forms {
  const [first, ...rest] = forms.waiting;
  if (forms.form !== null || first === undefined) return forms;
  return openForm({ ...forms, waiting: rest }, first, true);
}

function asNew(form: TemplateFormState): TemplateFormState {
  const { start, values } = form;
  return {
    ...form,
    start: { ...start, id: null },
    values: { ...values, draft: { ...values.draft, id: null } },
  };
}

function update(forms: Forms, key: number, change: (form: TemplateFormState) => TemplateFormState): Forms {
  const one = (form: TemplateFormState) => (form.key === key ? change(form) : form);
  return { ...forms, form: forms.form && one(forms.form), away: forms.away.map(one) };
}
