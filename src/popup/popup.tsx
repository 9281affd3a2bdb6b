/**
 * The popup: search, the list of roles, and a switch with Enter.
 *
 * It is put together once. What a key changes reads the signals that it shows, and is drawn anew alone.
 */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { isNumbered, showMessage } from './acts.ts';
import { EmptyList, HiddenRoles, NoMatch } from './empty-states.tsx';
import { toField } from './field.ts';
import { Foot } from './foot.tsx';
import { KeepOffer } from './keep-offer.tsx';
import { rows, total, wholeHeight } from './list-state.ts';
import { takeMessage } from './message.ts';
import { Notices } from './notices.tsx';
import { PopupHead } from './popup-head.tsx';
import { Question } from './question.tsx';
import { RoleList } from './role-list.tsx';
import { RolePageOffer } from './role-page-offer.tsx';
import { SignedInLine } from './signed-in-line.tsx';
import { WaitingQuestion } from './waiting-question.tsx';
import { fitIntoWindow } from './window-room.ts';

/** Pixels: the browser's limit for a popup is 600; head and foot take their part. */
const MAX_HEIGHT = 580;
const FRAME = 100;

export function Popup() {
  useEffect(() => {
    toField();
    takeMessage(showMessage);
    fitIntoWindow(document.querySelector('main') as Element);
  }, []);
  return (
    <Frame>
      <h1 class="unseen">Hatrack</h1>
      <PopupHead />
      <SignedInLine />
      <RolePageOffer />
      <Notices />
      <KeepOffer />
      <Found />
      <div class="below">
        <Question />
        <WaitingQuestion />
        <Foot />
      </div>
    </Frame>
  );
}

/** Keeps the height of the whole list, so that the popup does not jump while one types. */
function Frame({ children }: { children: ComponentChildren }) {
  // Of many rows no height is told but that it is more than there is room for.
  const height = { '--whole': `${Math.min(wholeHeight.value + FRAME, MAX_HEIGHT)}px` };
  return (
    <main
      class={isNumbered.value ? 'numbered' : ''}
      {...(total.value && { style: height })}
      onKeyUp={() => {
        isNumbered.value = false;
      }}
    >
      {children}
    </main>
  );
}

/** The roles, or what stands where none can be listed. */
function Found() {
  if (!total.value) return total.value === 0 ? <EmptyList /> : null;
  if (rows.value.count === 0) return <NoMatch />;
  return (
    <>
      <HiddenRoles />
      <RoleList />
    </>
  );
}
