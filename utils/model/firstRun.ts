/**
 * How far the first steps have come: what was chosen before them, and which of the three were done or skipped. Each can
 * be gone back to; all of them can be begun again.
 */

/** In their order: a workbench is allowed, what is read of it is seen, the first reply is filled. */
export const FIRST_STEPS = ['allow', 'see', 'fill'] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];
export type FirstStepState = 'todo' | 'done' | 'skipped';

export interface FirstRun {
  /** Language, packs and how long things are kept were chosen, or left as they are. */
  readonly isSet: boolean;
  readonly steps: Readonly<Record<FirstStep, FirstStepState>>;
  /** Id of the adapter of the workbench that was chosen; empty: none. */
  readonly site: string;
}

export const FRESH_FIRST_RUN: FirstRun = {
  isSet: false,
  steps: { allow: 'todo', see: 'todo', fill: 'todo' },
  site: '',
};

const STATES: readonly unknown[] = ['todo', 'done', 'skipped'] satisfies readonly FirstStepState[];

/** From what is stored, which may have come with a file; what can't be told is as at the beginning. */
export function readFirstRun(stored: unknown): FirstRun {
  const { isSet, steps, site } = (stored ?? {}) as Partial<FirstRun>;
  const stateOf = (step: FirstStep): FirstStepState => {
    const state = steps?.[step];
    return state !== undefined && STATES.includes(state) ? state : 'todo';
  };
  return {
    isSet: isSet === true,
    steps: { allow: stateOf('allow'), see: stateOf('see'), fill: stateOf('fill') },
    site: typeof site === 'string' ? site : '',
  };
}

/** The step to be taken now; null: there is none left. */
export function currentStep({ steps }: FirstRun): FirstStep | null {
  return FIRST_STEPS.find((step) => steps[step] === 'todo') ?? null;
}

export function withStep(run: FirstRun, step: FirstStep, state: FirstStepState): FirstRun {
  return { ...run, steps: { ...run.steps, [step]: state } };
}

/** What is left is skipped; what was done stays so. */
export function skipRest(run: FirstRun): FirstRun {
  const left = FIRST_STEPS.filter((step) => run.steps[step] === 'todo');
  return left.reduce<FirstRun>((before, step) => withStep(before, step, 'skipped'), { ...run, isSet: true });
}
