/** What agents noted of the shopper, and how the shopper decides: read here, edited in place. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatBirthday } from '../../../utils/locale/index.ts';
import { PROFILE_TEXTS, type Profile, type Temper } from '../../../utils/model/index.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { draftOf, keepDraft } from '../drafts.ts';
import { ProfileForm } from './ProfileForm.tsx';
import type { KnownProps, ReadTemper } from './types.ts';
import { useKnownText } from './useKnownText.ts';

export function ProfileSection({
  shopper,
  temper,
  draftKey,
  onProfile,
}: Pick<KnownProps, 'shopper' | 'temper' | 'draftKey' | 'onProfile'>) {
  const t = useKnownText();
  const [editing, setEditing] = useState(draftOf(draftKey).profile !== null);
  const [opened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const { profile = {}, formerNames = [] } = shopper;
  const isEmpty = Object.keys(profile).length === 0;
  return (
    <section class="section" aria-label={t('profile.title')}>
      <div class="section-head">
        <h2 class="section-title">{t('profile.title')}</h2>
        {!editing && (
          <button
            ref={opener}
            type="button"
            class="link"
            onClick={() => {
              setOpened(true);
              setEditing(true);
            }}
          >
            {t(isEmpty ? 'profile.add' : 'profile.edit')}
          </button>
        )}
      </div>
      {editing ? (
        <ProfileForm
          profile={profile}
          draftKey={draftKey}
          focus={opened}
          onClose={(change) => {
            keepDraft(draftKey, { profile: null });
            setEditing(false);
            if (change !== null) onProfile(change);
          }}
        />
      ) : (
        <>
          {isEmpty && <p class="hint">{t('profile.none')}</p>}
          <Facts profile={profile} formerNames={formerNames} temper={temper} />
        </>
      )}
    </section>
  );
}

interface FactsProps {
  readonly profile: Profile;
  readonly formerNames: readonly string[];
  readonly temper: ReadTemper | null;
}

function Facts({ profile, formerNames, temper }: FactsProps) {
  const t = useKnownText();
  const language = useLanguage();
  return (
    <dl class="facts">
      {profile.vip === true && profile.level === undefined && (
        <>
          <dt>{t('profile.level')}</dt>
          <dd>{t('profile.vip')}</dd>
        </>
      )}
      {PROFILE_TEXTS.flatMap((field) => {
        const value = profile[field];
        return value === undefined
          ? []
          : [
              <dt key={field}>{t(`profile.${field}`)}</dt>,
              <dd key={`${field} value`} class="known-value">
                {field === 'level' && profile.vip === true && `${t('profile.vip')} · `}
                <bdi>{field === 'birthday' ? formatBirthday(value, language) : value}</bdi>
              </dd>,
            ];
      })}
      <TemperFact chosen={profile.temper} read={temper} />
      {formerNames.length > 0 && (
        <>
          <dt>{t('profile.former')}</dt>
          <dd class="known-value">
            {formerNames.map((name, at) => (
              <bdi key={name}>{at === 0 ? name : ` · ${name}`}</bdi>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What an agent said stands above what was read. */
function TemperFact({
  chosen,
  read,
}: {
  readonly chosen: Temper | undefined;
  readonly read: ReadTemper | null;
}) {
  const t = useKnownText();
  const temper = chosen ?? read?.temper ?? null;
  if (temper === null && read === null) return null;
  return (
    <>
      <dt>{t('profile.temper.title')}</dt>
      <dd class="known-temper">
        {temper === null ? (
          <span class="hint">{t('profile.temper.unknown')}</span>
        ) : (
          <>
            <strong>{t(`profile.temper.${temper}`)}</strong>
            <span>{t(`profile.temper.tip.${temper}`)}</span>
            <span class="hint">
              {chosen !== undefined
                ? t('profile.temper.chosen')
                : t('profile.temper.evidence', { words: (read?.evidence ?? []).join(' · ') })}
            </span>
          </>
        )}
      </dd>
    </>
  );
}
