/** A component that is loaded once it is to be shown: what is seldom needed costs nothing where it is not. */
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

/** Shows nothing until `load` has brought the component. */
export function shownLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const loaded = signal<ComponentType<Props> | undefined>(undefined);
  let isAsked = false;
  return (props) => {
    const Loaded = loaded.value;
    if (Loaded) return <Loaded {...props} />;
    if (!isAsked) {
      isAsked = true;
      void load().then((component) => {
        loaded.value = component;
      });
    }
    return null;
  };
}
