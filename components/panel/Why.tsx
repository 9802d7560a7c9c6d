import type { Explanation } from '../../utils/model/index.ts';
import { useTranslate } from '../shared/locale.tsx';
import { Marked } from '../shared/Marked.tsx';

/** Why a reply was suggested: the wording that it is known for, or the words that it shares with the question. */
export function Why({ explanation }: { readonly explanation: Explanation }) {
  const t = useTranslate();
  if (explanation.trigger.length > 0) {
    return (
      <p class="why" title={explanation.trigger.map((span) => span.text).join('')}>
        {t('reply.why')}
        <Marked spans={explanation.trigger} />
      </p>
    );
  }
  const words = [...new Set(explanation.question.filter((span) => span.marked).map((span) => span.text))];
  if (words.length === 0) return <p class="why" />;
  return (
    <p class="why">
      {t('reply.whyWords')}
      {words.map((word, at) => (
        <>
          {at > 0 && t('list.comma')}
          <mark key={word}>
            <bdi>{word}</bdi>
          </mark>
        </>
      ))}
    </p>
  );
}
