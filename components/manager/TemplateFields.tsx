/** The fields of a template, from what the agent looks for it by to where it serves. */
import type { ComponentChildren, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import type { Pack } from '../../utils/model/index.ts';
import type { DraftErrors } from './checkDraft.ts';
import { STAGES, TEMPERS } from './choices.ts';
import { Field } from './Field.tsx';
import type { FormValues } from './forms.ts';
import { LimitFields } from './LimitFields.tsx';
import { MarkedTextArea } from './MarkedTextArea.tsx';
import { PictureField } from './PictureField.tsx';
import { TextProblems } from './TextProblems.tsx';
import type { Platform } from './templateTypes.ts';
import type { ManagerProps, TemplateDraft, TextProblem } from './types.ts';
import { useManagerText } from './useManagerText.ts';
import type { Pictures } from './usePictures.ts';
import { VariableBar } from './VariableBar.tsx';

interface Props extends Pick<ManagerProps, 'onReadPicture'> {
  readonly values: FormValues;
  readonly errors: DraftErrors;
  /** What is malformed in the text, told while it is written. */
  readonly problems: readonly TextProblem[];
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly pictures: Pictures;
  readonly packs: readonly Pack[];
  readonly paths: readonly string[];
  readonly shops: readonly string[];
  readonly platforms: readonly Platform[];
  readonly onValues: (values: FormValues) => void;
  /** Stands below the text. */
  readonly children: ComponentChildren;
}

export function TemplateFields({
  values,
  errors,
  problems,
  area,
  pictures,
  packs,
  paths,
  children,
  ...props
}: Props) {
  const { shops, platforms, onValues, onReadPicture } = props;
  const { draft, category, triggers } = values;
  const t = useManagerText();
  const id = useId();
  const set = (change: Partial<TemplateDraft>) => onValues({ ...values, draft: { ...draft, ...change } });
  const choosable = packs.filter((pack) => pack.readOnly !== true);
  return (
    <>
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
            <MarkedTextArea
              {...link}
              area={area}
              value={draft.text}
              problems={problems}
              onValue={(value) => set({ text: value })}
            />
            <TextProblems
              area={area}
              text={draft.text}
              problems={errors.text === undefined ? problems : problems.slice(1)}
            />
            <VariableBar area={area} onText={(value) => set({ text: value })} length={draft.text.length} />
          </>
        )}
      </Field>
      {children}
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
        <Field id={`${id}-code`} label={t('templates.code')} hint={t('editor.codeHint')} error={errors.code}>
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
      <LimitFields
        values={values}
        shops={shops}
        platforms={platforms}
        error={errors.validTo}
        onValues={onValues}
      />
      {/* What stands in another's place is looked for in the agent's own pack. */}
      {choosable.length > 1 && draft.overrides === null && (
        <Field id={`${id}-pack`} label={t('templates.pack')}>
          {(link) => (
            <select
              {...link}
              class="input"
              value={draft.packId}
              onChange={(event) => set({ packId: event.currentTarget.value })}
            >
              {choosable.map((pack) => (
                <option key={pack.id} value={pack.id}>
                  {pack.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
