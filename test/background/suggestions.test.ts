/** What the address bar and the menus offer: the right roles, few enough, each told apart. */
import { describe, expect, it } from 'vitest';
import { keyOfEntry, menuEntries } from '../../src/background/menu-entries.ts';
import { enteredRole, suggestionsFor } from '../../src/background/suggestions.ts';
import { usualRoles } from '../../src/background/usual-roles.ts';
import { plainText } from '../../src/browser/suggestion-text.ts';
import { checkRole, type RawRole, type Role, roleKey } from '../../src/domain/role.ts';

function role(raw: RawRole): Role {
  const checked = checkRole(raw);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.role;
}

const numbered = (count: number, raw: RawRole = {}) =>
  Array.from({ length: count }, (_, at) =>
    role({
      displayName: `Role ${at}`,
      account: String(100_000_000_000 + at),
      roleName: 'Admin',
      ...raw,
    }),
  );
const prod = role({
  displayName: 'Shop prod',
  account: '111111111111',
  roleName: 'team/Admin',
  region: 'eu-west-1',
  protected: true,
});
const plain = role({ account: '222222222222', roleName: 'team/ReadOnly' });

describe('suggestions', () => {
  it('say name, account, role name, region and protection', () => {
    const { first, others } = suggestionsFor([prod, plain], [], 'shop');
    expect(plainText(first.description)).toBe(
      'Switch to Shop prod 1111-1111-1111 · team/Admin · eu-west-1 · protected',
    );
    expect(others).toEqual([]);
  });

  it('are seven at most, the first included, each once and told apart', () => {
    const { first, others } = suggestionsFor(numbered(50), [], 'role');
    expect(others).toHaveLength(6);
    expect(new Set(others.map(({ content }) => content)).size).toBe(6);
    const texts = others.map(({ description }) => plainText(description));
    expect(texts).not.toContain(plainText(first.description).replace('Switch to ', ''));
  });

  it('before anything is typed are the usual roles', () => {
    const { others } = suggestionsFor([prod, plain], [plain], ' ');
    expect(others.map(({ content }) => content)).toEqual([roleKey(plain)]);
  });

  it('say when nothing matches, and when there is nothing', () => {
    expect(plainText(suggestionsFor([prod], [], 'zebra').first.description)).toContain(
      'No role matches “zebra”',
    );
    expect(plainText(suggestionsFor([], [], 'zebra').first.description)).toContain('No roles yet');
  });
});

describe('the role that is entered', () => {
  it('is the very one that was suggested', () => {
    const roles = numbered(50);
    for (const one of roles) expect(enteredRole(roles, roleKey(one))).toBe(one);
  });

  it('is else the best hit, or none', () => {
    expect(enteredRole([prod, plain], 'readonly')).toBe(plain);
    expect(enteredRole([prod, plain], 'zebra')).toBeUndefined();
    expect(enteredRole([prod, plain], '  ')).toBeUndefined();
    expect(enteredRole([prod, plain], '@')).toBeUndefined();
    expect(enteredRole([prod, plain], '-')).toBeUndefined();
  });

  it('is the one used most among its like, and so is the suggestion', () => {
    const roles = numbered(20);
    const [used = prod] = roles.slice(7);
    const uses = [{ key: roleKey(used), last: 0, score: 1 }];
    expect(enteredRole(roles, 'role', uses)).toBe(used);
    expect(suggestionsFor(roles, [], 'role', uses).first.content).toBe(roleKey(used));
    expect(enteredRole(roles, 'role 3', uses)).toBe(roles[3]);
  });
});

describe('the usual roles', () => {
  it('are the favorites, then those used last, ten at most', () => {
    const roles = numbered(20);
    const favorite = role({ ...plain, favorite: true });
    const recent = [...roles.slice(5), ...roles.slice(0, 5)].map(roleKey);
    const usual = usualRoles([...roles, favorite], ['aws 999999999999 Gone', ...recent]);
    expect(usual).toHaveLength(10);
    expect(usual[0]).toBe(favorite);
    expect(usual[1]).toBe(roles[5]);
    expect(usualRoles(roles, [])).toEqual([]);
  });

  it('with many favorites have those used last, and room for three others', () => {
    const favorites = numbered(12, { favorite: true });
    const used = [prod, plain, favorites[11] as Role];
    const usual = usualRoles([...favorites, prod, plain], used.map(roleKey));
    expect(usual.filter(({ favorite }) => favorite)).toHaveLength(7);
    expect(usual).toEqual(expect.arrayContaining(used));
  });
});

describe('the menus', () => {
  it('have every entry once, below an entry that comes before it', () => {
    const entries = menuEntries([prod, ...numbered(9)]);
    const ids = entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [place, { parent }] of entries.entries()) {
      if (parent !== undefined) expect(ids.slice(0, place)).toContain(parent);
    }
  });

  it('name a role by its key in the entry, and by name and account in the title', () => {
    const [, entry] = menuEntries([prod]);
    expect(keyOfEntry(entry?.id ?? '')).toBe(roleKey(prod));
    expect(entry?.title).toBe('Shop prod (1111-1111-1111)…');
    expect(menuEntries([plain])[1]?.title).toBe('ReadOnly (2222-2222-2222)');
    expect(keyOfEntry('all-roles')).toBeUndefined();
  });
});
