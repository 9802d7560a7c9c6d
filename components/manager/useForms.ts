/** Keeps the template's form for the whole page, so that it outlives a look at another section. */
import type { RefObject } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import {
  blankDraft,
  draftOf,
  type FormValues,
  finished,
  isUnsaved,
  NO_FORMS,
  nextForms,
  offered,
  type TemplateFormState,
} from './forms.ts';
import type { ManagerProps, TemplateDraft } from './types.ts';

export interface TemplateForms {
  readonly form: TemplateFormState | null;
  /** Left unsaved: to be offered back. */
  readonly offer: TemplateFormState | null;
  /** Set by the form that is shown: saves what can be saved. Called before it is left. */
  readonly leaving: RefObject<() => void>;
  readonly open: (draft: TemplateDraft) => void;
  readonly write: (values: FormValues) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly close: () => void;
  /** As `close`, and nothing is saved: its template is being deleted. */
  readonly putAway: () => void;
  readonly restore: () => void;
  readonly forget: () => void;
  /** `draft` is checked and trimmed. The form closes when it is saved, unless it is to `stay`. */
  readonly save: (draft: TemplateDraft, stay?: boolean) => void;
}

type Props = Pick<
  ManagerProps,
  'packs' | 'templates' | 'startDraft' | 'onStartDraftTaken' | 'onSaveTemplate'
>;

export function useForms({ packs, templates, startDraft = null, ...calls }: Props): TemplateForms {
  const [forms, act] = useReducer(nextForms, NO_FORMS);
  const { form } = forms;
  const saving = useRef(new Set<number>());
  const seen = useRef<Partial<TemplateDraft> | null>(null);
  const told = useRef(new WeakSet<TemplateDraft>());
  const leaving = useRef<() => void>(() => {});
  const current = useRef(form);
  current.current = form;

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

  // Moved, pinned or restored beside the open form: what the form would save has to be what stands.
  useEffect(() => {
    const shown = current.current;
    const template = templates?.find(({ id }) => id === shown?.start.id);
    if (shown === null || template === undefined || isUnsaved(shown)) return;
    const draft = draftOf(template);
    const isOlder = shown.savedAt > 0 && template.updatedAt < shown.savedAt;
    if (isOlder || JSON.stringify(draftOrder(finished(shown.values))) === JSON.stringify(draftOrder(draft)))
      return;
    act({ kind: 'refresh', draft });
  }, [templates]);

  const save = async (draft: TemplateDraft, stay = false) => {
    if (form === null || saving.current.has(form.key)) return;
    const { key, values, start, saved } = form;
    const seen = start.id === null ? null : finished(saved);
    // What another window wrote until now comes along with it, and is shown.
    const at = Date.now();
    saving.current.add(key);
    act({ kind: 'saving', key, stay });
    // An owner that throws hasn't saved either.
    const done = await (async () => calls.onSaveTemplate(draft, seen))().catch(() => false);
    saving.current.delete(key);
    act(done ? { kind: 'saved', key, values, stay, at } : { kind: 'failed', key });
  };

  return {
    form,
    offer: offered(forms),
    leaving,
    open(draft) {
      // The row whose form is open already.
      if (draft.id === null || draft.id !== form?.start.id) leaving.current();
      act({ kind: 'open', draft });
    },
    write: (values) => act({ kind: 'write', values, at: Date.now() }),
    undo: () => act({ kind: 'undo' }),
    redo: () => act({ kind: 'redo' }),
    close() {
      leaving.current();
      act({ kind: 'close' });
    },
    putAway: () => act({ kind: 'close' }),
    restore: () => act({ kind: 'restore', exists: (id) => templates?.some((one) => one.id === id) ?? true }),
    forget: () => act({ kind: 'forget' }),
    save: (draft, stay) => void save(draft, stay),
  };
}

/** One order of the keys, whoever made the draft. */
function draftOrder(draft: TemplateDraft): readonly (readonly [string, unknown])[] {
  return Object.entries(draft).sort(([a], [b]) => (a < b ? -1 : 1));
}
