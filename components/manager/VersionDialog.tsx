/** What a template was before its changes: looked at, compared with what it is, and had back. */
import { useEffect, useState } from 'preact/hooks';
import { formatAgo, type TranslateManager } from '../../utils/locale/index.ts';
import {
  TEMPLATE_FIELDS,
  type Template,
  type TemplateField,
  type TemplateVersion,
} from '../../utils/model/index.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { categoryText } from './filter.ts';
import type { ComparedPart, TemplateCallbacks } from './templateTypes.ts';
import { useManagerText } from './useManagerText.ts';
import { useToolText } from './useToolText.ts';

export interface Props extends Pick<TemplateCallbacks, 'onReadVersions' | 'onRestoreVersion' | 'onCompare'> {
  readonly templateId: string;
  readonly templates: readonly Template[];
  readonly now: number;
  readonly onClose: () => void;
}

export function VersionDialog({ templateId, templates, now, onClose, ...on }: Props) {
  const t = useToolText();
  const language = useLanguage();
  const [versions, setVersions] = useState<readonly TemplateVersion[] | null>(null);
  const [chosenId, setChosenId] = useState<number | null>(null);
  const current = templates.find(({ id }) => id === templateId);
  const { onReadVersions } = on;
  useEffect(() => {
    let isShown = true;
    void onReadVersions(templateId).then((found) => {
      if (isShown) setVersions(found);
    });
    return () => {
      isShown = false;
    };
  }, [templateId, current, onReadVersions]);
  const chosen = versions?.find(({ id }) => id === chosenId) ?? versions?.[0];
  return (
    <Dialog title={t('versions.title', { title: current?.title ?? '' })} onClose={onClose}>
      {versions?.length === 0 && <p class="hint">{t('versions.none')}</p>}
      {chosen !== undefined && current !== undefined && (
        <div class="versions">
          <ul class="version-list" aria-label={t('versions.list')}>
            {versions?.map((version) => (
              <li key={version.id}>
                <button
                  type="button"
                  class="version"
                  aria-pressed={version.id === chosen.id}
                  onClick={() => setChosenId(version.id)}
                >
                  <span>{formatAgo(version.at, now, language)}</span>
                  <span class="hint">{t(`versions.by.${version.by}`)}</span>
                </button>
              </li>
            ))}
          </ul>
          <div class="version-look">
            <p class="hint">{t('versions.legend')}</p>
            <Difference key={chosen.id} before={chosen.template} after={current} onCompare={on.onCompare} />
            <button
              type="button"
              class="button primary"
              onClick={() => {
                void on.onRestoreVersion(chosen);
                onClose();
              }}
            >
              {t('versions.restore')}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** A field as it is read; pictures by their number. */
function fieldText(template: Template, field: TemplateField, t: TranslateManager): string {
  const { category, stage, temper, pinned = false, pictures = [] } = template;
  if (field === 'category') return categoryText(category);
  if (field === 'stage') return stage === null ? '' : t(`stage.${stage}`);
  if (field === 'temper') return temper === null ? '' : t(`temper.${temper}`);
  if (field === 'pinned') return pinned ? '✓' : '';
  if (field === 'pictures') return String(pictures.length);
  const value = template[field] ?? '';
  return typeof value === 'string' ? value : value.join('\n');
}

/** What isn't there is empty. */
function isSame(a: Template, b: Template, field: TemplateField): boolean {
  const said = (value: unknown): string => JSON.stringify([value].flat().filter(Boolean));
  return said(a[field]) === said(b[field]);
}

interface DifferenceProps extends Pick<TemplateCallbacks, 'onCompare'> {
  readonly before: Template;
  readonly after: Template;
}

/** Only the fields that differ. */
function Difference({ before, after, onCompare }: DifferenceProps) {
  const t = useToolText();
  const tm = useManagerText();
  const [found, setFound] = useState<readonly (readonly [TemplateField, readonly ComparedPart[]])[] | null>(
    null,
  );
  useEffect(() => {
    let isShown = true;
    const changed = TEMPLATE_FIELDS.filter((field) => !isSame(before, after, field));
    const text = (template: Template, field: TemplateField) => fieldText(template, field, tm);
    void Promise.all(
      changed.map(
        async (field) => [field, await onCompare(text(before, field), text(after, field))] as const,
      ),
    ).then((parts) => {
      if (isShown) setFound(parts);
    });
    return () => {
      isShown = false;
    };
  }, [before, after, tm, onCompare]);
  if (found === null) return null;
  if (found.length === 0) return <p>{t('versions.same')}</p>;
  return (
    <dl class="difference">
      {found.map(([field, parts]) => (
        <div key={field}>
          <dt class="hint">{t(`versions.field.${field}`)}</dt>
          <dd>
            {parts.map(({ text, side }, at) =>
              side === 'before' ? (
                <del key={at}>{text}</del>
              ) : side === 'after' ? (
                <ins key={at}>{text}</ins>
              ) : (
                text
              ),
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
