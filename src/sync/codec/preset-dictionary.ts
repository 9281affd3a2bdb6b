/**
 * What role lists say again and again, for compression to point at: the names of AWS's own roles and permission sets,
 * its regions, its Switch Role page's colors, and the words that people name accounts by.
 *
 * Published with version 1, which neither reads nor writes anything without it: it never changes. What is likeliest
 * stands last, where pointing at it costs least.
 */

const CONSOLE_PATHS =
  '/console/home /s3/home /ec2/home#Instances: /cloudwatch/home /lambda/home /cloudformation/home /systems-manager/home /billing/home /iam/home /ecs/home /rds/home';
const PORTALS = '.portal.eu-west-1.app.aws https://d-9067 https:// .awsapps.com/start';
const PARTITIONS = 'aws-eusc aws-cn aws-us-gov';
const REGIONS =
  'us-gov-west-1 us-gov-east-1 cn-north-1 cn-northwest-1 eusc-de-east-1 af-south-1 me-central-1 me-south-1 il-central-1 ap-east-1 ap-south-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-northeast-3 ap-northeast-2 ca-west-1 mx-central-1 eu-south-2 eu-south-1 eu-central-2 eu-north-1 eu-west-3 sa-east-1 us-west-1 ap-south-1 ap-northeast-1 ap-southeast-1 ap-southeast-2 ca-central-1 eu-west-2 us-east-2 eu-central-1 us-west-2 eu-west-1 us-east-1';
const COLORS =
  '000000 ffffff 7d1f1f f2b0a9 fbbf93 fad791 b7ca9d 99bce3 efda95 83d4e8 b4d699 fbc8aa ea7158';
const ROLE_NAMES =
  'AWSControlTowerExecution SystemAdministrator DatabaseAdministrator DataScientist SupportUser NetworkAdministrator NetworkAdmin DataEngineer AWSServiceCatalogEndUserAccess AWSOrganizationsFullAccess SecurityAudit AWSPowerUserAccess AWSAdministratorAccess AWSReadOnlyAccess CrossAccountAdmin BreakGlass Terraform Deployment Deploy Support Auditor Operator Operations DevOps Engineer Developer Billing ViewOnlyAccess PowerUserAccess AdministratorAccess ReadOnlyAccess OrganizationAccountAccessRole FullAccess ReadOnly PowerUser Administrator Admin';
const WORDS =
  'Management Infrastructure Applications Operations Workloads Engineering Platform Security Network Logging Backup Archive Monitoring Analytics Research Finance Marketing Customer Customers Partner Internal External Shared Services shared-services log-archive management infrastructure engineering application customer service backend frontend website database storage archive backup monitoring logging network security platform analytics data-lake data identity finance billing payments orders search mobile internal external global master primary legacy team -admin -core -web -api Team/ Non-Prod Non-Production Development Staging Sandbox Production Testing Test Dev Prod nonprod non-prod -integration -acceptance -preprod -qa -uat -demo -sandbox -development -testing -test -staging -stage -production -dev -prod';
const SHAPES =
  'lnc NCRG.LF NCRG.LC NCRG.LN CRG.LN NRG.LC NCGAB.L NCRGAB.L LNCGAB LNCRGAB LNCRGF LNC LNCR LNCG LNCRG';

const lines = (words: string) => words.split(' ').join('\n');

export const PRESET_DICTIONARY = new TextEncoder().encode(
  [CONSOLE_PATHS, PORTALS, PARTITIONS, WORDS, SHAPES, ROLE_NAMES, COLORS, REGIONS]
    .map(lines)
    .join('\n')
    .concat('\n'),
);
