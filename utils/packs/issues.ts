/** Valibot's issues as the pack's problems. */

import type * as v from 'valibot';
import type { PackProblemCode } from '../model/index.ts';
import { type PackProblem, placeOf } from './problem.ts';

/** The problem that an issue tells of; `base` leads to what was checked. */
export function problemOf(issue: v.BaseIssue<unknown>, base: readonly (string | number)[] = []): PackProblem {
  const path = [...base];
  for (const item of issue.path ?? []) path.push(typeof item.key === 'number' ? item.key : String(item.key));
  return { ...codeOf(issue), place: placeOf(path) };
}

function codeOf(issue: v.BaseIssue<unknown>): {
  code: PackProblemCode;
  values: Record<string, string | number>;
} {
  if (issue.received === 'undefined' || issue.type === 'min_length') return { code: 'missing', values: {} };
  if (issue.message === 'notADay' || issue.message === 'endsBeforeStart')
    return { code: issue.message, values: {} };
  if (issue.type === 'max_length' || issue.type === 'max_entries') {
    const code = typeof issue.input === 'string' ? 'tooLong' : 'tooMany';
    return { code, values: { limit: Number(issue.requirement) } };
  }
  const expected = expectedOf(issue);
  if (issue.type === 'picklist' && typeof issue.input === 'string')
    return { code: 'unknownValue', values: { expected } };
  return { code: 'wrongType', values: { expected } };
}

function expectedOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'safe_integer' || issue.type === 'min_value') return 'integer';
  return (issue.expected ?? '')
    .replace(/^\((.*)\)$/u, '$1')
    .replaceAll('"', '')
    .toLowerCase();
}
