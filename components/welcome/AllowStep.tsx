/** The first step: the workbench is chosen, and the browser asked for exactly its hosts. */
import { useId } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { AllowPicture } from './AllowPicture.tsx';
import type { KnownPlatform, WelcomeProps } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

export function AllowStep(props: WelcomeProps) {
  const { platforms, run, isRefused } = props;
  const t = useWelcomeText();
  const name = useId();
  const chosen = platforms.find(({ id }) => id === run.site);
  return (
    <>
      <AllowPicture />
      <p>{t('welcome.allowText')}</p>
      <fieldset class="choice">
        <legend class="visually-hidden">{t('welcome.sites')}</legend>
        <div class="pills">
          {platforms.map((platform) => (
            <label key={platform.id} class="pill">
              <input
                type="radio"
                name={name}
                checked={platform.id === run.site}
                onChange={() => props.onSite(platform.id)}
              />
              {platform.name}
              {platform.isAllowed && (
                <>
                  <Icon name="check" class="icon allowed" />
                  <span class="visually-hidden">{t('welcome.allowedMark')}</span>
                </>
              )}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen !== undefined && <Chosen {...props} platform={chosen} />}
      <div role="status">
        {isRefused && chosen?.isAllowed === false && <p class="step-note">{t('welcome.refused')}</p>}
      </div>
      <details class="no-site">
        <summary>{t('welcome.noSite')}</summary>
        <ol class="numbered">
          <li>{t('welcome.noSite1')}</li>
          <li>{t('welcome.noSite2')}</li>
          <li>{t('welcome.noSite3')}</li>
        </ol>
        <p class="hint">{t('welcome.qianniu')}</p>
      </details>
    </>
  );
}

function Chosen({ platform, onAllow, onStep }: WelcomeProps & { readonly platform: KnownPlatform }) {
  const t = useWelcomeText();
  const { name, hosts, reads, isAllowed } = platform;
  if (isAllowed)
    return (
      <>
        <p class="step-note good" role="status">
          <Icon name="check" />
          <span>{t('welcome.allowed', { name })}</span>
        </p>
        <div class="step-actions">
          <button type="button" class="button large primary" onClick={() => onStep('allow', 'done')}>
            {t('welcome.next')}
          </button>
        </div>
      </>
    );
  return (
    <>
      <p class="hint">
        {t('welcome.hosts', { hosts: hosts.join(t('welcome.comma')) })}
        {reads === 'list' && ` · ${t('welcome.listOnly')}`}
      </p>
      <div class="step-actions">
        <button type="button" class="button large primary" onClick={() => onAllow(platform)}>
          {t('welcome.allowThis', { name })}
        </button>
      </div>
    </>
  );
}
