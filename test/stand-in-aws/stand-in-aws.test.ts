/** The stand-in holds to what is known of AWS, asked without a browser. */

import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bareSessionPath, framedPath, type StandInAws, startStandInAws } from './index.ts';
import { type PlainOptions, plainRequest } from './plain-request.ts';
import type { PageData } from './switch-role-page/page-data.ts';

const page = 'https://signin.aws.amazon.com/switchrole';
const consoleHome = 'https://eu-west-1.console.aws.amazon.com/console/home';

let aws: StandInAws;

beforeAll(async () => {
  aws = await startStandInAws();
}, 60_000);
beforeEach(() => aws.reset());
afterAll(() => aws.close());

const ask = (address: string, options?: PlainOptions) => plainRequest(aws.port, address, options);

async function pageData(address: string): Promise<PageData> {
  const { body } = await ask(address);
  const block = /<script type="application\/json"[^>]*>(.*?)<\/script>/.exec(body)?.[1];
  return JSON.parse(block ?? 'null') as PageData;
}

async function prefilled(query: Record<string, string>) {
  return (await pageData(`${page}?${new URLSearchParams(query)}`)).prefill;
}

/** The session data in a console page's head. */
async function sessionData(address: string): Promise<Record<string, unknown>> {
  const { body } = await ask(address);
  const content = /<meta name="awsc-session-data" content="([^"]*)">/.exec(body)?.[1] ?? '';
  return JSON.parse(content.replaceAll('&quot;', '"')) as Record<string, unknown>;
}

async function consoleCsrf(): Promise<string> {
  const { body } = await ask(consoleHome);
  return /getMbtc: \(\) => "(\d+)"/.exec(body)?.[1] ?? '';
}

