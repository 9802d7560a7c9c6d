/** The profile as a form: everything at once, saved or left as it was. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  MAX_PROFILE_TEXT,
  PROFILE_TEXTS,
  type Profile,
  readBirthday,
  type Temper,
} from '../../../utils/model/index.ts';
import { isComposing } from '../../shared/ime.ts';
import { draftOf, keepDraft } from '../drafts.ts';
import type { KnownProps, ProfileDraft } from './types.ts';
import { useKnownText } from './useKnownText.ts';

const TEMPERS = ['tiger', 'peacock', 'koala', 'owl'] as const satisfies readonly Temper[];

interface Props {
  readonly profile: Profile;
  readonly draftKey: string;
  /** False when it comes back by itself: then the focus is somewhere else, and stays there. */
  readonly focus: boolean;
  /** Null: nothing is changed. */
  readonly onClose: (change: Parameters<KnownProps['onProfile']>[0] | null) => void;
}

function draftFrom({ vip, temper, ...texts }: Profile): ProfileDraft {
  const { level = '', birthday = '', festival = '', sizes = '', taste = '' } = texts;
  return { level, birthday, festival, sizes, taste, vip: vip === true, temper: temper ?? '' };
}

export function ProfileForm({ profile, draftKey, focus, onClose }: Props) {
  const t = useKnownText();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const birthday = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(draftKey).profile ?? draftFrom(profile));
  const [isBad, setIsBad] = useState(false);
  useLayoutEffect(() => {
    if (focus) first.current?.focus();
  }, []);
  // The open form is kept too, with nothing written in it yet.
  useLayoutEffect(() => keepDraft(draftKey, { profile: draft }), [draftKey, draft]);
  const write = (change: Partial<ProfileDraft>) => setDraft({ ...draft, ...change });
  const save = () => {
    const { vip, temper, ...texts } = draft;
    const day = texts.birthday.trim() === '' ? '' : readBirthday(texts.birthday);
    if (day === null) {
      setIsBad(true);
      birthday.current?.focus();
      return;
    }
    onClose({
      ...texts,
      birthday: day,
      vip: vip ? true : undefined,
      temper: temper === '' ? undefined : temper,
    });
  };
  return (
    <form
      class="known-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) {
          if (event.key === 'Enter') event.preventDefault();
        } else if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onClose(null);
        }
      }}
    >
      <label class="known-check">
        <input
          ref={first}
          type="checkbox"
          checked={draft.vip}
          onChange={(event) => write({ vip: event.currentTarget.checked })}
        />
        {t('profile.vip')}
      </label>
      {PROFILE_TEXTS.map((field) => (
        <label key={field} class="known-field">
          <span>{t(`profile.${field}`)}</span>
          <input
            ref={field === 'birthday' ? birthday : null}
            class="input"
            placeholder={t(`profile.${field}Hint`)}
            autocomplete="off"
            maxLength={MAX_PROFILE_TEXT}
            aria-invalid={field === 'birthday' && isBad ? 'true' : undefined}
            aria-describedby={field === 'birthday' && isBad ? `${id}-bad` : undefined}
            value={draft[field]}
            onInput={(event) => {
              if (field === 'birthday') setIsBad(false);
              write({ [field]: event.currentTarget.value });
            }}
          />
        </label>
      ))}
      {isBad && (
        <p class="field-note error" id={`${id}-bad`} role="alert">
          {t('profile.badBirthday')}
        </p>
      )}
      <label class="known-field">
        <span>{t('profile.temper.title')}</span>
        <select
          class="input"
          value={draft.temper}
          onChange={(event) =>
            write({ temper: TEMPERS.find((one) => one === event.currentTarget.value) ?? '' })
          }
        >
          <option value="">{t('profile.temper.auto')}</option>
          {TEMPERS.map((one) => (
            <option key={one} value={one}>
              {t(`profile.temper.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="form-actions">
        <button type="button" class="button small" onClick={() => onClose(null)}>
          {t('known.cancel')}
        </button>
        <button type="submit" class="button small primary">
          {t('known.save')}
        </button>
      </div>
    </form>
  );
}
