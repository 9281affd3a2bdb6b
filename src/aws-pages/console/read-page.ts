/**
 * Reads from a console page who is signed in. It runs in the extension's own world of the page, only when Hatrack is
 * opened or switches, changes nothing and leaves nothing behind.
 *
 * The browser carries the function over as text, so it stands alone: nothing from outside of it may be named in it.
 */
import type { ConsolePageFacts } from '../../domain/console-session.ts';

/** What stands there now; '' and false for what does not, as while the page is still drawn. */
export function readConsolePage(): ConsolePageFacts {
  const content = (selector: string) =>
    document.querySelector(selector)?.getAttribute('content') ?? '';
  const cookie = document.cookie
    .split('; ')
    .find((candidate) => candidate.startsWith('aws-userInfo='));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/switchrole?"]')];
  const account = '#nav-usernameMenu, [data-testid$="awsc-nav-account-menu-button"]';
  const roleLink = links.find(({ href }) => /[?&]roleName=/i.test(href))?.href ?? '';
  return {
    address: location.href,
    sessionData: content('meta[name="awsc-session-data"]'),
    signInEndpoint: content('#awsc-signin-endpoint'),
    userInfo: cookie?.slice('aws-userInfo='.length) ?? '',
    roleLink: location.hash.startsWith('#/roles/details/') ? roleLink : '',
    showsAccount: document.querySelector(account) !== null,
    showsRole: document.querySelector('[data-testid="account-menu-button__background"]') !== null,
  };
}
