/** What a template was before its changes: looked at, compared with what it is, and had back. */
import { useEffect, useState } from 'preact/hooks';
import { formatAgo } from '../../utils/locale/index.ts';
import type { Template, TemplateVersion } from '../../utils/model/index.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useLanguage } from '../shared/locale.tsx';
import { categoryText } from './filter.ts';
import type { ComparedPart, TemplateCallbacks } from './templateTypes.ts';
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

const FIELDS = ['title', 'text', 'category', 'code', 'triggers', 'shops'] as const;
type Field = (typeof FIELDS)[number];

function fieldText(template: Template, field: Field): string {
  if (field === 'category') return categoryText(template.category);
  if (field === 'triggers') return template.triggers.join('\n');
  if (field === 'shops') return (template.shops ?? []).join('\n');
  return template[field];
}

interface DifferenceProps extends Pick<TemplateCallbacks, 'onCompare'> {
  readonly before: Template;
  readonly after: Template;
}

/** Only the fields that differ. */
function Difference({ before, after, onCompare }: DifferenceProps) {
  const t = useToolText();
  const [found, setFound] = useState<readonly (readonly [Field, readonly ComparedPart[]])[] | null>(null);
  useEffect(() => {
    let isShown = true;
    const changed = FIELDS.filter((field) => fieldText(before, field) !== fieldText(after, field));
    void Promise.all(
      changed.map(
        async (field) => [field, await onCompare(fieldText(before, field), fieldText(after, field))] as const,
      ),
    ).then((parts) => {
      if (isShown) setFound(parts);
    });
    return () => {
      isShown = false;
    };
  }, [before, after, onCompare]);
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
