/** Asks what a switch into a container needs first: Hatrack may not open containers yet, or Firefox has none of the name. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { requestContainers } from '../browser/containers.ts';
import type {
  ContainerAnswer,
  ContainerQuestion as WhatIsAsked,
} from '../domain/container-question.ts';
import { type Role, roleLabel } from '../domain/role.ts';
import { wordsOf } from '../ui/background.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  role: Role;
  question: WhatIsAsked;
  /** Goes on with the switch; without an answer, into the container that there is. */
  goOn: (answer?: ContainerAnswer) => void;
  stay: () => void;
}

export function ContainerQuestion({ role, question, goOn, stay }: Props) {
  const { state, isAllowed, exists } = question;
  const refused = useSignal('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const allow = async () => {
    try {
      if (isAllowed || (await requestContainers())) goOn(exists ? undefined : 'make');
      else refused.value = 'Containers were not allowed.';
    } catch (error) {
      refused.value = `Containers were not allowed. Firefox says: ${wordsOf(error)}`;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    stay();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in one of its buttons means the whole question.
    <div class="ask" onKeyDown={onKeyDown}>
      <p role="alert">
        <Icon name="warning" /> {belongs(role, question)} {whatItTakes(question)} {refused.value}
      </p>
      {state === 'ask' && (
        <button ref={first} type="button" class="button small main" onClick={allow}>
          {buttonWords(question)}
        </button>
      )}
      <button
        {...(state === 'off' && { ref: first })}
        type="button"
        class="button small"
        onClick={() => goOn('without')}
      >
        Switch without container
      </button>
    </div>
  );
}

function belongs(role: Role, { container, exists }: WhatIsAsked) {
  const named = container === '' ? '' : ` “${container}”`;
  return (
    <>
      <b>{roleLabel(role)}</b>{' '}
      {role.container === '' ? 'would open in this tab’s' : 'belongs in the'} container{named}
      {!exists && ', which this Firefox does not have'}.
    </>
  );
}

function whatItTakes({ state, isAllowed }: WhatIsAsked): string {
  if (state === 'off') {
    return 'Containers are turned off in Firefox. To turn them on, choose “Enable Container Tabs” in its settings.';
  }
  if (isAllowed) return '';
  return 'Hatrack may not open tabs in containers yet. Firefox counts that as access to cookies; Hatrack reads none.';
}

function buttonWords({ isAllowed, exists }: WhatIsAsked): string {
  if (isAllowed) return 'Make the container';
  return exists ? 'Allow containers' : 'Allow containers and make it';
}
