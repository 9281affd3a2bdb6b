/**
 * AWS's own managed policies by name, those that people are given most. Their ARN has a path, which the console does not
 * show and people do not know: `ViewOnlyAccess` is `policy/job-function/ViewOnlyAccess`.
 */

/** Policies for whole jobs stand below this path. */
const JOB_FUNCTIONS = [
  'Billing',
  'DatabaseAdministrator',
  'DataScientist',
  'NetworkAdministrator',
  'SupportUser',
  'SystemAdministrator',
  'ViewOnlyAccess',
];

const WITHOUT_PATH = [
  'AdministratorAccess',
  'AWSBillingReadOnlyAccess',
  'AWSCloudFormationReadOnlyAccess',
  'AWSCloudTrail_ReadOnlyAccess',
  'AWSLambda_FullAccess',
  'AWSLambda_ReadOnlyAccess',
  'AWSOrganizationsReadOnlyAccess',
  'AWSSupportAccess',
  'AmazonDynamoDBFullAccess',
  'AmazonDynamoDBReadOnlyAccess',
  'AmazonEC2FullAccess',
  'AmazonEC2ReadOnlyAccess',
  'AmazonECS_FullAccess',
  'AmazonRDSFullAccess',
  'AmazonRDSReadOnlyAccess',
  'AmazonRoute53ReadOnlyAccess',
  'AmazonS3FullAccess',
  'AmazonS3ReadOnlyAccess',
  'AmazonSNSReadOnlyAccess',
  'AmazonSQSReadOnlyAccess',
  'AmazonSSMReadOnlyAccess',
  'AmazonVPCReadOnlyAccess',
  'CloudWatchFullAccess',
  'CloudWatchLogsReadOnlyAccess',
  'CloudWatchReadOnlyAccess',
  'IAMFullAccess',
  'IAMReadOnlyAccess',
  'PowerUserAccess',
  'ReadOnlyAccess',
  'SecretsManagerReadWrite',
  'SecurityAudit',
];

/** Each name with its path in front, by the name in small letters. */
const byName = new Map(
  [...JOB_FUNCTIONS.map((name) => `job-function/${name}`), ...WITHOUT_PATH].map((policy) => [
    policy.replace('job-function/', '').toLowerCase(),
    policy,
  ]),
);

/** The policy with its path, however its letters were written; undefined for what is not in the table. */
export function awsManagedPolicy(name: string): string | undefined {
  return byName.get(name.toLowerCase());
}
