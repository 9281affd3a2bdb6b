/** The table of roles: only the rows in sight are drawn, and assistive technology is told how many there are. */
import { useRef } from 'preact/hooks';
import { formatAccount } from '../domain/account.ts';
import { portalLink } from '../domain/portal-link.ts';
import { type Role, roleKey, roleLabel, roleTitle } from '../domain/role.ts';
import { switchLink } from '../domain/switch-link.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Mark } from '../ui/mark.tsx';
import { MiddleCut } from '../ui/middle-cut.tsx';
import { rowsInSight, useRowWindow } from '../ui/row-window.ts';
import { say, sayFailure } from './edits.ts';

const ROW_HEIGHT = 48;

interface Actions {
  onEdit: (role: Role) => void;
  onRemove: (role: Role) => void;
}

export function RoleTable({ roles, ...actions }: Actions & { roles: readonly Role[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to } = rowsInSight(useRowWindow(scroller), 0, ROW_HEIGHT, roles.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
    <section class="role-table" ref={scroller} tabIndex={0} aria-label="Roles">
      <table aria-rowcount={roles.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">Display name</th>
            <th scope="col">Account</th>
            <th scope="col">Role name</th>
            <th scope="col">Region</th>
            <th scope="col">Group</th>
            <th scope="col">
              <span class="unseen">Actions</span>
            </th>
          </tr>
        </thead>
        <Gap rows={from} />
        <tbody>
          {roles.slice(from, to).map((role, index) => (
            <Row key={roleKey(role)} role={role} index={from + index + 2} {...actions} />
          ))}
        </tbody>
        <Gap rows={roles.length - to} />
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  if (rows === 0) return null;
  return (
    <tbody aria-hidden="true">
      <tr style={{ height: `${rows * ROW_HEIGHT}px` }} />
    </tbody>
  );
}

function Row({ role, index, onEdit, onRemove }: Actions & { role: Role; index: number }) {
  const label = roleLabel(role);
  return (
    <tr aria-rowindex={index}>
      <th scope="row">
        <span class="named">
          <span class="color" style={role.color ? { background: `#${role.color}` } : {}} />
          <MiddleCut text={roleTitle(role)} />
          {role.favorite && <Mark name="star" words="favorite" />}
          {role.protected && <Mark name="shield" words="protected" />}
        </span>
      </th>
      <td class="digits">{formatAccount(role.account)}</td>
      <td>
        <MiddleCut text={role.roleName} />
      </td>
      <td>{role.region}</td>
      <td>
        <MiddleCut text={role.group} />
      </td>
      <td class="actions">
        <Action
          name="link"
          words={`Copy ${linkName(role)} of ${label}`}
          onClick={() => void copyLink(role)}
        />
        <Action name="edit" words={`Edit ${label}`} onClick={() => onEdit(role)} />
        <Action name="remove" words={`Remove ${label}`} onClick={() => onRemove(role)} />
      </td>
    </tr>
  );
}

function Action({ name, words, onClick }: { name: IconName; words: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={words} title={words} onClick={onClick}>
      <Icon name={name} />
    </button>
  );
}

const linkName = ({ portal }: Role) => (portal === '' ? 'switch link' : 'portal link');

async function copyLink(role: Role): Promise<void> {
  try {
    await navigator.clipboard.writeText(portalLink(role) ?? switchLink(role));
    say(`Copied the ${linkName(role)} of ${roleLabel(role)}.`);
  } catch (error) {
    sayFailure(error);
  }
}
