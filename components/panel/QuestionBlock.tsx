/** What is being answered. The last turns matter most: folded, the earlier ones are cut off, not the last. */
import { useRef, useState } from 'preact/hooks';
import { useTranslate } from '../shared/locale.tsx';
import { useClamped } from '../shared/useClamped.ts';

interface Props {
  /** The shopper's open turns, oldest first. */
  readonly question: readonly string[];
  /** The replies below are still those to another question. */
  readonly isNew: boolean;
  readonly unknownCount: number;
  readonly cut: boolean;
}

export function QuestionBlock({ question, isNew, unknownCount, cut }: Props) {
  const t = useTranslate();
  const text = useRef<HTMLDivElement>(null);
  const [expanded, setExpanded] = useState(false);
  const shown = expanded ? question : question.slice(-FOLDED);
  const clamped = useClamped(text, shown.join('\n'));
  const more = expanded || clamped || question.length > FOLDED;
  return (
    <section class={isNew ? 'question new' : 'question'} aria-label={t('question.label')}>
      {question.length === 0 ? (
        <p class="question-none">{t('question.answered')}</p>
      ) : (
        <>
          <div ref={text} class={expanded ? 'question-text' : 'question-text clamp'}>
            {shown.map((line, at) => (
              <p key={question.length - shown.length + at}>
                <bdi>{line}</bdi>
              </p>
            ))}
          </div>
          {more && (
            <button
              type="button"
              class="link"
              aria-expanded={expanded}
              onClick={() => setExpanded(!expanded)}
            >
              {expanded ? t('action.collapse') : t('question.lines', { n: question.length })}
            </button>
          )}
        </>
      )}
      {unknownCount > 0 && <p class="note">{t('question.unknown', { n: unknownCount })}</p>}
      {cut && <p class="note">{t('question.cut')}</p>}
    </section>
  );
}

/** How many turns are shown folded. */
const FOLDED = 2;
