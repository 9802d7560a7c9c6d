/** One template. What is wrong is said at its field, after the first attempt to save. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Pack, Template } from '../../utils/model/index.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { isComposing } from '../shared/ime.ts';
import { checkDraft } from './checkDraft.ts';
import { STAGES, TEMPERS } from './choices.ts';
import { Field } from './Field.tsx';
import { categoryPath } from './filter.ts';
import type { FormValues, TemplateFormState } from './forms.ts';
import { PictureField } from './PictureField.tsx';
import type { ManagerProps, TemplateDraft } from './types.ts';
import { useManagerText } from './useManagerText.ts';
import { usePictures } from './usePictures.ts';
import { VariableBar } from './VariableBar.tsx';

interface Props extends Pick<ManagerProps, 'checkText' | 'onAddPictures' | 'onReadPicture'> {
  readonly state: TemplateFormState;
  readonly packs: readonly Pack[];
  readonly templates: readonly Template[];
  readonly paths: readonly string[];
  readonly onValues: (values: FormValues) => void;
  readonly onSave: (draft: TemplateDraft) => void;
  readonly onClose: () => void;
}

export function TemplateForm({
  state,
  packs,
  templates,
  paths,
  checkText,
  onAddPictures,
  onReadPicture,
  onValues,
  onSave,
  onClose,
}: Props) {
  const { start, values } = state;
  const { draft, category, triggers } = values;
  const t = useManagerText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const errors = tried ? checkDraft(t, draft, templates, checkText) : {};
  const count = Object.keys(errors).length;
  const set = (change: Partial<TemplateDraft>) => onValues({ ...values, draft: { ...draft, ...change } });
  const latest = useRef(values);
  latest.current = values;
  const pictures = usePictures(draft.pictures, onAddPictures, (change) => {
    // Files are read for a while; what was typed meanwhile stays.
    const now = latest.current;
    onValues({ ...now, draft: { ...now.draft, pictures: change(now.draft.pictures) } });
  });
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);

  const save = () => {
    setTried(true);
    const [wrong] = Object.keys(checkDraft(t, draft, templates, checkText));
    if (wrong !== undefined) {
      form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
      const [problem] = wrong === 'text' ? checkText(draft.text) : [];
      if (problem !== undefined) text.current?.setSelectionRange(problem.at, problem.end);
      return;
    }
    const lines = triggers.split('\n').map((line) => line.trim());
    onSave({
      ...draft,
      title: draft.title.trim(),
      code: draft.code.trim(),
      category: categoryPath(category),
      triggers: [...new Set(lines.filter((line) => line !== ''))],
    });
  };

  return (
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
      onKeyDown={(event) => {
        if (isComposing(event)) {
          if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
        } else if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <div class="editor-head">
        <h2>{t(start.id === null ? 'editor.new' : 'editor.edit')}</h2>
        <IconButton icon="close" label={t('action.close')} onClick={onClose} />
      </div>
      <div class="editor-body">
        <Field
          id={`${id}-title`}
          label={t('templates.title')}
          hint={t('editor.titleHint')}
          error={errors.title}
        >
          {(link) => (
            <input
              {...link}
              name="title"
              class="input"
              autocomplete="off"
              value={draft.title}
              onInput={(event) => set({ title: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field id={`${id}-text`} label={t('templates.text')} hint={t('editor.textHint')} error={errors.text}>
          {(link) => (
            <>
              <textarea
                {...link}
                ref={text}
                name="text"
                class="input"
                rows={5}
                value={draft.text}
                onInput={(event) => set({ text: event.currentTarget.value })}
              />
              <VariableBar area={text} onText={(value) => set({ text: value })} length={draft.text.length} />
            </>
          )}
        </Field>
        <PictureField ids={draft.pictures} pictures={pictures} onRead={onReadPicture} />
        <Field id={`${id}-triggers`} label={t('editor.triggers')} hint={t('editor.triggersHint')}>
          {(link) => (
            <textarea
              {...link}
              class="input"
              rows={4}
              value={triggers}
              onInput={(event) => onValues({ ...values, triggers: event.currentTarget.value })}
            />
          )}
        </Field>
        <div class="field-pair">
          <Field id={`${id}-category`} label={t('templates.category')} hint={t('editor.categoryHint')}>
            {(link) => (
              <>
                <input
                  {...link}
                  class="input"
                  list={`${id}-paths`}
                  autocomplete="off"
                  value={category}
                  onInput={(event) => onValues({ ...values, category: event.currentTarget.value })}
                />
                <datalist id={`${id}-paths`}>
                  {paths.map((path) => (
                    <option key={path} value={path} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Field
            id={`${id}-code`}
            label={t('templates.code')}
            hint={t('editor.codeHint')}
            error={errors.code}
          >
            {(link) => (
              <input
                {...link}
                name="code"
                class="input"
                autocomplete="off"
                spellcheck={false}
                value={draft.code}
                onInput={(event) => set({ code: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <div class="field-pair">
          <Field id={`${id}-stage`} label={t('editor.stage')}>
            {(link) => (
              <select
                {...link}
                class="input"
                value={draft.stage ?? ''}
                onChange={(event) =>
                  set({ stage: STAGES.find((one) => one === event.currentTarget.value) ?? null })
                }
              >
                <option value="">{t('editor.any')}</option>
                {STAGES.map((one) => (
                  <option key={one} value={one}>
                    {t(`stage.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Field id={`${id}-temper`} label={t('editor.temper')}>
            {(link) => (
              <select
                {...link}
                class="input"
                value={draft.temper ?? ''}
                onChange={(event) =>
                  set({ temper: TEMPERS.find((one) => one === event.currentTarget.value) ?? null })
                }
              >
                <option value="">{t('editor.any')}</option>
                {TEMPERS.map((one) => (
                  <option key={one} value={one}>
                    {t(`temper.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        {packs.length > 1 && (
          <Field id={`${id}-pack`} label={t('templates.pack')}>
            {(link) => (
              <select
                {...link}
                class="input"
                value={draft.packId}
                onChange={(event) => set({ packId: event.currentTarget.value })}
              >
                {packs.map((pack) => (
                  <option key={pack.id} value={pack.id}>
                    {pack.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      <div class="editor-foot">
        <span class="hint" role="status">
          {count > 0 ? t('editor.fixFirst', { n: count }) : state.failed ? t('editor.saveFailed') : ''}
        </span>
        <button type="button" class="button" onClick={onClose}>
          {t('action.cancel')}
        </button>
        <button type="submit" class="button primary">
          {t('action.save')}
        </button>
      </div>
    </form>
  );
}
