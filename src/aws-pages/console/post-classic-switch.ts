/**
 * Switches in the classic console: sends the form that the console's own menu would send.
 *
 * It runs in the page's own world, because the token against forged requests is there, and only at the moment of the switch.
 * The form is gone from the page before the page is left. The browser carries the function over as text, so it stands alone.
 */
import type { AccountInfo } from '../../domain/console-session.ts';

export interface ClassicSwitch {
  /** The page that the switch was made ready for. */
  address: string;
  signInHost: string;
  /** The fields of the form but for the token. */
  fields: Record<string, string>;
}

export type ClassicOutcome =
  | { sent: true; accountInfo: AccountInfo }
  /** `moved`: it is another page by now; `no-token`: the page has none; `blocked`: the page's policy forbids the form. */
  | { sent: false; reason: 'moved' | 'no-token' | 'blocked' };

/** Sends the form, and tells what is known of it half a second later or when the page is left, whichever is first. */
export async function postClassicSwitch({
  address,
  signInHost,
  fields,
}: ClassicSwitch): Promise<ClassicOutcome> {
  const page = window as unknown as {
    AWSC?: { Auth?: { getMbtc?: () => unknown } };
    ConsoleNavService?: { AccountInfo?: Record<string, unknown> };
  };
  if (location.href !== address) return { sent: false, reason: 'moved' };
  const told = await page.AWSC?.Auth?.getMbtc?.();
  const older = document.querySelector<HTMLInputElement>('input[name="csrf"]')?.value;
  const csrf = told === undefined || told === null ? older : String(told);
  if (!csrf) return { sent: false, reason: 'no-token' };

  const accountInfo = { ...page.ConsoleNavService?.AccountInfo } as AccountInfo;
  const form = document.createElement('form');
  form.method = 'POST';
  form.action = `https://${signInHost}/switchrole`;
  form.target = '_top';
  form.hidden = true;
  for (const [name, value] of Object.entries({ ...fields, csrf })) {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  }
  const ending = new AbortController();
  const outcome = new Promise<ClassicOutcome>((resolve) => {
    const { signal } = ending;
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, disposition }) => {
        // Whatever else the page may not do, or is only reported for, says nothing of the form.
        if (effectiveDirective === 'form-action' && disposition === 'enforce') {
          resolve({ sent: false, reason: 'blocked' });
        }
      },
      { signal },
    );
    // Firefox keeps a page that is left, with its timers standing still: nothing after this would come.
    addEventListener('pagehide', () => resolve({ sent: true, accountInfo }), { signal });
    // A form that the policy lets through leaves the page; the answer may take its time.
    setTimeout(() => resolve({ sent: true, accountInfo }), 500);
  });
  void outcome.then(() => ending.abort());
  document.body.append(form);
  // A page may have a field named `submit`, so the prototype's own method is called.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
  return outcome;
}
