/**
 * Saves the form of a template that is stored already: after a pause, and before it is left. Never in the middle of an
 * input method's composition, and never what isn't valid: that stays in the form, and is said.
 */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { isUnsaved, type TemplateFormState } from './forms.ts';

/** So long after the last change, in milliseconds. */
export const AUTOSAVE = 1200;

interface Options {
  readonly state: TemplateFormState;
  /** Called before the form is left. */
  readonly leaving: RefObject<() => void>;
  /** @returns false when it isn't valid. */
  readonly save: () => boolean;
  readonly onInvalid: () => void;
}

/** For the form: `onCompositionStart` and `onCompositionEnd`. */
export interface Autosave {
  readonly onCompositionStart: () => void;
  readonly onCompositionEnd: () => void;
}

export function useAutosave({ state, leaving, save, onInvalid }: Options): Autosave {
  const [composing, setComposing] = useState(false);
  // A new one is made by its button: what is half written isn't to be suggested.
  const due = state.start.id !== null && isUnsaved(state) && !state.saving && !state.failed && !composing;
  const flush = useRef(() => {});
  flush.current = () => {
    if (due) save();
  };
  leaving.current = () => flush.current();
  useEffect(
    () => () => {
      leaving.current = () => {};
    },
    [leaving],
  );
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => {
      if (!save()) onInvalid();
    }, AUTOSAVE);
    return () => clearTimeout(timer);
    // Every change of a field begins the pause again.
  }, [due, state.values]);
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') flush.current();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => document.removeEventListener('visibilitychange', hidden);
  }, []);
  return { onCompositionStart: () => setComposing(true), onCompositionEnd: () => setComposing(false) };
}
