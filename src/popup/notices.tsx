/** What went wrong or stands in the way, said at the top of the popup, each with what to do. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { requestHostAccess } from '../browser/host-access.ts';
import { openOptions } from '../browser/own-pages.ts';
import { Icon } from '../ui/icon.tsx';
import { storeFailure, unreadParts } from '../ui/stored-state.ts';

export function Notices({
  failure,
  access,
}: {
  failure: string | undefined;
  access: Signal<boolean>;
}) {
  const allow = async () => {
    access.value = await requestHostAccess();
  };
  return (
    <>
      {failure && <Notice>{failure}</Notice>}
      {storeFailure.value && (
        <Notice>Your roles could not be read. The browser says: {storeFailure.value}</Notice>
      )}
      {unreadParts.value.length > 0 && (
        <Notice action="What to do" onAction={() => openOptions('#roles')}>
          Some roles could not be read. Nothing of them is lost.
        </Notice>
      )}
      {!access.value && (
        <Notice action="Allow" onAction={allow}>
          Hatrack may not act on all of AWS’s pages, so it cannot switch from the console or fill
          the Switch Role page everywhere.
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
      <Icon name="warning" />
      <span>{children}</span>
      {action && (
        <button type="button" class="button small" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
