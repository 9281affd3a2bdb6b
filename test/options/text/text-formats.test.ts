/** The list as a text that nobody changed changes nothing, in every format, and what a format cannot hold stays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLists } from '../../../src/domain/list-comparison.ts';
import { noDetails, type Role, roleKey } from '../../../src/domain/role.ts';
import { readRoleList } from '../../../src/formats/role-list.ts';
import {
  notesOn,
  spokenOf,
  type TextFormat,
  textOf,
} from '../../../src/options/text/text-formats.ts';
import { arbitraryRole } from '../../domain/arbitrary-role.ts';

const roles = fc.uniqueArray(arbitraryRole, { selector: roleKey, maxLength: 8 });

const role = (account: string, fields: Partial<Role> = {}): Role => ({
  partition: 'aws',
  account,
  roleName: 'Admin',
  variant: '',
  ...noDetails,
  ...fields,
});

/** What saving a text would do. */
function saving(held: readonly Role[], text: string, format: TextFormat) {
  const { listed } = readRoleList(text);
  return compareLists(spokenOf(held, listed, format), listed, 'replace');
}

describe.each<TextFormat>(['json', 'config'])('the list as %s', (format) => {
  it('changes nothing as long as nobody changes it', () => {
    fc.assert(
      fc.property(roles, (held) => {
        expect(saving(held, textOf(held, format), format).edits).toEqual([]);
      }),
    );
  });
});

describe('the list as a config file', () => {
  const shop = role('111111111111', { displayName: 'Shop', color: 'ea7158', position: 'b' });
  const data = role('222222222222', { displayName: 'Data' });
  const alias = role('acme-data', { displayName: 'Acme', favorite: true });
  const held = [shop, data, alias];

  it('tells which roles it cannot hold, and leaves them in the list', () => {
    const text = textOf(held, 'config');
    expect(notesOn(held, 'config').join(' ')).toContain('Acme');
    const kept = text.slice(0, text.indexOf('[profile Data]'));
    expect(saving(held, kept, 'config')).toMatchObject({ removed: [data], changed: [], added: [] });
  });

  it('changes what its text speaks of', () => {
    const text = textOf(held, 'config').replace('color = ea7158', 'color = b4d699');
    const { changed, removed } = saving(held, text, 'config');
    expect(removed).toEqual([]);
    expect(changed).toMatchObject([{ before: shop, after: { ...shop, color: 'b4d699' } }]);
  });

  it('changes a role that it could not hold where its text names it all the same', () => {
    const text = `${textOf(held, 'config')}
[profile Acme]
aws_account_id = acme-data
role_name = Admin
`;
    const { added, changed } = saving(held, text, 'config');
    expect(added).toEqual([]);
    expect(changed).toMatchObject([{ before: alias, fields: ['favorite'] }]);
  });
});
