/**
 * One template. A new one is saved by its button; one that is stored saves itself. What is wrong with the text is marked
 * while it is written, the rest is said at its field after the first attempt to save.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Pack, Shopper, Template } from '../../utils/model/index.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { isComposing } from '../shared/ime.ts';
import { lazy } from '../shared/lazy.tsx';
import { checkDraft } from './checkDraft.ts';
import { EditorFoot } from './EditorFoot.tsx';
import { type FormValues, finished, type TemplateFormState } from './forms.ts';
import { GoneNote } from './GoneNote.tsx';
import { TemplateFields } from './TemplateFields.tsx';
import type { Props as PreviewProps } from './TemplatePreview.tsx';
import type { FillText, Platform, TemplateCallbacks } from './templateTypes.ts';
import type { ManagerProps, TemplateDraft } from './types.ts';
import { useAutosave } from './useAutosave.ts';
import { useManagerText } from './useManagerText.ts';
import { usePictures } from './usePictures.ts';
import { useToolText } from './useToolText.ts';
import type { Props as VersionProps } from './VersionDialog.tsx';

const TemplatePreview = lazy<PreviewProps>(
  async () => (await import('./TemplatePreview.tsx')).TemplatePreview,
);
const VersionDialog = lazy<VersionProps>(async () => (await import('./VersionDialog.tsx')).VersionDialog);

export interface Props
  extends Pick<ManagerProps, 'checkText' | 'onAddPictures' | 'onReadPicture'>,
    Pick<TemplateCallbacks, 'onReadVersions' | 'onRestoreVersion' | 'onRestoreDeleted' | 'onCompare'> {
  readonly state: TemplateFormState;
  readonly packs: readonly Pack[];
  readonly templates: readonly Template[];
  readonly paths: readonly string[];
  readonly shops: readonly string[];
  readonly platforms: readonly Platform[];
  readonly shoppers: readonly Shopper[];
  readonly now: number;
  readonly fillText: FillText;
  readonly leaving: RefObject<() => void>;
  readonly onValues: (values: FormValues) => void;
  readonly onSave: (draft: TemplateDraft, stay?: boolean) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClose: () => void;
}

export function TemplateForm({
  state,
  packs,
  templates,
  checkText,
  onValues,
  onSave,
  onClose,
  ...props
}: Props) {
  const { start, values } = state;
  const { draft } = values;
  const t = useManagerText();
  const tt = useToolText();
  const form = useRef<HTMLFormElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const [versions, setVersions] = useState(false);
  const check = () => checkDraft(t, draft, templates, checkText);
  const errors = tried ? check() : {};
  const problems = checkText(draft.text);
  const latest = useRef(values);
  latest.current = values;
  const pictures = usePictures(draft.pictures, props.onAddPictures, (change) => {
    // Files are read for a while; what was typed meanwhile stays.
    const now = latest.current;
    onValues({ ...now, draft: { ...now.draft, pictures: change(now.draft.pictures) } });
  });
  const focusTitle = (): void => form.current?.querySelector<HTMLElement>('input')?.focus();
  useEffect(focusTitle, []);
  const autosave = useAutosave({
    state,
    leaving: props.leaving,
    save() {
      const isValid = Object.keys(check()).length === 0;
      if (isValid) onSave(finished(values), true);
      return isValid;
    },
    onInvalid: () => setTried(true),
  });

  const save = () => {
    setTried(true);
    const [wrong] = Object.keys(check());
    if (wrong === undefined) return onSave(finished(values));
    form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    const [problem] = wrong === 'text' ? problems : [];
    if (problem !== undefined) area.current?.setSelectionRange(problem.at, problem.end);
  };
  const key = (event: KeyboardEvent) => {
    const ctrl = event.ctrlKey || event.metaKey;
    const letter = event.key.toLowerCase();
    if (isComposing(event)) {
      if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    } else if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && ctrl) save();
    else if (ctrl && !event.altKey && (letter === 'z' || letter === 'y')) {
      // The fields' own undo knows one field only, and nothing of lists and buttons.
      event.preventDefault();
      if (letter === 'y' || event.shiftKey) props.onRedo();
      else props.onUndo();
    }
  };
  const language = packs.find((pack) => pack.id === draft.packId)?.language ?? 'zh-CN';
  return (
    <>
      <form
        ref={form}
        class="editor"
        aria-label={t(start.id === null ? 'editor.new' : 'editor.edit')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onPaste={(event) => {
          if (pictures.paste(event.clipboardData, event.target)) event.preventDefault();
        }}
        onKeyDown={key}
        {...autosave}
      >
        <div class="editor-head">
          <h2>{t(start.id === null ? 'editor.new' : 'editor.edit')}</h2>
          <div class="editor-tools">
            {start.id !== null && (
              <IconButton icon="history" label={tt('auto.history')} onClick={() => setVersions(true)} />
            )}
            <IconButton icon="close" label={t('action.close')} onClick={onClose} />
          </div>
        </div>
        <div class="editor-body">
          <GoneNote
            id={start.id}
            templates={templates}
            onRestoreDeleted={props.onRestoreDeleted}
            onFocusLost={focusTitle}
          />
          {draft.overrides !== null && <p class="hint">{tt('own.standsFor')}</p>}
          <TemplateFields
            {...props}
            values={values}
            errors={errors}
            problems={problems}
            area={area}
            pictures={pictures}
            packs={packs}
            onValues={onValues}
          >
            <TemplatePreview
              text={draft.text}
              language={language}
              shoppers={props.shoppers}
              now={props.now}
              fillText={props.fillText}
            />
          </TemplateFields>
        </div>
        <EditorFoot
          state={state}
          wrong={Object.keys(errors).length}
          onUndo={props.onUndo}
          onRedo={props.onRedo}
          onClose={onClose}
        />
      </form>
      {versions && start.id !== null && (
        <VersionDialog
          {...props}
          templateId={start.id}
          templates={templates}
          onClose={() => setVersions(false)}
        />
      )}
    </>
  );
}
