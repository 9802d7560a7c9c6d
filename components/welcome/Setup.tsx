/** Three choices before the steps, all made already: language, packs that come along, how long chats are kept. */
import { useId } from 'preact/hooks';
import { Announcer } from '../shared/Announcer.tsx';
import { LANGUAGE_NAMES, LANGUAGES } from '../shared/languageNames.ts';
import { useLanguage } from '../shared/locale.tsx';
import { RetentionChoice, timeText } from '../shared/RetentionChoice.tsx';
import { usePrivacyText } from '../shared/usePrivacyText.ts';
import { StarterPacks } from './StarterPacks.tsx';
import type { WelcomeProps } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

interface Props extends WelcomeProps {
  readonly isOpen: boolean;
}

export function Setup(props: Props) {
  const t = useWelcomeText();
  return (
    <section class="setup" aria-labelledby="setup-title">
      <div class="setup-head">
        <h2 id="setup-title" data-place="set" tabIndex={-1}>
          {t('welcome.setTitle')}
        </h2>
        {!props.isOpen && (
          <button type="button" class="link" onClick={() => props.onSet(false)}>
            {t('welcome.setChange')}
          </button>
        )}
      </div>
      {props.isOpen ? <Choices {...props} /> : <Chosen {...props} />}
      <Announcer lines={[[props.packNote]]} />
    </section>
  );
}

function Choices(props: Props) {
  const t = useWelcomeText();
  const name = useId();
  const { chosenLanguage } = props;
  return (
    <>
      <p class="hint">{t('welcome.setHint')}</p>
      <fieldset class="choice">
        <legend>{t('welcome.language')}</legend>
        <div class="pills">
          {(['', ...LANGUAGES] as const).map((one) => (
            <label key={one} class="pill" lang={one === '' ? undefined : one}>
              <input
                type="radio"
                name={name}
                value={one}
                checked={one === chosenLanguage}
                onChange={() => props.onLanguage(one)}
              />
              {one === ''
                ? t('welcome.languageBrowser', { name: LANGUAGE_NAMES[props.browserLanguage] })
                : LANGUAGE_NAMES[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <StarterPacks {...props} />
      <div class="choice">
        <p class="choice-name" aria-hidden="true">
          {t('welcome.retention')}
        </p>
        <RetentionChoice days={props.retention} label={t('welcome.retention')} onDays={props.onRetention} />
        <p class="hint">{t('welcome.retentionHint')}</p>
      </div>
      <div class="step-actions">
        <button type="button" class="button large primary" onClick={() => props.onSet(true)}>
          {t('welcome.setDone')}
        </button>
      </div>
    </>
  );
}

/** What was chosen, on one line. */
function Chosen({ packs, retention }: Props) {
  const t = useWelcomeText();
  const privacy = usePrivacyText();
  const language = useLanguage();
  const names = (packs ?? []).filter(({ isIn }) => isIn).map((pack) => pack.name);
  const kept =
    retention === 0 ? t('welcome.setForever') : t('welcome.setKept', { time: timeText(retention, privacy) });
  return (
    <ul class="chosen">
      <li>{LANGUAGE_NAMES[language]}</li>
      <li>
        {names.length === 0
          ? t('welcome.setNoPacks')
          : t('welcome.setPacks', { names: names.join(t('welcome.comma')) })}
      </li>
      <li>{kept}</li>
    </ul>
  );
}
