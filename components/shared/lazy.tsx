import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is loaded when it is shown for the first time; until then nothing stands in its place. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const [, setReady] = useState(Loaded !== null);
    useEffect(() => {
      let isShown = true;
      if (Loaded === null)
        void load().then((component) => {
          Loaded = component;
          if (isShown) setReady(true);
        });
      return () => {
        isShown = false;
      };
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  };
}
