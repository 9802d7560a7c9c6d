/** The whole manager page. Give it `LocaleContext`; it fills its parent's height. */
import type { ComponentChildren } from 'preact';
import type { ManagerKey } from '../../utils/locale/index.ts';
import { Announcer, type SaidLine } from '../shared/Announcer.tsx';
import { Icon, type IconName } from '../shared/Icon.tsx';
import { UndoToast } from '../shared/UndoToast.tsx';
import { useNow } from '../shared/useNow.ts';
import { CarryNews } from './carry/CarryNews.tsx';
import { CarryTools } from './carry/CarryTools.tsx';
import { useFileDrop } from './carry/useFileDrop.ts';
import { type LeftTask, useLeftTask } from './carry/useLeftTask.ts';
import { DataPage } from './DataPage.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LearnedPage, SitePage } from './pages.ts';
import { TemplatePage } from './TemplatePage.tsx';
import type { ManagerProps, Section } from './types.ts';
import { type TemplateForms, useForms } from './useForms.ts';
import { useManagerText } from './useManagerText.ts';

const SECTIONS = [
  { id: 'templates', name: 'manager.templates', icon: 'pack' },
  { id: 'learned', name: 'manager.learned', icon: 'learned' },
  { id: 'shoppers', name: 'manager.shoppers', icon: 'person' },
  { id: 'followUps', name: 'manager.followUps', icon: 'clock' },
  { id: 'sites', name: 'manager.sites', icon: 'globe' },
  { id: 'keys', name: 'manager.keys', icon: 'keyboard' },
  { id: 'privacy', name: 'manager.privacy', icon: 'lock' },
  { id: 'data', name: 'manager.data', icon: 'disk' },
] as const satisfies readonly { id: Section; name: ManagerKey; icon: IconName }[];

export function Manager(props: ManagerProps) {
  const { section, undo, adapterImport, carry } = props;
  const t = useManagerText();
  const forms = useForms(props);
  const { offer } = forms;
  const drop = useFileDrop(carry?.onFiles);
  const { title, left } = useLeftTask(carry?.task?.name ?? null);
  const lines: readonly SaidLine[] = [
    [undo?.message ?? '', undo?.id],
    [offer === null ? '' : t('templates.unsaved'), offer?.key],
    [adapterImport?.state === 'done' ? t('adapterImport.done', { n: adapterImport.count }) : ''],
  ];
  const current = SECTIONS.find((one) => one.id === section);
  return (
    <div class={drop.dropping ? 'manager dropping' : 'manager'} {...drop.handlers}>
      {drop.dropping && (
        <p class="drop-now">
          <Icon name="upload" />
          {t('carry.dropNow')}
        </p>
      )}
      <nav class="nav" aria-label={t('manager.nav')}>
        <p class="nav-brand">{t('app.name')}</p>
        {SECTIONS.map(({ id, name, icon }) => (
          <button
            key={id}
            type="button"
            class="nav-item"
            aria-current={id === section ? 'page' : undefined}
            onClick={() => props.onSection(id)}
          >
            <Icon name={icon} />
            {t(name)}
          </button>
        ))}
        <div class="nav-foot">
          <button type="button" class="nav-item" onClick={props.onFirstSteps}>
            <Icon name="pointer" />
            {t('manager.firstSteps')}
          </button>
          {props.look}
          <LanguageChoice language={props.language} onLanguage={props.onLanguage} />
        </div>
      </nav>
      <main class="page">
        {carry?.failed === true && (
          <p class="field-note error" role="alert">
            <Icon name="alert" />
            {t('carry.failed')}
          </p>
        )}
        {carry?.task?.page ?? (
          <>
            {props.notice}
            {current !== undefined && (
              <h1 ref={title} class="page-title" tabIndex={-1}>
                {t(current.name)}
              </h1>
            )}
            <Page {...props} forms={forms} left={left} />
          </>
        )}
      </main>
      <footer class="dock">
        <Announcer lines={lines} />
        {undo !== null && (
          <UndoToast key={undo.id} {...undo} onUndo={props.onUndo} onGone={props.onUndoGone} />
        )}
        {offer !== null && (
          <UndoToast
            key={`form ${offer.key}`}
            message={t('templates.unsaved')}
            onUndo={() => {
              // The form is in that section, and the offer stands in all of them.
              if (section !== 'templates') props.onSection('templates');
              forms.restore();
            }}
            onGone={forms.forget}
          />
        )}
      </footer>
    </div>
  );
}

interface PageProps extends ManagerProps {
  readonly forms: TemplateForms;
  readonly left: LeftTask;
}

function Page(props: PageProps): ComponentChildren {
  const { carry, left } = props;
  const t = useManagerText();
  const now = useNow(props.now);
  const loading = <p class="hint">{t('manager.loading')}</p>;
  switch (props.section) {
    case 'templates':
      if (props.templates === null) return loading;
      return (
        <>
          {carry !== undefined && <CarryNews {...carry} />}
          <TemplatePage
            {...props}
            templates={props.templates}
            now={now}
            tools={carry !== undefined && <CarryTools {...carry} left={left === 'restore' ? null : left} />}
          />
        </>
      );
    case 'shoppers':
      return (props.locked === true ? props.lock?.unlock : props.shopperPage) ?? loading;
    case 'followUps':
      return (props.locked === true ? props.lock?.unlock : props.followUps) ?? loading;
    case 'learned':
      if (props.learned === null) return loading;
      return <LearnedPage {...props} learned={props.learned} now={now} />;
    case 'sites':
      return <SitePage {...props} now={now} />;
    case 'keys':
      return props.keys ?? loading;
    case 'privacy':
      return props.privacy ?? loading;
    case 'data':
      if (props.data === null) return loading;
      return (
        <>
          <DataPage {...props} data={props.data} />
          {carry?.keeping}
        </>
      );
  }
}
