/** Where Deskmate reads and how well, how to let it, and the adapters. Enabling needs the site's own tab: the browser asks there. */
import { EmptyState } from '../shared/EmptyState.tsx';
import { AdapterImport } from './AdapterImport.tsx';
import { AdapterList } from './AdapterList.tsx';
import { PlatformNotes } from './PlatformNotes.tsx';
import { SiteRow } from './SiteRow.tsx';
import type { ManagerProps } from './types.ts';
import { useManagerText } from './useManagerText.ts';

export interface Props
  extends Pick<
    ManagerProps,
    | 'sites'
    | 'adapters'
    | 'adapterImport'
    | 'waitLimits'
    | 'onDisableSite'
    | 'onExportAdapters'
    | 'onImportFile'
    | 'onImportConfirm'
    | 'onImportCancel'
    | 'onRemoveAdapter'
    | 'onRestoreAdapter'
  > {
  readonly now: number;
}

export function SitePage(props: Props) {
  const { sites, adapters, now } = props;
  const t = useManagerText();
  return (
    <div class="prose wide">
      <p>{t('sites.intro')}</p>
      {sites.length === 0 ? (
        <EmptyState icon="globe" title={t('sites.empty')} />
      ) : (
        <ul class="rows">
          {sites.map((site) => (
            <SiteRow
              key={site.origin}
              site={site}
              adapters={adapters}
              now={now}
              onDisable={props.onDisableSite}
            />
          ))}
        </ul>
      )}
      <h2>{t('sites.how')}</h2>
      <ol class="steps">
        <li>{t('sites.how1')}</li>
        <li>{t('sites.how2')}</li>
        <li>{t('sites.how3')}</li>
      </ol>
      <p class="hint">{t('sites.revoke')}</p>
      {props.waitLimits}
      <h2 id="adapters-title">{t('adapters.title')}</h2>
      <AdapterImport {...props} labelledBy="adapters-title">
        <AdapterList {...props} />
      </AdapterImport>
      <PlatformNotes />
    </div>
  );
}
