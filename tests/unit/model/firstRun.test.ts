/** The first steps go on where they were left, can be skipped one by one or all at once, and begun again. */
import { expect, it } from 'vitest';
import {
  currentStep,
  FRESH_FIRST_RUN,
  readFirstRun,
  skipRest,
  withStep,
} from '../../../utils/model/index.ts';

it('are taken in their order, skipped ones left aside', () => {
  expect(currentStep(FRESH_FIRST_RUN)).toBe('allow');
  const skipped = withStep(FRESH_FIRST_RUN, 'allow', 'skipped');
  expect(currentStep(skipped)).toBe('see');
  const seen = withStep(skipped, 'see', 'done');
  expect(currentStep(withStep(seen, 'fill', 'done'))).toBeNull();
  expect(currentStep(withStep(withStep(seen, 'fill', 'done'), 'allow', 'todo'))).toBe('allow');
});

it('are skipped as a whole, and what was done stays done', () => {
  const run = skipRest(withStep(FRESH_FIRST_RUN, 'see', 'done'));
  expect(run).toMatchObject({ isSet: true, steps: { allow: 'skipped', see: 'done', fill: 'skipped' } });
  expect(currentStep(run)).toBeNull();
});

it.each([null, undefined, 0, '', [], {}, { steps: null }, { steps: { allow: 'x' }, site: 7, isSet: 1 }])(
  'begin anew where %j is stored',
  (stored) => {
    expect(readFirstRun(stored)).toEqual(FRESH_FIRST_RUN);
  },
);

it('are read as they were stored', () => {
  const run = { ...withStep(FRESH_FIRST_RUN, 'allow', 'done'), isSet: true, site: 'pinduoduo' };
  expect(readFirstRun(structuredClone(run))).toEqual(run);
});
