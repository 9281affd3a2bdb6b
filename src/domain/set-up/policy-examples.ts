/**
 * Permission policies to begin with. Each does one job whole, also in the console, where lists have to be seen before
 * anything in them can be.
 */

import type { Place } from './place.ts';
import type { JsonValue } from './policy-json.ts';

export interface PolicyExample {
  id: string;
  /** What the role may do, as a person would look for it. */
  title: string;
  /** What else to know of it. */
  about: string;
  policy: (target: Place) => JsonValue;
}

/** Names in the examples that everybody replaces by their own. */
const STAND_INS = ['my-bucket', 'my-table', 'my-team'];

/** The stand-ins that a policy's text still holds. */
export function standInsOf(policy: string): string[] {
  return STAND_INS.filter((name) => policy.includes(name));
}

interface Statement {
  Sid: string;
  Effect?: 'Deny';
  Action?: string[];
  NotAction?: string[];
  Resource?: string | string[];
  Condition?: JsonValue;
}

const policyOf = (...statements: Statement[]): JsonValue => ({
  Version: '2012-10-17',
  Statement: statements.map(
    ({ Sid, Effect = 'Allow', Action, NotAction, Resource = '*', Condition }) => ({
      Sid,
      Effect,
      ...(Action && { Action }),
      ...(NotAction && { NotAction }),
      Resource,
      ...(Condition !== undefined && { Condition }),
    }),
  ),
});

const seeMetrics: Statement = {
  Sid: 'SeeMetrics',
  Action: ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics'],
};

const readLogs: Statement = {
  Sid: 'ReadLogs',
  Action: [
    ...['logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:GetLogEvents'],
    ...['logs:FilterLogEvents', 'logs:StartQuery', 'logs:StopQuery', 'logs:GetQueryResults'],
  ],
};

export const policyExamples: readonly PolicyExample[] = [
  {
    id: 'lambda-developer',
    title: 'Lambda developer: list, invoke and update functions, never create or delete them',
    about:
      'Sees logs and metrics too. Giving a function another execution role needs iam:PassRole.',
    policy: () =>
      policyOf(
        { Sid: 'SeeFunctions', Action: ['lambda:List*', 'lambda:Get*'] },
        { Sid: 'InvokeFunctions', Action: ['lambda:InvokeFunction', 'lambda:InvokeAsync'] },
        {
          Sid: 'UpdateFunctions',
          Action: [
            ...['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'],
            ...['lambda:PublishVersion', 'lambda:UpdateAlias'],
          ],
        },
        {
          Sid: 'NeverCreateOrDelete',
          Effect: 'Deny',
          Action: ['lambda:CreateFunction', 'lambda:DeleteFunction'],
        },
        readLogs,
        seeMetrics,
      ),
  },
  {
    id: 'billing-read-only',
    title: 'Billing, read only: bills, costs, budgets, payments',
    about: 'Works once IAM access to billing is turned on in the account’s own settings.',
    policy: () =>
      policyOf({
        Sid: 'SeeBilling',
        Action: [
          ...['account:GetAccountInformation', 'billing:Get*', 'billing:List*'],
          ...['budgets:Describe*', 'budgets:ViewBudget', 'ce:Describe*', 'ce:Get*', 'ce:List*'],
          ...['consolidatedbilling:Get*', 'consolidatedbilling:List*', 'cur:Describe*', 'cur:Get*'],
          ...['freetier:Get*', 'invoicing:Get*', 'invoicing:List*', 'payments:Get*'],
          ...['payments:List*', 'purchase-orders:View*', 'tax:Get*', 'tax:List*'],
        ],
      }),
  },
  {
    id: 's3-one-bucket',
    title: 'S3, one bucket: see, upload, download and delete what is in it',
    about: 'Sees the names of the other buckets, as the console’s list needs.',
    policy: ({ partition }) =>
      policyOf(
        { Sid: 'SeeBuckets', Action: ['s3:ListAllMyBuckets', 's3:GetBucketLocation'] },
        {
          Sid: 'ListTheBucket',
          Action: ['s3:ListBucket', 's3:ListBucketMultipartUploads'],
          Resource: `arn:${partition}:s3:::my-bucket`,
        },
        {
          Sid: 'UseItsObjects',
          Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
          Resource: `arn:${partition}:s3:::my-bucket/*`,
        },
      ),
  },
  {
    id: 's3-one-bucket-read-only',
    title: 'S3, one bucket, read only',
    about: 'Sees the names of the other buckets, as the console’s list needs.',
    policy: ({ partition }) =>
      policyOf(
        { Sid: 'SeeBuckets', Action: ['s3:ListAllMyBuckets', 's3:GetBucketLocation'] },
        {
          Sid: 'ListTheBucket',
          Action: ['s3:ListBucket'],
          Resource: `arn:${partition}:s3:::my-bucket`,
        },
        {
          Sid: 'ReadItsObjects',
          Action: ['s3:GetObject'],
          Resource: `arn:${partition}:s3:::my-bucket/*`,
        },
      ),
  },
  {
    id: 'ec2-operator',
    title: 'EC2 operator: start, stop and restart the instances of one team',
    about: 'Those with the tag Team of that value. Sees all instances.',
    policy: ({ partition, account }) =>
      policyOf(
        { Sid: 'SeeInstances', Action: ['ec2:Describe*'] },
        {
          Sid: 'OperateInstances',
          Action: ['ec2:StartInstances', 'ec2:StopInstances', 'ec2:RebootInstances'],
          Resource: `arn:${partition}:ec2:*:${account}:instance/*`,
          Condition: { StringEquals: { 'aws:ResourceTag/Team': 'my-team' } },
        },
        seeMetrics,
      ),
  },
  {
    id: 'dynamodb-one-table',
    title: 'DynamoDB, one table: read and write its items',
    about: 'In every region of the account.',
    policy: ({ partition, account }) =>
      policyOf(
        { Sid: 'SeeTables', Action: ['dynamodb:ListTables', 'dynamodb:DescribeLimits'] },
        {
          Sid: 'UseTheTable',
          Action: [
            ...['dynamodb:DescribeTable', 'dynamodb:GetItem', 'dynamodb:BatchGetItem'],
            ...['dynamodb:Query', 'dynamodb:Scan', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
            ...['dynamodb:DeleteItem', 'dynamodb:BatchWriteItem', 'dynamodb:PartiQL*'],
          ],
          Resource: [
            `arn:${partition}:dynamodb:*:${account}:table/my-table`,
            `arn:${partition}:dynamodb:*:${account}:table/my-table/index/*`,
          ],
        },
      ),
  },
  {
    id: 'logs-read-only',
    title: 'Support: read logs, metrics and alarms',
    about: 'Logs may hold what people entered: give it to those who may see that.',
    policy: () =>
      policyOf(readLogs, seeMetrics, {
        Sid: 'SeeAlarmsAndDashboards',
        Action: [
          'cloudwatch:DescribeAlarms',
          'cloudwatch:GetDashboard',
          'cloudwatch:ListDashboards',
        ],
      }),
  },
  {
    id: 'all-but-access',
    title: 'Everything but users, roles and the organization',
    about: 'Like AWS’s PowerUserAccess, to be narrowed further.',
    policy: () =>
      policyOf(
        { Sid: 'AllButAccess', NotAction: ['iam:*', 'organizations:*', 'account:*'] },
        { Sid: 'SeeRoles', Action: ['iam:ListRoles', 'iam:GetRole', 'iam:ListAccountAliases'] },
      ),
  },
];
