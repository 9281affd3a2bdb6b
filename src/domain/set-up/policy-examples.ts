/**
 * Permission policies to begin with. Each does one job whole, also in the console, where lists have to be seen before
 * anything in them can be.
 */
import type { MessageKey } from '../../i18n/say.ts';
import type { Place } from './place.ts';
import type { JsonValue } from './policy-json.ts';

export interface PolicyExample {
  id: string;
  /** What the role may do, as a person would look for it. */
  title: MessageKey;
  /** What else to know of it. */
  about: MessageKey;
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
    title: 'setUp_exampleLambda',
    about: 'setUp_exampleLambdaAbout',
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
    title: 'setUp_exampleBilling',
    about: 'setUp_exampleBillingAbout',
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
    title: 'setUp_exampleBucket',
    about: 'setUp_exampleBucketAbout',
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
    title: 'setUp_exampleBucketReadOnly',
    about: 'setUp_exampleBucketAbout',
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
    title: 'setUp_exampleInstances',
    about: 'setUp_exampleInstancesAbout',
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
    title: 'setUp_exampleTable',
    about: 'setUp_exampleTableAbout',
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
    title: 'setUp_exampleLogs',
    about: 'setUp_exampleLogsAbout',
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
    title: 'setUp_exampleAllButAccess',
    about: 'setUp_exampleAllButAccessAbout',
    policy: () =>
      policyOf(
        { Sid: 'AllButAccess', NotAction: ['iam:*', 'organizations:*', 'account:*'] },
        { Sid: 'SeeRoles', Action: ['iam:ListRoles', 'iam:GetRole', 'iam:ListAccountAliases'] },
      ),
  },
];
