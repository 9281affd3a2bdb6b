/** The roles in the pictures: the tour's sample, and lists that stretch what a page can take. */
import type { Role } from '../../src/domain/role.ts';
import { readRecord } from '../../src/sync/role-record.ts';
import { role } from '../in-chromium/hatrack.ts';
import { generateRecords } from '../sync/generated-lists.ts';
import { sampleRole, sampleRoles } from '../tour/sample.ts';

/** The sample as it stands after some weeks of use: two favorites more. */
export function usualRoles(): Role[] {
  const favorites = ['Kubernetes prod', 'Security audit'];
  return sampleRoles().map((one) =>
    favorites.includes(one.displayName) ? { ...one, favorite: true } : one,
  );
}

/** Of the sample, what was used of late. */
export const recentRoles = (): Role[] =>
  ['Payments dev', 'Checkout staging', 'Transit gateway'].map(sampleRole);

/** As many roles as a large company has. */
export function manyRoles(): Role[] {
  return [...generateRecords('four roles an account', 2_000, 1)].flatMap(([key, record]) => {
    const read = readRecord(key, record);
    return read.ok && read.role ? [read.role] : [];
  });
}

const longNames = [
  'Northwind Traders Europe Holding, supply chain planning, Rotterdam, prod',
  'Northwind Traders Europe Holding, supply chain planning, Rotterdam, test',
  'Northwind Traders Europe Holding, supply chain planning, Gdańsk, prod',
  'acme-platform-eu-central-1-payments-settlement-service-administrators-prod',
  'acme-platform-eu-central-1-payments-settlement-service-administrators-dev',
  'acme-platform-eu-central-1-payments-reconciliation-service-administrators-prod',
  'Bundesanstalt für Finanzdienstleistungsaufsicht Zahlungsverkehrsabwicklung Test',
  '東日本リージョン決済基盤アカウント管理者用クロスアカウントロール本番環境',
  '東日本リージョン決済基盤アカウント管理者用クロスアカウントロール検証環境',
];

/** Names of sixty letters and more, which differ in their middle or at their end. */
export const longNamedRoles = (): Role[] =>
  longNames.map((displayName, at) =>
    role({
      displayName,
      account: String(604_000_000_001 + at),
      roleName: `platform/settlement/CrossAccountAdministrator-${at % 2 === 0 ? 'prod' : 'test'}`,
      color: at % 2 === 0 ? 'ea7158' : 'b4d699',
      region: 'ap-southeast-2',
      group: 'Platform engineering and operations/Payments settlement and reconciliation',
      protected: at % 3 === 0,
      favorite: at === 3,
    }),
  );

/** An administrator in the account 1111-1111-1111, 2222-2222-2222 and so on. */
export const adminIn = (digit: number): Role =>
  role({
    displayName: `Tenant ${digit} admin`,
    account: String(digit).repeat(12),
    roleName: 'Admin',
    color: digit % 2 === 0 ? 'b4d699' : 'ea7158',
    group: 'Tenants',
  });
