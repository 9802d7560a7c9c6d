/** Components whose code comes when they are shown, or is called for before. */
import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Lazy<Props> {
  (props: Props): VNode | null;
  /** Loads it ahead of time. */
  readonly preload: () => Promise<void>;
}

/** A component whose code is loaded when it is shown for the first time; until then nothing stands in its place. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): Lazy<Props> {
  let Loaded: ComponentType<Props> | null = null;
  const preload = async (): Promise<void> => {
    Loaded ??= await load();
  };
  function LazyComponent(props: Props) {
    const [, setReady] = useState(Loaded !== null);
    useEffect(() => {
      let isShown = true;
      void preload().then(() => {
        if (isShown) setReady(true);
      });
      return () => {
        isShown = false;
      };
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  return Object.assign(LazyComponent, { preload });
}
