/** The table: what must come of each target in each starting situation, in the tab in front. */
import { asks, calls, type Outcome, opens, opensSaying, posts, tells } from './outcomes.ts';
import type { SituationName } from './situations.ts';
import type { TargetName } from './targets.ts';

type Expected = Record<TargetName, Outcome>;

const signIn = 'signin.aws.amazon.com';
const ec2 = 'https://us-east-1.console.aws.amazon.com/ec2/home';

/** Where nothing is known of who is signed in, every role is one Enter away, and AWS has the last word. */
const nothingKnown: Expected = {
  'plain role': opens,
  'role with a path': opens,
  'role with a region': opens,
  'role with a landing': opens,
  'role of an account alias': opens,
  'role of another base account': opens,
  'role with a portal': opens,
  'GovCloud role': opens,
  'China role': opens,
  'Sovereign role': opens,
};

const from = (account: string) =>
  `It is assumed from the account 9999-9999-9999, and you are signed in to ${account}.`;
const inPartition = (there: string, here: string) =>
  `It is in ${there}, and you are signed in to ${here}. Sign in there.`;
const asksInGovCloud = asks(inPartition('AWS', 'AWS GovCloud (US)'), opens);
const asksInChina = asks(inPartition('AWS', 'AWS China'), opens);
const asksInSovereign = asks(inPartition('AWS', 'AWS European Sovereign Cloud'), opens);
const asksRoot = asks('The root user cannot switch roles.', opens);
const noToken = opensSaying('This console page has no token for switching.');
const fullHouse = tells('Five of five sessions are in use, so there is no room for');

/** Signed in to the commercial partition as alice of 1111-2222-3333, where neither of these can be reached from. */
const outOfAlicesReach = {
  'role of another base account': asks(from('1111-2222-3333'), opens),
  'GovCloud role': asks(inPartition('AWS GovCloud (US)', 'AWS'), opens),
  'China role': asks(inPartition('AWS China', 'AWS'), opens),
  'Sovereign role': asks(inPartition('AWS European Sovereign Cloud', 'AWS'), opens),
};

const classicConsole: Expected = {
  'plain role': posts(signIn, `${ec2}?region=us-east-1#Instances:`),
  'role with a path': posts(signIn, `${ec2}?region=us-east-1#Instances:`),
  'role with a region': posts(signIn, `${ec2}?region=eu-central-1#Instances:`),
  'role with a landing': posts(
    signIn,
    'https://us-east-1.console.aws.amazon.com/s3/buckets?tab=general#top',
  ),
  'role of an account alias': posts(signIn, `${ec2}?region=us-east-1#Instances:`),
  'role with a portal': opens,
  ...outOfAlicesReach,
};

const multiSession: Expected = {
  'plain role': calls(signIn, `${ec2}?region=us-east-1#Instances:`),
  'role with a path': calls(signIn, `${ec2}?region=us-east-1#Instances:`),
  'role with a region': calls(
    signIn,
    'https://eu-central-1.console.aws.amazon.com/ec2/home?region=eu-central-1#Instances:',
  ),
  'role with a landing': calls(signIn, 'https://console.aws.amazon.com/s3/buckets?tab=general#top'),
  'role of an account alias': calls(signIn, `${ec2}?region=us-east-1#Instances:`),
  'role with a portal': opens,
  ...outOfAlicesReach,
};

const framed = 'https://eu-west-1.console.aws.amazon.com/console/framed';
const regionalSignIn = 'eu-west-1.signin.aws.amazon.com';

export const expectations: Record<SituationName, Expected> = {
  'no tab': nothingKnown,
  'foreign tab': nothingKnown,
  'foreign tab beside a console': classicConsole,
  'classic console': classicConsole,
  'classic console in a role': {
    ...classicConsole,
    // The page speaks of the role alone, so it is not known from where alice began.
    'role of another base account': posts(signIn, `${ec2}?region=us-east-1#Instances:`),
    'GovCloud role': opens,
    'China role': opens,
    'Sovereign role': opens,
  },
  'multi-session base': multiSession,
  'multi-session switched': {
    ...multiSession,
    'role of another base account': asks(from('4444-5555-6666'), opens),
  },
  'five sessions': {
    ...multiSession,
    'plain role': fullHouse,
    'role with a path': fullHouse,
    'role with a region': fullHouse,
    'role with a landing': fullHouse,
    'role of an account alias': fullHouse,
  },
  root: {
    'plain role': asksRoot,
    'role with a path': asksRoot,
    'role with a region': asksRoot,
    'role with a landing': asksRoot,
    'role of an account alias': asksRoot,
    'role with a portal': opens,
    ...outOfAlicesReach,
    'role of another base account': asksRoot,
  },
  GovCloud: {
    'plain role': asksInGovCloud,
    'role with a path': asksInGovCloud,
    'role with a region': asksInGovCloud,
    'role with a landing': asksInGovCloud,
    'role of an account alias': asksInGovCloud,
    'role of another base account': asksInGovCloud,
    'role with a portal': opens,
    'GovCloud role': posts(
      'us-gov-east-1.signin.amazonaws-us-gov.com',
      'https://us-gov-east-1.console.amazonaws-us-gov.com/s3/home?a=b&region=us-gov-east-1#c',
    ),
    'China role': asks(inPartition('AWS China', 'AWS GovCloud (US)'), opens),
    'Sovereign role': asks(inPartition('AWS European Sovereign Cloud', 'AWS GovCloud (US)'), opens),
  },
  China: {
    'plain role': asksInChina,
    'role with a path': asksInChina,
    'role with a region': asksInChina,
    'role with a landing': asksInChina,
    'role of an account alias': asksInChina,
    'role of another base account': asksInChina,
    'role with a portal': opens,
    'GovCloud role': asks(inPartition('AWS GovCloud (US)', 'AWS China'), opens),
    'China role': posts('signin.amazonaws.cn', 'https://console.amazonaws.cn/console/home'),
    'Sovereign role': asks(inPartition('AWS European Sovereign Cloud', 'AWS China'), opens),
  },
  Sovereign: {
    'plain role': asksInSovereign,
    'role with a path': asksInSovereign,
    'role with a region': asksInSovereign,
    'role with a landing': asksInSovereign,
    'role of an account alias': asksInSovereign,
    'role of another base account': asksInSovereign,
    'role with a portal': opens,
    'GovCloud role': asks(inPartition('AWS GovCloud (US)', 'AWS European Sovereign Cloud'), opens),
    'China role': asks(inPartition('AWS China', 'AWS European Sovereign Cloud'), opens),
    'Sovereign role': posts(
      'signin.amazonaws-eusc.eu',
      'https://eusc-de-east-1.console.amazonaws-eusc.eu/console/home',
    ),
  },
  'iframe-laden page': {
    'plain role': posts(regionalSignIn, framed),
    'role with a path': posts(regionalSignIn, framed),
    'role with a region': posts(regionalSignIn, `${framed}?region=eu-central-1`),
    'role with a landing': posts(
      regionalSignIn,
      'https://eu-west-1.console.aws.amazon.com/s3/buckets?tab=general#top',
    ),
    'role of an account alias': posts(regionalSignIn, framed),
    'role with a portal': opens,
    ...outOfAlicesReach,
  },
  'page without session data': {
    'plain role': noToken,
    'role with a path': noToken,
    'role with a region': noToken,
    'role with a landing': noToken,
    'role of an account alias': noToken,
    'role with a portal': opens,
    // The cookie still tells who is signed in.
    ...outOfAlicesReach,
  },
  'page opened before the extension': classicConsole,
};
