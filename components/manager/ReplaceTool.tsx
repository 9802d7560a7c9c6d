/** Find and replace: what would change is shown before it is done, and each can be left out. */
import { useEffect, useId, useState } from 'preact/hooks';
import type { ReplaceField, ReplaceQuestion, ReplaceRow, Template } from '../../utils/model/index.ts';
import { Marked } from '../shared/Marked.tsx';
import type { TemplateCallbacks } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

const FIELDS = ['title', 'text', 'triggers'] as const satisfies readonly ReplaceField[];
/** Rows that are shown, and how long after a letter they are looked for, in milliseconds. */
const SHOWN = 60;
const PAUSE = 250;

interface Props extends Pick<TemplateCallbacks, 'onFindReplace' | 'onReplace'> {
  readonly templates: readonly Template[];
  readonly onDone: () => void;
}

const NO_QUESTION: ReplaceQuestion = {
  find: '',
  replace: '',
  matchCase: false,
  wholeWord: false,
  fields: ['text', 'title'],
};

export function ReplaceTool({ templates, onFindReplace, onReplace, onDone }: Props) {
  const t = useToolText();
  const id = useId();
  const [question, setQuestion] = useState(NO_QUESTION);
  const [rows, setRows] = useState<readonly ReplaceRow[] | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const set = (change: Partial<ReplaceQuestion>) => setQuestion({ ...question, ...change });
  useEffect(() => {
    let isAsked = true;
    setRows(null);
    const timer = setTimeout(() => {
      void onFindReplace(question).then((found) => {
        if (isAsked && question.find !== '') setRows(found);
      });
    }, PAUSE);
    return () => {
      isAsked = false;
      clearTimeout(timer);
    };
  }, [question, templates, onFindReplace]);
  const chosen = (rows ?? []).filter(({ changed, template }) => changed !== null && !left.has(template.id));
  return (
    <form
      class="tidy-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0) return;
        onReplace(chosen);
        onDone();
      }}
    >
      <div class="field-pair">
        <label class="many-field">
          <span class="field-label">{t('tidy.find')}</span>
          <input
            class="input"
            autocomplete="off"
            value={question.find}
            onInput={(event) => set({ find: event.currentTarget.value })}
          />
        </label>
        <label class="many-field">
          <span class="field-label">{t('tidy.with')}</span>
          <input
            class="input"
            autocomplete="off"
            value={question.replace}
            onInput={(event) => set({ replace: event.currentTarget.value })}
          />
        </label>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend of its own */}
      <div class="choices" role="group" aria-labelledby={`${id}-in`}>
        <span id={`${id}-in`} class="hint">
          {t('tidy.in')}
        </span>
        {FIELDS.map((field) => (
          <Choice
            key={field}
            label={t(`tidy.field.${field}`)}
            on={question.fields.includes(field)}
            onChange={(on) =>
              set({ fields: FIELDS.filter((one) => (one === field ? on : question.fields.includes(one))) })
            }
          />
        ))}
        <Choice label={t('tidy.case')} on={question.matchCase} onChange={(matchCase) => set({ matchCase })} />
        <Choice label={t('tidy.word')} on={question.wholeWord} onChange={(wholeWord) => set({ wholeWord })} />
      </div>
      <p class="hint" role="status">
        {rows !== null && (rows.length === 0 ? t('tidy.foundNone') : t('tidy.found', { n: rows.length }))}
        {rows !== null && rows.length > SHOWN && ` · ${t('tidy.first', { n: SHOWN })}`}
      </p>
      <ul class="tidy-rows">
        {rows?.slice(0, SHOWN).map((row) => (
          <li key={row.template.id} class="tidy-row">
            <label class="check">
              <input
                type="checkbox"
                aria-label={t('tidy.replaceThis', { title: row.template.title })}
                disabled={row.changed === null}
                checked={row.changed !== null && !left.has(row.template.id)}
                onChange={() => {
                  const next = new Set(left);
                  if (!next.delete(row.template.id)) next.add(row.template.id);
                  setLeft(next);
                }}
              />
            </label>
            <div class="tidy-text">
              <bdi class="row-title">{row.template.title}</bdi>
              {row.fields.map(({ field, index, before, after }) => (
                <dl key={`${field} ${index}`} class="tidy-change">
                  <dt class="hint">{t('tidy.before')}</dt>
                  <dd>
                    <Marked spans={before} />
                  </dd>
                  <dt class="hint">{t('tidy.after')}</dt>
                  <dd>
                    <Marked spans={after} />
                  </dd>
                </dl>
              ))}
              {row.problem !== null && <p class="field-note error">{t(`tidy.problem.${row.problem}`)}</p>}
            </div>
          </li>
        ))}
      </ul>
      <div class="form-actions">
        <button type="submit" class="button primary" disabled={chosen.length === 0}>
          {t('tidy.apply', { n: chosen.length })}
        </button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Choice({ label, on, onChange }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
