/** Two texts side by side, with what differs marked: by a line through or under it, and for screen readers by name. */
import { useMemo } from 'preact/hooks';
import type { ComparedPart, CompareTexts } from '../templateTypes.ts';
import { useCarryText } from './useCarryText.ts';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly beforeLabel: string;
  readonly afterLabel: string;
  readonly compareTexts: CompareTexts;
}

export function Diff({ before, after, beforeLabel, afterLabel, compareTexts }: Props) {
  const parts = useMemo(() => compareTexts(before, after), [before, after, compareTexts]);
  return (
    <div class="diff">
      <Side label={beforeLabel} parts={parts.filter(({ side }) => side !== 'after')} mark="del" />
      <Side label={afterLabel} parts={parts.filter(({ side }) => side !== 'before')} mark="ins" />
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly parts: readonly ComparedPart[];
  readonly mark: 'del' | 'ins';
}

function Side({ label, parts, mark: Mark }: SideProps) {
  const t = useCarryText();
  const name = t(Mark === 'del' ? 'review.removed' : 'review.added');
  return (
    <div class="diff-side">
      <span class="diff-label">{label}</span>
      <bdi class="diff-text">
        {parts.length === 0 && <span class="hint">{t('review.nothing')}</span>}
        {parts.map(({ text, side }, at) =>
          side === 'both' ? (
            text
          ) : (
            <Mark key={at}>
              <span class="visually-hidden">{name} </span>
              {text}
            </Mark>
          ),
        )}
      </bdi>
    </div>
  );
}
