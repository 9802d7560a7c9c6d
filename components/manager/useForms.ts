/** Keeps the template's form for the whole page, so that it outlives a look at another section. */
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { blankDraft, type FormValues, NO_FORMS, nextForms, type TemplateFormState } from './forms.ts';
import type { ManagerProps, TemplateDraft } from './types.ts';

export interface TemplateForms {
  readonly form: TemplateFormState | null;
  /** Left unsaved: to be offered back. */
  readonly offer: TemplateFormState | null;
  readonly open: (draft: TemplateDraft) => void;
  readonly write: (values: FormValues) => void;
  readonly close: () => void;
  readonly restore: () => void;
  readonly forget: () => void;
  /** `draft` is checked and trimmed. The form closes when it is saved. */
  readonly save: (draft: TemplateDraft) => void;
}

type Props = Pick<
  ManagerProps,
  'packs' | 'templates' | 'startDraft' | 'onStartDraftTaken' | 'onSaveTemplate'
>;

export function useForms({ packs, templates, startDraft = null, ...calls }: Props): TemplateForms {
  const [{ form, away }, act] = useReducer(nextForms, NO_FORMS);
  const saving = useRef(new Set<number>());
  const seen = useRef<Partial<TemplateDraft> | null>(null);
  const told = useRef(new WeakSet<TemplateDraft>());

  // The packs are read together with the templates; a new template needs its own.
  const ready = templates !== null;
  useEffect(() => {
    if (!ready || startDraft === null || startDraft === seen.current) return;
    seen.current = startDraft;
    act({ kind: 'bring', draft: { ...blankDraft(packs), ...startDraft } });
  }, [ready, startDraft, packs]);

  const brought = form?.brought ? form.start : null;
  const { onStartDraftTaken } = calls;
  useEffect(() => {
    if (brought === null || told.current.has(brought)) return;
    told.current.add(brought);
    onStartDraftTaken();
  }, [brought, onStartDraftTaken]);

  const save = async (draft: TemplateDraft) => {
    if (form === null || saving.current.has(form.key)) return;
    const { key, values } = form;
    saving.current.add(key);
    act({ kind: 'saving', key });
    // An owner that throws hasn't saved either.
    const done = await (async () => calls.onSaveTemplate(draft))().catch(() => false);
    saving.current.delete(key);
    act(done ? { kind: 'saved', key, values } : { kind: 'failed', key });
  };

  return {
    form,
    offer: away.at(-1) ?? null,
    open: (draft) => act({ kind: 'open', draft }),
    write: (values) => act({ kind: 'write', values }),
    close: () => act({ kind: 'close' }),
    restore: () => act({ kind: 'restore', exists: (id) => templates?.some((one) => one.id === id) ?? true }),
    forget: () => act({ kind: 'forget' }),
    save: (draft) => void save(draft),
  };
}
