/** The template's form as it stands: what is written in it, what was put away unsaved, what waits for its turn. Pure. */
import type { Pack, Template } from '../../utils/model/index.ts';
import { categoryText } from './filter.ts';
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
  /** From the panel, not from a click here. */
  readonly brought: boolean;
  readonly saving: boolean;
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
  | { readonly kind: 'write'; readonly values: FormValues }
  | { readonly kind: 'close' }
  /** `exists` is false when the template is gone: then its text comes back as a new one. */
  | { readonly kind: 'restore'; readonly exists: (id: string) => boolean }
  | { readonly kind: 'forget' }
  | { readonly kind: 'saving'; readonly key: number }
  | { readonly kind: 'saved'; readonly key: number; readonly values: FormValues }
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
      return form === null ? forms : { ...forms, form: { ...form, values: action.values } };
    case 'close':
      return openWaiting(putAway(forms));
    case 'restore': {
      const last = away.at(-1);
      if (last === undefined) return forms;
      // One that the panel brought, not touched yet, waits again.
      const back = form?.brought && !isUnsaved(form) ? [form.start, ...waiting] : waiting;
      const left = putAway({ ...forms, away: away.slice(0, -1), waiting: back });
      const { id } = last.start;
      return { ...left, form: id === null || action.exists(id) ? last : asNew(last) };
    }
    case 'forget':
      return { ...forms, away: away.slice(0, -1) };
    case 'saving':
      return update(forms, action.key, (one) => ({ ...one, saving: true, failed: false }));
    case 'failed':
      return update(forms, action.key, (one) => ({ ...one, saving: false, failed: true }));
    case 'saved': {
      // What was typed since is not saved.
      const done = (one: TemplateFormState) => one.key === action.key && one.values === action.values;
      const kept = update(
        { ...forms, form: form !== null && done(form) ? null : form, away: away.filter((one) => !done(one)) },
        action.key,
        (one) => ({ ...one, saving: false }),
      );
      return openWaiting(kept.form?.key === action.key ? putAway(kept) : kept);
    }
  }
}

export function isUnsaved({ saving, start, values }: TemplateFormState): boolean {
  return saving || JSON.stringify(values) !== JSON.stringify(valuesOf(start));
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
  const form = {
    key: forms.nextKey,
    start,
    values: valuesOf(start),
    brought,
    saving: false,
    failed: false,
  };
  return { ...forms, nextKey: forms.nextKey + 1, form };
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
