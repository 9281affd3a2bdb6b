/** Asks what a switch into a container needs first: Hatrack may not open containers yet, or Firefox has none of the name. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { requestContainers } from '../browser/containers.ts';
import type { ContainerQuestion as WhatIsAsked } from '../domain/container-question.ts';
import { type Role, roleLabel } from '../domain/role.ts';
import { sentenceParts, sentences } from '../i18n/in-a-row.ts';
import { type MessageKey, say, sayParts } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import { Drawing } from '../ui/drawing.tsx';
import * as icons from '../ui/icon-shapes.tsx';
import { leaveByEscape } from './acts.ts';
import { goOn } from './switching.ts';

interface Props {
  role: Role;
  question: WhatIsAsked;
}

export function ContainerQuestion({ role, question }: Props) {
  const { state, isAllowed, exists } = question;
  const refused = useSignal('');
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const allow = async () => {
    try {
      if (isAllowed || (await requestContainers())) goOn(exists ? undefined : 'make');
      else refused.value = say('popup_containersRefused');
    } catch (error) {
      refused.value = sentences(
        say('popup_containersRefused'),
        say('popup_firefoxSays', { reason: wordsOf(error) }),
      );
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape in one of its buttons means the whole question.
    <div class="ask" onKeyDown={leaveByEscape}>
      <p role="alert">
        <Drawing shape={icons.warning} />{' '}
        {sentenceParts<ComponentChildren>(
          belongs(role, question),
          whatItTakes(question),
          refused.value,
        )}
      </p>
      {state === 'ask' && (
        <button ref={first} type="button" class="button small main" onClick={allow}>
          {say(buttonWords(question))}
        </button>
      )}
      <button
        {...(state === 'off' && { ref: first })}
        type="button"
        class="button small"
        onClick={() => goOn('without')}
      >
        {say('popup_withoutContainer')}
      </button>
    </div>
  );
}

/** Which container it is about, and whether there is one. */
function belongs(role: Role, { container, exists }: WhatIsAsked) {
  const values = { role: <b>{roleLabel(role)}</b>, container };
  if (role.container !== '') {
    return sayParts(exists ? 'popup_belongsInContainer' : 'popup_belongsInMissing', values);
  }
  if (container === '') {
    const { role: name } = values;
    return sayParts(exists ? 'popup_opensInUnnamed' : 'popup_opensInUnnamedMissing', {
      role: name,
    });
  }
  return sayParts(exists ? 'popup_opensInContainer' : 'popup_opensInMissing', values);
}

function whatItTakes({ state, isAllowed }: WhatIsAsked): string {
  if (state === 'off') return say('popup_containersOff');
  return isAllowed ? '' : say('popup_containersNotAllowed');
}

function buttonWords({ isAllowed, exists }: WhatIsAsked): MessageKey {
  if (isAllowed) return 'popup_makeContainer';
  return exists ? 'popup_allowContainers' : 'popup_allowAndMake';
}