describe('the Switch Role page', () => {
  const role = { account: '123456789012', roleName: 'team/Admin', displayName: 'Prod  |  x' };
  const blank = { account: '', roleName: '', displayName: '', color: '' };

  it('is filled in from its address', async () => {
    expect(await prefilled({ ...role, color: 'ea7158' })).toEqual({ ...role, color: 'ea7158' });
  });

  it('takes an account alias', async () => {
    const fields = { ...role, account: 'acme-prod' };
    expect(await prefilled(fields)).toEqual({ ...fields, color: '' });
  });

  it('takes only the colours of its own palette', async () => {
    expect((await prefilled({ ...role, color: 'f2b0a9' })).color).toBe('');
    aws.palette = 'before';
    expect((await prefilled({ ...role, color: 'f2b0a9' })).color).toBe('f2b0a9');
  });

  it.each([
    ['an account of eleven digits and a sign', { ...role, account: '12345678901!' }],
    ['a role name with a sign AWS does not allow', { ...role, roleName: 'Admin!' }],
    ['path and name of 65 characters', { ...role, roleName: `a/${'x'.repeat(63)}` }],
  ])('stays blank as a whole for %s', async (_what, query) => {
    expect(await prefilled(query)).toEqual(blank);
  });

  it('answers 400 to a display name of 65 characters', async () => {
    const address = (length: number) => `${page}?displayName=${'x'.repeat(length)}`;
    expect((await ask(address(65))).status).toBe(400);
    expect((await ask(address(64))).status).toBe(200);
  });

  it('lets a form go to its own host only, and nobody frame it', async () => {
    const { headers } = await ask('https://eu-west-1.signin.aws.amazon.com/switchrole');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain('form-action https://eu-west-1.signin.aws.amazon.com;');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('names the account it switches from where several sessions may be open', async () => {
    expect(await pageData(page)).not.toHaveProperty('switchedFrom');
    aws.console = 'multi-session';
    expect((await pageData(page)).switchedFrom).toBe('acme-main (1111-2222-3333)');
  });

  it('has the ids of the old page when it is the old page', async () => {
    aws.switchRolePage = 'old';
    const { body } = await ask(`${page}?account=123456789012&color=83d4e8`);
    expect(body).toContain('id="switchrole_form"');
    expect(body).toContain('<input id="account" name="account" value="123456789012">');
    expect(body).toContain('id="color4" value="83d4e8" checked');
    expect(body).toContain('id="input_switchrole_button"');
    expect(body).not.toContain('switchrole_firstrun_button');
    aws.firstRun = true;
    expect((await ask(page)).body).toContain('id="switchrole_firstrun_button"');
  });
});

describe('the application behind the Switch Role page', () => {
  it('is the production build, although a test runner builds it', async () => {
    const { status, body } = await ask('https://signin.aws.amazon.com/static/switch-role-page.js');
    expect(status).toBe(200);
    expect(body).not.toContain('jsxDEV');
    expect(aws.requests).toEqual([]);
  });
});

describe('a switch from the Switch Role page', () => {
  const fields = { account: '123456789012', roleName: 'Admin', displayName: 'Prod', color: '' };
  const headers = { accept: 'application/json' };

  it('is carried out and recorded', async () => {
    const { csrf } = await pageData(page);
    const { body } = await ask(page, { form: { ...fields, csrf }, headers });
    const destination = 'https://console.aws.amazon.com/console/home?region=us-east-1';
    expect(JSON.parse(body)).toEqual({ destination });
    const where = { partition: 'aws', host: 'signin.aws.amazon.com', way: 'switch-role-page' };
    expect(aws.switches).toEqual([{ ...fields, ...where }]);
    expect(aws.requests.at(-1)).toMatchObject({ method: 'POST', path: '/switchrole', fields });
    expect((await ask(destination)).body).toContain('account-menu-button__background');
  });

  it('is refused with a token that AWS did not serve', async () => {
    const answer = await ask(page, { form: { ...fields, csrf: '1' }, headers });
    expect(answer.status).toBe(403);
    expect(aws.switches).toEqual([]);
    expect(aws.refusals).toMatchObject([{ reason: 'csrf', fields }]);
  });

  it.each([
    ['role-refused', fields],
    ['invalid-field', { ...fields, account: '1' }],
  ])("is refused in AWS's words: %s", async (reason, sent) => {
    aws.refuses.add('123456789012/Admin');
    const { csrf } = await pageData(page);
    const { body } = await ask(page, { form: { ...sent, csrf }, headers });
    expect(body).toContain('Invalid information in one or more fields.');
    expect(aws.switches).toEqual([]);
    expect(aws.refusals).toMatchObject([{ reason }]);
  });

  it.each([
    ['signin.amazonaws-us-gov.com', 'aws-us-gov', 'https://console.amazonaws-us-gov.com/'],
    ['cn-northwest-1.signin.amazonaws.cn', 'aws-cn', 'https://console.amazonaws.cn/'],
    ['signin.amazonaws-eusc.eu', 'aws-eusc', 'https://console.amazonaws-eusc.eu/'],
  ])('stays in the partition of %s', async (host, partition, home) => {
    const { csrf } = await pageData(`https://${host}/switchrole`);
    const { body } = await ask(`https://${host}/switchrole`, {
      form: { ...fields, csrf },
      headers,
    });
    expect(body).toContain(home);
    expect(aws.switches).toMatchObject([{ partition, host }]);
  });
});

describe('the classic console', () => {
  const fields = {
    mfaNeeded: '0',
    action: 'switchFromBasis',
    src: 'nav',
    roleName: 'Admin',
    account: '123456789012',
    color: '00ff00',
    redirect_uri: encodeURIComponent(`${consoleHome}?region=eu-west-1#/a`),
    displayName: 'Prod',
  };

  it('says whose session it is', async () => {
    expect(await sessionData(consoleHome)).toEqual({
      prismModeEnabled: false,
      signInEndpoint: 'eu-west-1.signin.aws.amazon.com',
      infrastructureRegion: 'eu-west-1',
      sessionARN: 'arn:aws:iam::111122223333:user/alice',
      accountId: '111122223333',
      accountAlias: 'acme-main',
      displayName: 'alice',
    });
  });

  it('shows its sign-in host and its token in all the ways that have been seen', async () => {
    aws.signInEndpointShown = 'with-scheme';
    aws.csrfTokenAs = 'promise';
    const withScheme = await ask(consoleHome);
    expect(withScheme.body).toContain('https://eu-west-1.signin.aws.amazon.com&quot;');
    expect(withScheme.body).toContain('Promise.resolve(');
    aws.signInEndpointShown = 'own-element';
    aws.csrfTokenAs = 'input';
    const ownElement = await ask(consoleHome);
    expect(ownElement.body).toContain('id="awsc-signin-endpoint"');
    expect(ownElement.body).toContain('<input type="hidden" name="csrf"');
    expect(ownElement.body).not.toContain('signInEndpoint&quot;');
  });

  it('switches by a form with every field and keeps the page', async () => {
    const form = { ...fields, csrf: await consoleCsrf() };
    const answer = await ask('https://eu-west-1.signin.aws.amazon.com/switchrole', { form });
    expect(answer.headers.location).toBe(`${consoleHome}?region=eu-west-1#/a`);
    const host = 'eu-west-1.signin.aws.amazon.com';
    expect(aws.switches).toMatchObject([{ roleName: 'Admin', host, way: 'form-post' }]);
    expect(await sessionData(consoleHome)).toMatchObject({ accountId: '123456789012' });
  });

  it('gives a role up by the form of “Switch back”, with a token it served', async () => {
    const redirect_uri = encodeURIComponent(consoleHome);
    const back = { action: 'switchToBasis', src: 'nav', redirect_uri };
    const first = { ...fields, csrf: await consoleCsrf() };
    await ask(page, { form: first });
    expect((await sessionData(consoleHome)).sessionARN).toContain(':assumed-role/');
    expect((await ask(page, { form: { ...back, csrf: '1' } })).status).toBe(403);
    const { headers } = await ask(page, { form: { ...back, csrf: await consoleCsrf() } });
    expect(headers.location).toBe(consoleHome);
    expect((await sessionData(consoleHome)).sessionARN).toContain(':user/alice');
  });

  it('does not switch when a field is missing', async () => {
    const { src: _, ...incomplete } = { ...fields, csrf: await consoleCsrf() };
    expect((await ask(page, { form: incomplete })).status).toBe(400);
    expect(aws.switches).toEqual([]);
    expect(aws.refusals).toMatchObject([{ reason: 'missing-field' }]);
  });

  it('has pages with frames of its own host and pages that say nothing of a session', async () => {
    const at = (path: string) => ask(`https://console.aws.amazon.com${path}`);
    expect((await at(framedPath)).body).toContain('<iframe title="Widget" src="/console/home">');
    expect((await at(bareSessionPath)).body).not.toMatch(/awsc-session-data|getMbtc/);
  });

  it('leads nowhere but to the console', async () => {
    const form = { ...fields, csrf: await consoleCsrf(), redirect_uri: 'https://hostile.example/' };
    const { headers } = await ask(page, { form });
    expect(headers.location).toContain('https://console.aws.amazon.com/console/home');
  });
});

describe('the root user', () => {
  beforeEach(() => {
    aws.identity = { accountId: '111122223333', user: 'Acme Main', isRoot: true };
  });

  it('is told as such by the session data, the cookie and the navigation bar', async () => {
    const arn = 'arn:aws:iam::111122223333:root';
    expect(await sessionData(consoleHome)).toMatchObject({ sessionARN: arn });
    const { headers, body } = await ask(consoleHome);
    expect(decodeURIComponent(String(headers['set-cookie']))).toContain(`"arn":"${arn}"`);
    expect(body).toContain('<span>Acme Main</span>');
  });

  it.each(['its console', 'the Switch Role page'])('cannot switch from %s', async (from) => {
    const csrf = from === 'its console' ? await consoleCsrf() : (await pageData(page)).csrf;
    const role = { account: '123456789012', roleName: 'Admin', displayName: '', color: '' };
    const rest = { mfaNeeded: '0', action: 'switchFromBasis', src: 'nav', redirect_uri: '' };
    const { body } = await ask(page, { form: { ...rest, ...role, csrf } });
    expect(body).toContain('Invalid information in one or more fields.');
    expect(aws.switches).toEqual([]);
    expect(aws.refusals).toMatchObject([{ reason: 'root-user' }]);
  });
});

describe('the multi-session console', () => {
  const headers = { 'x-csrf-protection': '1', cookie: 'aws-creds=x' };
  const role = { account: '123456789012', roleName: 'Admin', displayName: 'Prod', color: '' };

  beforeEach(() => {
    aws.console = 'multi-session';
  });

  const endpoint = () =>
    `https://signin.aws.amazon.com/sessions/${aws.sessions.of('aws')[0]?.differentiator}/v1/switchrole`;
  const switchTo = async (roleName: string, sent = headers) => {
    const json = { ...role, roleName, redirectUri: `${consoleHome}?region=eu-west-1#/a` };
    const { status, body } = await ask(endpoint(), { json, headers: sent });
    return { status, answer: status === 200 ? (JSON.parse(body) as Record<string, string>) : {} };
  };

  it('puts the session in front of its host names', async () => {
    const { headers: sent } = await ask(`${consoleHome}?a=b`);
    const label = aws.sessions.of('aws')[0]?.differentiator;
    expect(label).toMatch(/^111122223333-\w+$/);
    const address = `https://${label}.eu-west-1.console.aws.amazon.com/console/home?a=b`;
    expect(sent.location).toBe(address);
    expect(await sessionData(address)).toMatchObject({
      prismModeEnabled: true,
      sessionDifferentiator: label,
    });
  });

  it('opens the page in a new session, which the destination names', async () => {
    const { answer } = await switchTo('Admin');
    const hint = new URL(answer.destination ?? '').searchParams.get('login_hint');
    expect(hint).toBe(aws.sessions.of('aws')[1]?.differentiator);
    const { headers: sent } = await ask(answer.destination ?? '');
    const host = `${hint}.eu-west-1.console.aws.amazon.com`;
    expect(sent.location).toBe(`https://${host}/console/home?region=eu-west-1#/a`);
    expect(aws.switches).toMatchObject([{ ...role, way: 'multi-session' }]);
  });

  it('keeps five sessions and refuses a sixth with status 200', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await switchTo(name);
    const sixth = await switchTo('E');
    expect(sixth).toMatchObject({ status: 200, answer: { errorCode: 'session-limit' } });
    expect(aws.sessions.of('aws')).toHaveLength(5);
    expect(aws.switches).toHaveLength(4);
  });

  it("ends a role's session when the role is switched to again", async () => {
    await switchTo('A');
    const before = aws.sessions.of('aws')[1]?.differentiator;
    await switchTo('A');
    expect(aws.sessions.of('aws')).toHaveLength(2);
    const old = `https://${before}.eu-west-1.console.aws.amazon.com/console/home`;
    expect((await ask(old)).headers.location).toMatch(/\/sessions\/selector$/);
  });

  it('answers a role that may not be assumed with an error code', async () => {
    aws.refuses.add('123456789012/Admin');
    expect(await switchTo('Admin')).toMatchObject({
      status: 200,
      answer: { errorCode: 'role-refused' },
    });
  });

  it.each([
    ['the header against forgery', { cookie: 'aws-creds=x' }, 400],
    ['the cookie', { 'x-csrf-protection': '1' }, 401],
  ])('wants %s', async (_what, sent, status) => {
    expect((await switchTo('Admin', sent as typeof headers)).status).toBe(status);
    expect(aws.switches).toEqual([]);
  });

  it('lets its own console pages call it, and no other site', async () => {
    const allowed = async (origin: string) =>
      (await ask(endpoint(), { headers: { ...headers, origin } })).headers[
        'access-control-allow-origin'
      ];
    expect(await allowed('https://eu-west-1.console.aws.amazon.com')).toContain('eu-west-1');
    expect(await allowed('https://hostile.example')).toBeUndefined();
  });

  it('lists its sessions and signs one out', async () => {
    await switchTo('Admin');
    const list = async () => {
      const { body } = await ask('https://signin.aws.amazon.com/sessions/v1/list', { headers });
      return (JSON.parse(body) as { sessions: { principal_arn: string }[] }).sessions;
    };
    expect((await list()).map((session) => session.principal_arn)).toEqual([
      'arn:aws:iam::111122223333:user/alice',
      'arn:aws:sts::123456789012:assumed-role/Admin/alice',
    ]);
    const label = aws.sessions.of('aws')[1]?.differentiator;
    await ask(`https://signin.aws.amazon.com/sessions/${label}/v1/logout`, { headers });
    expect(await list()).toHaveLength(1);
  });
});

describe('while nobody is signed in', () => {
  it('leads every page to the sign-in page, which leads back', async () => {
    aws.signedIn = false;
    const address = `${page}?account=123456789012&roleName=team/Admin`;
    const signIn = String((await ask(address)).headers.location);
    expect((await ask(signIn)).body).toContain('Sign in</button>');
    expect((await ask(signIn, { form: {} })).headers.location).toBe(address);
    expect(aws.signedIn).toBe(true);
  });

  it('does not lead from the sign-in page to another site', async () => {
    const address = 'https://signin.aws.amazon.com/signin?redirect_uri=https://hostile.example/';
    expect((await ask(address, { form: {} })).headers.location).toContain('console.aws.amazon.com');
  });
});

describe('the proxy', () => {
  const statusLine = (authority: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(aws.proxyPort, '127.0.0.1', () =>
        socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`),
      );
      socket.once('data', (data) => {
        resolve(data.toString().split('\r\n')[0] ?? '');
        socket.destroy();
      });
      socket.once('error', reject);
    });

  it('tunnels to AWS and refuses every other host', async () => {
    expect(await statusLine('signin.aws.amazon.com:443')).toContain('200');
    expect(await statusLine('www.example.com:443')).toContain('403');
    expect(aws.refusedHosts).toEqual(['www.example.com']);
  });
});

it('forgets everything when it is reset', async () => {
  aws.locale = 'de';
  aws.identity = { accountId: '444455556666', user: 'Role/bob' };
  expect(await sessionData(consoleHome)).toMatchObject({
    sessionARN: 'arn:aws:sts::444455556666:assumed-role/Role/bob',
  });
  aws.reset();
  expect(aws.requests).toEqual([]);
  expect(aws.locale).toBe('en');
  expect(await sessionData(consoleHome)).toMatchObject({ accountId: '111122223333' });
});
