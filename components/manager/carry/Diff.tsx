/** Two texts side by side, with what differs marked: by a line through or under it, and for screen readers by name. */
import { useMemo } from 'preact/hooks';
import type { Span } from '../../../utils/model/index.ts';
import { useCarryText } from './useCarryText.ts';
import { wordDiff } from './wordDiff.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
}

export function Diff({ before, after, beforeLabel, afterLabel }: Props) {
  const diff = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <div class="diff">
      <Side label={beforeLabel} spans={diff.before} mark="del" />
      <Side label={afterLabel} spans={diff.after} mark="ins" />
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly spans: readonly Span[];
  readonly mark: 'del' | 'ins';
}

function Side({ label, spans, mark: Mark }: SideProps) {
  const t = useCarryText();
  const name = t(Mark === 'del' ? 'review.removed' : 'review.added');
  return (
    <div class="diff-side">
      <span class="diff-label">{label}</span>
      <bdi class="diff-text">
        {spans.length === 0 && <span class="hint">{t('review.nothing')}</span>}
        {spans.map((span, at) =>
          span.marked ? (
            <Mark key={at}>
              <span class="visually-hidden">{name} </span>
              {span.text}
            </Mark>
          ) : (
            span.text
          ),
        )}
      </bdi>
    </div>
  );
}
