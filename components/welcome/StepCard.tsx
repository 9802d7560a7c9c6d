/** One step: its head always, its body where it is open. A step that isn't open is opened by its head. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { FirstStep, FirstStepState } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { useWelcomeText } from './useWelcomeText.ts';

interface Props {
  readonly step: FirstStep;
  readonly number: number;
  readonly state: FirstStepState;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
  readonly onOpen: () => void;
  readonly onSkip: () => void;
}

export function StepCard({ step, number, state, isOpen, children, onOpen, onSkip }: Props) {
  const t = useWelcomeText();
  const id = useId();
  return (
    <li class={`step ${state}${isOpen ? ' open' : ''}`} aria-current={isOpen ? 'step' : undefined}>
      <h2 class="step-name">
        <button
          type="button"
          class="step-head"
          data-place={step}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onOpen}
        >
          <span class="step-number" aria-hidden="true">
            {state === 'done' ? <Icon name="check" /> : number}
          </span>
          <span class="step-title">{t(`welcome.${step}`)}</span>
          <span class={state === 'todo' ? 'visually-hidden' : 'step-state'}>
            {t(`welcome.state.${state}`)}
          </span>
        </button>
      </h2>
      {isOpen && (
        <div class="step-body" id={id}>
          {children}
          <button type="button" class="link step-skip" onClick={onSkip}>
            {t('welcome.skip')}
          </button>
        </div>
      )}
    </li>
  );
}
