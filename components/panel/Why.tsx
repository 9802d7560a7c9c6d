/**
 * Why a reply was suggested: which words fit, which showed a temper or anger that it is for, what it was learned from, and
 * when the agent said so before.
 */
import { type ComponentChildren, Fragment } from 'preact';
import { formatDay } from '../../utils/locale/index.ts';
import type { Explanation, Suggestion } from '../../utils/model/index.ts';
import { useLanguage, useTranslate } from '../shared/locale.tsx';
import { Marked } from '../shared/Marked.tsx';

interface Props {
  readonly suggestion: Suggestion;
  readonly now: number;
}

export function Why({ suggestion, now }: Props) {
  const t = useTranslate();
  const language = useLanguage();
  const { explanation, origin, lessons, lastUsedAt, stage, category } = suggestion;
  const own = origin === 'own' && lastUsedAt !== null;
  const facts = [
    own ? t('learned.repliedOn', { day: formatDay(lastUsedAt, now, language) }) : '',
    // One reply, of one day: that was said already.
    lessons > (own ? 1 : 0) ? t('learned.from', { n: lessons }) : '',
    stage === null || category[0] === t(`stage.${stage}`) ? '' : t(`stage.${stage}`),
  ].filter((fact) => fact !== '');
  return (
    <div class="why">
      <Match explanation={explanation} />
      {explanation.shown?.map(({ of, words }) => (
        <p key={of} class="why-match" title={words.join(t('list.comma'))}>
          {t(`why.${of}`)}
          <Words words={words} />
        </p>
      ))}
      {facts.length > 0 && (
        <p class="why-facts" title={facts.join(' · ')}>
          {facts.join(' · ')}
        </p>
      )}
    </div>
  );
}

/** The wording that it is known for, or the words that it shares with the question. */
function Match({ explanation }: { readonly explanation: Explanation }) {
  const t = useTranslate();
  const words = [...new Set(explanation.question.filter((span) => span.marked).map((span) => span.text))];
  let shown: ComponentChildren = null;
  if (explanation.trigger.length > 0) {
    shown = (
      <>
        {t('reply.why')}
        <Marked spans={explanation.trigger} />
      </>
    );
  } else if (words.length > 0) {
    shown = (
      <>
        {t('reply.whyWords')}
        <Words words={words} />
      </>
    );
  }
  if (shown === null) return null;
  const whole = explanation.trigger.map((span) => span.text).join('') || words.join(t('list.comma'));
  return (
    <p class="why-match" title={whole}>
      {shown}
    </p>
  );
}

function Words({ words }: { readonly words: readonly string[] }) {
  const t = useTranslate();
  return (
    <>
      {words.map((word, at) => (
        <Fragment key={word}>
          {at > 0 && t('list.comma')}
          <mark>
            <bdi>{word}</bdi>
          </mark>
        </Fragment>
      ))}
    </>
  );
}
