/** What went wrong or stands in the way, said at the top of the popup, each with what to do. */
import type { ComponentChildren } from 'preact';
import { requestHostAccess } from '../browser/host-access.ts';
import { openOptions } from '../browser/own-pages.ts';
import { say } from '../i18n/say.ts';
import { Drawing } from '../ui/drawing.tsx';
import * as icons from '../ui/icon-shapes.tsx';
import { storeFailure } from '../ui/store-failure.ts';
import { lines } from './listed-roles.ts';
import { failure } from './outcome.ts';
import { hasAccess } from './reach.ts';

export function Notices() {
  const allow = async () => {
    hasAccess.value = await requestHostAccess();
  };
  return (
    <>
      {failure.value && <Notice>{failure.value}</Notice>}
      {storeFailure.value && (
        <Notice>{say('popup_storeFailure', { reason: storeFailure.value })}</Notice>
      )}
      {(lines.value?.unread.length ?? 0) > 0 && (
        <Notice action={say('popup_whatToDo')} onAction={() => openOptions('#roles')}>
          {say('popup_unread')}
        </Notice>
      )}
      {!hasAccess.value && (
        <Notice action={say('popup_allow')} onAction={allow}>
          {say('popup_noAccess')}
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  children: ComponentChildren;
  action?: string;
  onAction?: () => void;
}

function Notice({ children, action, onAction }: NoticeProps) {
  return (
    <div class="notice" role="alert">
      <Drawing shape={icons.warning} />
      <span>{children}</span>
      {action && (
        <button type="button" class="button small" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
