/** What holds of reading any text at all. */
import { expect } from 'vitest';
import { roleKey } from '../../src/domain/role.ts';
import { readRoleList } from '../../src/formats/role-list.ts';

/** Whatever the text: nothing is thrown, every place lies in the text, and no key stands twice. */
export function expectSound(text: string): void {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const options of [{}, { accountsRoleName: '{name}', namePattern: '{account}: {role}' }]) {
    const { listed, places, problems } = readRoleList(text, options);
    expect(places).toHaveLength(listed.length);
    for (const { place, message } of problems) {
      expect(message).toMatch(/^[^\n]+[.…}]$/u);
      expect(place.line).toBeGreaterThanOrEqual(1);
      expect(place.line).toBeLessThanOrEqual(lines.length);
      expect(place.column).toBeGreaterThanOrEqual(1);
      expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
    }
    expect(new Set(listed.map(({ role }) => roleKey(role))).size).toBe(listed.length);
  }
}
