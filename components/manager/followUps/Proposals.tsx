/** Whom to write to: each is taken as a reminder or dismissed, by one click or key; and the rules that they come from. */
import { useRef } from 'preact/hooks';
import { formatDue } from '../../../utils/locale/index.ts';
import {
  MAX_TOUCH_DAYS,
  TOUCH_RULES,
  type TouchRule,
  type TouchSetting,
  type TouchSettings,
} from '../../../utils/model/index.ts';
import { IconButton } from '../../shared/IconButton.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { useFollowUpText } from '../../shared/useFollowUpText.ts';
import { PageEnd, usePages } from '../Paged.tsx';
import type { ProposalCallbacks, ProposalState, ShownProposal } from './proposalTypes.ts';

interface Props extends ProposalCallbacks {
  readonly state: ProposalState;
  readonly now: number;
  readonly onFailed: () => void;
}

export function Proposals({ state, now, onTake, onDismiss, onRule, onFailed }: Props) {
  const t = useFollowUpText();
  const list = useRef<HTMLUListElement>(null);
  const { looked, rules, proposals } = state;
  const { shown, more } = usePages(proposals?.length ?? 0);
  const act = (id: string, done: Promise<unknown>): void => {
    // The row goes, and must not take the focus with it.
    const rows = [...(list.current?.children ?? [])];
    const at = rows.findIndex((row) => row.getAttribute('data-id') === id);
    if (rows[at]?.contains(document.activeElement))
      (rows[at + 1] ?? rows[at - 1])?.querySelector('button')?.focus();
    done.catch(onFailed);
  };
  return (
    <section class="section" aria-labelledby="due-proposed">
      <h2 class="section-title" id="due-proposed">
        {t('touch.title')}
      </h2>
      <p class="hint">{t('touch.hint')}</p>
      {proposals === null && (
        <p class="hint" role="status">
          {t('touch.looking', { n: looked })}
        </p>
      )}
      {proposals?.length === 0 && <p class="hint">{t('touch.none')}</p>}
      {proposals !== null && proposals.length > 0 && (
        <>
          <ul ref={list} class="due-list">
            {proposals.slice(0, shown).map((one) => (
              <ProposalItem
                key={one.proposal.id}
                shown={one}
                now={now}
                onTake={(text) => act(one.proposal.id, onTake(one, text))}
                onDismiss={(text) => act(one.proposal.id, onDismiss(one, text))}
              />
            ))}
          </ul>
          <PageEnd shown={shown} total={proposals.length} onMore={more} />
        </>
      )}
      {rules !== null && (
        <Rules rules={rules} onRule={(rule, setting) => void onRule(rule, setting).catch(onFailed)} />
      )}
    </section>
  );
}

interface ItemProps {
  readonly shown: ShownProposal;
  readonly now: number;
  readonly onTake: (text: string) => void;
  readonly onDismiss: (text: string) => void;
}

function ProposalItem({ shown, now, onTake, onDismiss }: ItemProps) {
  const t = useFollowUpText();
  const language = useLanguage();
  const { proposal, shopperName, shopName, template } = shown;
  const { rule, about, dueAt } = proposal;
  const text = about === '' ? t(`touch.${rule}`) : t('touch.about', { what: t(`touch.${rule}`), about });
  const name = [shopperName, shopName].filter((part) => part !== '').join(' · ');
  return (
    <li class="due-item" data-id={proposal.id}>
      <IconButton
        icon="plus"
        label={t('touch.take', { name: shopperName, text })}
        hint={t('touch.takeHint')}
        onClick={() => onTake(text)}
      />
      <div class="due-what">
        <bdi>{text}</bdi>
        <bdi class="due-of">{name}</bdi>
        <span class="due-when">{t('touch.when', { when: formatDue(dueAt, now, language) })}</span>
        {template !== '' && (
          <button
            type="button"
            class="link"
            onClick={() => onTake(t('touch.withText', { text, title: template }))}
          >
            {t('touch.useTemplate', { title: template })}
          </button>
        )}
      </div>
      <IconButton
        icon="close"
        label={t('touch.dismiss', { name: shopperName, text })}
        hint={t('touch.dismissHint')}
        onClick={() => onDismiss(text)}
      />
    </li>
  );
}

interface RulesProps {
  readonly rules: TouchSettings;
  readonly onRule: (rule: TouchRule, setting: TouchSetting) => void;
}

function Rules({ rules, onRule }: RulesProps) {
  const t = useFollowUpText();
  return (
    <details class="touch-rules">
      <summary>{t('touch.rules')}</summary>
      <ul>
        {TOUCH_RULES.map((rule) => {
          const { on, days } = rules[rule];
          const name = t(`touch.${rule}`);
          return (
            <li key={rule}>
              <label class="touch-on">
                <input
                  type="checkbox"
                  checked={on}
                  onChange={(event) => onRule(rule, { on: event.currentTarget.checked, days })}
                />
                {name}
              </label>
              <label class="touch-days">
                {t(`touch.days.${rule}`)}
                <input
                  class="input"
                  type="number"
                  min={0}
                  max={MAX_TOUCH_DAYS}
                  aria-label={`${name} ${t(`touch.days.${rule}`)}`}
                  disabled={!on}
                  value={days}
                  onChange={({ currentTarget: { value } }) => {
                    const next = Math.round(Number(value));
                    const fits = value !== '' && next >= 0 && next <= MAX_TOUCH_DAYS;
                    onRule(rule, { on, days: fits ? next : days });
                  }}
                />
              </label>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
