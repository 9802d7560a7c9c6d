/** The first steps as one calm column: three choices, three steps of which one is open, and where to go on. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { currentStep, FIRST_STEPS, type FirstStep } from '../../utils/model/index.ts';
import { AllowStep } from './AllowStep.tsx';
import { FillStep } from './FillStep.tsx';
import { Finish } from './Finish.tsx';
import { SeeStep } from './SeeStep.tsx';
import { Setup } from './Setup.tsx';
import { StepCard } from './StepCard.tsx';
import type { WelcomeProps } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

const BODIES = { allow: AllowStep, see: SeeStep, fill: FillStep } as const;

type Place = 'set' | FirstStep | 'end';

export function WelcomePage(props: WelcomeProps) {
  const { run } = props;
  const t = useWelcomeText();
  const [opened, setOpened] = useState<FirstStep | null>(null);
  const step = currentStep(run);
  const now: Place = run.isSet ? (opened ?? step ?? 'end') : 'set';
  const column = useRef<HTMLElement>(null);
  const before = useRef(now);
  // What was opened by hand is closed by what becomes of it; and by its buttons, also where they change nothing any more.
  useEffect(() => setOpened(null), [FIRST_STEPS.map((one) => run.steps[one]).join()]);
  const isAllowed = props.platforms.some((one) => one.id === run.site && one.isAllowed);
  const site = useRef({ id: run.site, isAllowed });
  useEffect(() => {
    const isNew = site.current.id === run.site && !site.current.isAllowed && isAllowed;
    site.current = { id: run.site, isAllowed };
    if (isNew) setOpened((one) => (one === 'allow' ? null : one));
  }, [run.site, isAllowed]);
  const onStep: WelcomeProps['onStep'] = (one, to) => {
    setOpened(null);
    props.onStep(one, to);
  };
  const onSkipAll = (): void => {
    setOpened(null);
    props.onSkipAll();
  };
  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    const head = column.current?.querySelector<HTMLElement>(`[data-place="${now}"]`);
    head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  const taken = FIRST_STEPS.filter((one) => run.steps[one] !== 'todo').length;
  const at = Math.min(taken + 1, FIRST_STEPS.length);
  return (
    <main class="welcome" ref={column}>
      <header class="welcome-head">
        <img class="welcome-logo" src="/icon/96.png" alt="" width={40} height={40} />
        <div class="welcome-title">
          <h1>{t('welcome.title')}</h1>
          <p>{t('welcome.lead')}</p>
        </div>
      </header>
      <div class="welcome-progress">
        <progress
          max={FIRST_STEPS.length}
          value={taken}
          aria-label={t('welcome.progress', { step: at, steps: FIRST_STEPS.length })}
        />
        <span aria-hidden="true">{t('welcome.progress', { step: at, steps: FIRST_STEPS.length })}</span>
        {now !== 'end' && (
          <button type="button" class="link" onClick={onSkipAll}>
            {t('welcome.skipAll')}
          </button>
        )}
      </div>
      <Setup {...props} isOpen={now === 'set'} />
      <ol class="welcome-steps" aria-label={t('welcome.steps')}>
        {FIRST_STEPS.map((one, i) => {
          const Body = BODIES[one];
          return (
            <StepCard
              key={one}
              step={one}
              number={i + 1}
              state={run.steps[one]}
              isOpen={now === one}
              onOpen={() => setOpened(now === one ? null : one)}
              onSkip={() => onStep(one, 'skipped')}
            >
              <Body {...props} onStep={onStep} />
            </StepCard>
          );
        })}
      </ol>
      {now === 'end' && <Finish {...props} />}
      <p class="welcome-private">{t('welcome.private')}</p>
    </main>
  );
}
