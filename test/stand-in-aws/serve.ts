/** Starts the stand-in AWS for a person who wants to look at it: `npx tsx test/stand-in-aws/serve.ts`. */

import { startStandInAws } from './index.ts';

const aws = await startStandInAws();
const built = aws.buildMilliseconds;

console.log(`The Switch Role page was ${built === undefined ? 'built before' : `built in ${built} ms`}.
Server: https://127.0.0.1:${aws.port}
CONNECT proxy for Firefox: 127.0.0.1:${aws.proxyPort}
For Chromium:
  --ignore-certificate-errors --disable-quic --host-resolver-rules="${aws.hostResolverRules}"
Then open https://signin.aws.amazon.com/switchrole or https://console.aws.amazon.com/ in it.
Ctrl+C ends it.`);
