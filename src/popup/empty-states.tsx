/** What stands where no role can be listed: why, and what to do. */
import { openOptions } from '../browser/own-pages.ts';
import { roleLabel } from '../domain/role.ts';
import { sentenceParts } from '../i18n/in-a-row.ts';
import { say, sayCount } from '../i18n/say.ts';
import { query, rows } from './list-state.ts';
import { lines } from './listed-roles.ts';
import { whyNotHere } from './reach.ts';

const go = (hash: string) => async () => {
  await openOptions(hash);
  window.close();
};

export function EmptyList() {
  return (
    <section class="empty">
      <img src="/icons/hatrack-128.png" width="64" height="64" alt="" />
      <h2>{say('popup_noRoles')}</h2>
      <p>{say('popup_noRolesAdvice')}</p>
      <button type="button" class="button main" onClick={go('#welcome')}>
        {say('popup_import')}
      </button>
      <button type="button" class="button" onClick={go('#roles/new')}>
        {say('popup_addFirst')}
      </button>
    </section>
  );
}

export function NoMatch() {
  return (
    <section class="empty">
      <h2>{say('popup_noMatch', { query: query.value })}</h2>
      <p>{say('popup_noMatchAdvice')}</p>
      <HiddenRoles />
    </section>
  );
}

/** Says how many roles the settings hide here, and why the first of them is. */
export function HiddenRoles() {
  const { hidden } = rows.value;
  const [line] = hidden;
  const first = line === undefined ? undefined : lines.value?.role(line);
  if (!first) return null;
  return (
    <p class="offer">
      <span>
        {sentenceParts(
          sayCount('popup_hidden', hidden.length),
          say('popup_hiddenWhy', { role: roleLabel(first), why: whyNotHere(first)?.words ?? '' }),
        )}
      </span>
      <button type="button" class="button small" onClick={go('#settings')}>
        {say('popup_settings')}
      </button>
    </p>
  );
}
