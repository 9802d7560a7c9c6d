/** One reply. The whole card is its button; copy and expand lie above it. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../utils/model/index.ts';
import { IconButton } from '../shared/IconButton.tsx';
import { ariaKeys, digitChord, useKeys } from '../shared/keys.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { Name } from '../shared/Name.tsx';
import { PictureCount } from '../shared/PictureCount.tsx';
import { useClamped } from '../shared/useClamped.ts';
import { BlankText } from './BlankText.tsx';
import { blankNames, blanksIn, cutAtBlanks, fillBlanks, placeInFilled } from './blanks.ts';
import { BlankEditor, EditReply } from './formParts.ts';
import { DIGITS } from './panelKey.ts';
import { SHORT } from './sharedStart.ts';
import { titleOf } from './titleOf.ts';
import { Why } from './Why.tsx';

export type How = 'fill' | 'copy';

interface Props {
  readonly suggestion: Suggestion;
  /** From 1, in the order on screen; only 1 to 5 have a key. */
  readonly number: number;
  /** False where the page has no box to write into: then choosing copies. */
  readonly canFill: boolean;
  /** How the text goes out once its blanks are filled in; null while they aren't asked for. */
  readonly asking: { readonly how: How; readonly edit: boolean } | null;
  readonly now: number;
  /** How much of the text's beginning another card has as well, in UTF-16 units. */
  readonly shared: number;
  /** Null where there is no question that it could be kept from. */
  readonly onBan: (() => void) | null;
  readonly onPick: (how: How, edit?: boolean) => void;
  /** @param caret where the caret shall stand in the text; left out: behind it. */
  readonly onDone: (how: How, text: string, caret?: number) => void;
  readonly onLeave: () => void;
}

export function SuggestionCard({
  suggestion,
  number,
  canFill,
  asking,
  now,
  shared,
  onBan,
  onPick,
  onDone,
  onLeave,
}: Props) {
  const t = useTranslate();
  const keys = useKeys();
  const id = useId();
  const textRef = useRef<HTMLParagraphElement>(null);
  const fillRef = useRef<HTMLButtonElement>(null);
  const [expanded, setExpanded] = useState(false);
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  const isWhole = expanded || asking !== null;
  const pieces = cutAtBlanks(suggestion.text, suggestion.blanks);
  const [first] = pieces;
  // A blank is never the same for all.
  const start = isWhole || first?.blank !== null ? 0 : Math.min(shared, first.text.length);
  const clamped = useClamped(textRef, suggestion.text) || start >= SHORT;
  const names = blankNames(pieces);
  const title = titleOf(t, suggestion);
  const done = (how: How) => {
    const text = fillBlanks(pieces, values);
    if (text === null) return;
    setValues(new Map());
    fillRef.current?.focus();
    const { caret } = suggestion;
    if (caret === undefined) onDone(how, text);
    else onDone(how, text, placeInFilled(pieces, values, caret));
  };
  const leave = () => {
    fillRef.current?.focus();
    onLeave();
  };
  return (
    <li class={asking === null ? 'card' : 'card asking'} data-code={suggestion.code}>
      <span class="cap" aria-hidden="true">
        {number <= DIGITS && keys.panelFill !== '' ? number : ''}
      </span>
      <div class="card-head">
        <button
          ref={fillRef}
          type="button"
          class="card-fill"
          aria-label={t(canFill ? 'reply.fill' : 'reply.copyMain', { n: number, title })}
          aria-describedby={suggestion.pictures === undefined ? `${id}-text` : `${id}-text ${id}-pictures`}
          aria-keyshortcuts={number <= DIGITS ? ariaKeys(digitChord(keys.panelFill, number)) : undefined}
          onClick={(event) => onPick(event.shiftKey ? 'copy' : 'fill')}
        >
          <Name text={title} spans={suggestion.explanation.title} class="card-title" />
        </button>
        <PictureCount id={`${id}-pictures`} pictures={suggestion.pictures} />
        {suggestion.category.length > 0 && (
          <Name text={suggestion.category.join(' / ')} class="card-category" />
        )}
        <span class="card-tools above">
          {onBan !== null && (
            <IconButton
              icon="ban"
              label={t('learned.banThis', { title })}
              hint={t('learned.ban')}
              chord={keys.panelBan}
              onClick={onBan}
            />
          )}
          <IconButton
            icon="edit"
            label={t('reply.editThis', { title })}
            hint={t('reply.edit')}
            chord={keys.panelEdit}
            onClick={() => onPick('fill', true)}
          />
          <IconButton
            icon="copy"
            label={t('reply.copyThis', { title })}
            hint={t('action.copy')}
            chord={keys.panelCopy}
            onClick={() => onPick('copy')}
          />
        </span>
      </div>
      <p
        ref={textRef}
        id={`${id}-text`}
        class={isWhole ? 'card-text' : 'card-text clamp'}
        hidden={asking?.edit === true}
      >
        <BlankText pieces={pieces} values={values} shared={start} />
      </p>
      {asking?.edit === true && (
        <EditReply
          text={suggestion.text}
          blanks={blanksIn(pieces)}
          canFill={canFill}
          onDone={(text) => {
            fillRef.current?.focus();
            onDone(asking.how, text);
          }}
          onLeave={leave}
        />
      )}
      {asking === null && (
        <div class="card-foot">
          <Why suggestion={suggestion} now={now} />
          {names.length > 0 && <span class="badge">{t('reply.blanks', { n: names.length })}</span>}
          {(clamped || expanded) && (
            <button
              type="button"
              class="link above"
              aria-expanded={expanded}
              aria-controls={`${id}-text`}
              aria-label={`${t(expanded ? 'action.collapse' : 'action.expand')} ${title}`}
              onClick={() => setExpanded(!expanded)}
            >
              {t(expanded ? 'action.collapse' : 'action.expand')}
            </button>
          )}
        </div>
      )}
      {asking?.edit === false && (
        <BlankEditor
          names={names}
          values={values}
          how={asking.how}
          onValue={(name, value) => setValues(new Map(values).set(name, value))}
          onDone={() => done(asking.how)}
          onLeave={leave}
        />
      )}
    </li>
  );
}
