/** What every written format gives back when it is read again, and what it says that it does not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRole, noDetails, type RawRole, type Role, roleKey } from '../../src/domain/role.ts';
import { readRoleList } from '../../src/formats/role-list.ts';
import type { ListWriter } from '../../src/formats/writers/list-writer.ts';
import { bookmarksWriter } from '../../src/formats/writers/write-bookmarks.ts';
import { csvWriter } from '../../src/formats/writers/write-csv.ts';
import { markdownWriter } from '../../src/formats/writers/write-markdown.ts';
import { arbitraryRole } from '../domain/arbitrary-role.ts';

const arbitraryRoles = fc.uniqueArray(arbitraryRole, {
  selector: roleKey,
  minLength: 1,
  maxLength: 12,
});
/** Links do not say variants, so of each role there is one. */
const arbitraryOnes = arbitraryRoles.map((roles) => {
  const ones = new Map(roles.map((role) => [roleKey({ ...role, variant: '' }), role]));
  return [...ones.values()].map((role) => ({ ...role, variant: '' }));
});

const byKey = (a: Role, b: Role) => (roleKey(a) < roleKey(b) ? -1 : 1);

function readBack(writer: ListWriter, roles: readonly Role[]) {
  const { format, listed, problems } = readRoleList(writer.write(roles).text);
  expect(problems).toEqual([]);
  return { format: format?.id, roles: listed.map(({ role }) => role).sort(byKey) };
}

/** What a link says of a role. */
function inLink(role: Role): Role {
  const { partition, account, roleName, variant, displayName, color, landing } = role;
  // The sovereign cloud's console has no host without a region, so a link to a page of it says the one that there is.
  const hasOwnHost = role.partition === 'aws-eusc' && landing !== '';
  const region = hasOwnHost ? 'eusc-de-east-1' : role.region;
  const kept = { partition, account, roleName, variant, displayName, region };
  return role.portal === ''
    ? { ...noDetails, ...kept, color }
    : { ...noDetails, ...kept, landing, portal: role.portal };
}

const role = (raw: RawRole): Role => {
  const checked = checkRole(raw);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.role;
};

describe('CSV', () => {
  it('gives everything back', () => {
    fc.assert(
      fc.property(arbitraryRoles, (roles) => {
        expect(readBack(csvWriter, roles)).toEqual({ format: 'csv', roles: roles.toSorted(byKey) });
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', "'=1", "''=1", "'quoted'", '＝1', '=cmd|" /C calc"!A0'])(
    'holds no formula where a name is %s, and gives the name back',
    (displayName) => {
      const written = role({ account: '111111111111', roleName: 'Admin', displayName });
      const { text } = csvWriter.write([written]);
      for (const line of text.replace('\uFEFF', '').split('\r\n')) {
        expect(line).not.toMatch(/(?:^|,)"?[=+\-@＝]/);
      }
      expect(readBack(csvWriter, [written]).roles).toEqual([written]);
    },
  );

  it('keeps account IDs from being made numbers, and is marked as UTF-8', () => {
    const { text } = csvWriter.write([role({ account: '012345678901', roleName: 'Admin' })]);
    expect(text).toBe(
      '\uFEFFDisplay name,Account,Role name,Color,Region,Group,Partition,Variant,Base account,Base role,Landing page,Access portal,Container,Favorite,Protected,Position\r\n' +
        ',0123-4567-8901,Admin,,,,aws,,,,,,,,,\r\n',
    );
  });
});

describe('bookmarks', () => {
  it('give back what links, titles and folders say', () => {
    fc.assert(
      fc.property(arbitraryOnes, (roles) => {
        const expected = roles.map((one) => ({ ...inLink(one), group: one.group }));
        expect(readBack(bookmarksWriter, roles)).toEqual({
          format: 'bookmarks',
          roles: expected.sort(byKey),
        });
      }),
    );
  });

  it('make folders of groups', () => {
    const roles = [
      role({
        account: '111111111111',
        roleName: 'Admin',
        displayName: 'A & <B>',
        group: 'Org/Shop',
      }),
      role({ account: '111111111111', roleName: 'Dev' }),
    ];
    expect(bookmarksWriter.write(roles).text).toContain(`<DL><p>
    <DT><H3>Org</H3>
    <DL><p>
        <DT><H3>Shop</H3>
        <DL><p>
            <DT><A HREF="https://signin.aws.amazon.com/switchrole?account=111111111111&amp;roleName=Admin&amp;displayName=A%20%26%20%3CB%3E">A &amp; &lt;B&gt;</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="https://signin.aws.amazon.com/switchrole?account=111111111111&amp;roleName=Dev">Dev · 1111-1111-1111</A>
</DL><p>
`);
  });
});

describe('Markdown', () => {
  it('gives back what links and their texts say', () => {
    fc.assert(
      fc.property(arbitraryOnes, (roles) => {
        const expected = roles.map(inLink).sort(byKey);
        expect(readBack(markdownWriter, roles)).toEqual({ format: 'links', roles: expected });
      }),
    );
  });
});

describe('losses', () => {
  it('are counted field by field', () => {
    const roles = [
      role({ account: '111111111111', roleName: 'A', baseAccount: '222222222222', favorite: true }),
      role({ account: '111111111111', roleName: 'B', baseAccount: '222222222222', group: 'G' }),
    ];
    const note = 'Not in this file: base account (2 roles), favorite (1 role).';
    expect(bookmarksWriter.losses(roles)).toEqual([note]);
    expect(bookmarksWriter.write(roles).notes).toEqual([note]);
    expect(csvWriter.losses(roles)).toEqual([]);
  });

  it.each([bookmarksWriter, markdownWriter, csvWriter])(
    'are told whenever $name does not give a role back',
    (writer) => {
      fc.assert(
        fc.property(arbitraryRole, (one) => {
          const [back] = readRoleList(writer.write([one]).text).listed;
          if (JSON.stringify(back?.role.variant) !== JSON.stringify(one.variant)) return;
          const differs = (Object.keys(noDetails) as (keyof typeof noDetails)[]).some(
            (field) => back?.role[field] !== one[field] && field !== 'group',
          );
          expect(writer.losses([one]).length > 0 || !differs).toBe(true);
        }),
      );
    },
  );
});
