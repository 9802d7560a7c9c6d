/** Tidying up: find and replace over many, duplicates made one, what nobody uses. */
import { useMemo, useState } from 'preact/hooks';
import type { Template } from '../../utils/model/index.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { Tabs } from '../shared/Tabs.tsx';
import { DuplicateTool } from './DuplicateTool.tsx';
import { filterTemplates } from './filter.ts';
import { ReplaceTool } from './ReplaceTool.tsx';
import type { TemplateCallbacks } from './templateTypes.ts';
import { useToolText } from './useToolText.ts';

export interface Props
  extends Pick<TemplateCallbacks, 'onFindReplace' | 'onReplace' | 'onFindDuplicates' | 'onMerge'> {
  readonly templates: readonly Template[];
  readonly now: number;
  readonly onShowUnused: () => void;
  readonly onClose: () => void;
}

const TOOLS = ['replace', 'duplicates', 'unused'] as const;
type Tool = (typeof TOOLS)[number];

export function TidyDialog({ templates, now, onShowUnused, onClose, ...on }: Props) {
  const t = useToolText();
  const [tool, setTool] = useState<Tool>('replace');
  const unused = useMemo(
    () => filterTemplates(templates, { query: '', category: '', packId: '', state: 'unused' }, now).length,
    [templates, now],
  );
  return (
    <Dialog title={t('tidy.title')} onClose={onClose}>
      <Tabs
        label={t('tidy.tabs')}
        prefix="tidy"
        selected={tool}
        onSelect={setTool}
        tabs={TOOLS.map((id) => ({ id, label: t(`tidy.${id}`) }))}
      />
      <div class="tidy" id={`tidy-panel-${tool}`} role="tabpanel" aria-labelledby={`tidy-tab-${tool}`}>
        {tool === 'replace' && <ReplaceTool {...on} templates={templates} onDone={onClose} />}
        {tool === 'duplicates' && <DuplicateTool {...on} templates={templates} onDone={onClose} />}
        {tool === 'unused' &&
          (unused === 0 ? (
            <p>{t('tidy.noUnused')}</p>
          ) : (
            <>
              <p>{t('tidy.unusedNote', { n: unused })}</p>
              <button type="button" class="button" onClick={onShowUnused}>
                {t('tidy.unusedShow')}
              </button>
            </>
          ))}
      </div>
    </Dialog>
  );
}
