/** Access keys in a file go nowhere: neither into roles nor into messages, not even where a line was torn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoleList } from '../../../src/formats/role-list.ts';
import { cases } from '../../sync/cases.ts';

const letters = (alphabet: string, length: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

const arbitraryKeyId = fc
  .tuple(fc.constantFrom('AKIA', 'ASIA'), letters(`${CAPITALS}234567`, 16))
  .map((parts) => parts.join(''));
const arbitrarySecret = letters(`${CAPITALS}${CAPITALS.toLowerCase()}${DIGITS}+/`, 40);

/** Where keys stand in files, rightly or not. */
const PLACES: ((id: string, secret: string) => string)[] = [
  (id, secret) => `aws_access_key_id = ${id}\naws_secret_access_key = ${secret}`,
  (id, secret) => `aws_access_key_id: ${id}\nAWS_SECRET_ACCESS_KEY="${secret}"`,
  (id, secret) => `aws_access_key_id =\n${id}\naws_secret_access_key =\n${secret}`,
  (id, secret) => `aws_access_key_id =\n  ${id}\naws_secret_access_key =\n  ${secret}`,
  (id, secret) => `${id} = mine\n${secret}=`,
  (id, secret) => `${id}: ${secret}`,
  (id, secret) => `my_key = ${id}\nmy_secret = ${secret}\nmy_key = 2\nmy_secret = 3`,
  (id, secret) => `output = ${id}\nmfa_serial = ${secret}\nsource_profile = default # ${secret}`,
];

describe('access keys in a config', () => {
  it('are neither kept nor repeated', () => {
    fc.assert(
      fc.property(
        arbitraryKeyId,
        arbitrarySecret,
        fc.constantFrom(...PLACES),
        fc.boolean(),
        (id, secret, place, isInFront) => {
          const keys = place(id, secret);
          const role = '[profile a]\nrole_arn = arn:aws:iam::111111111111:role/Admin\n';
          const said = JSON.stringify(readRoleList(isInFront ? `${keys}\n${role}` : role + keys));
          expect(said).toContain('111111111111');
          expect(said).not.toContain(id);
          expect(said).not.toContain(JSON.stringify(secret).slice(1, -1));
        },
      ),
      cases(300),
    );
  });
});
