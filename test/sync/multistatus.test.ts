/** What servers answer when asked what stands in a folder: rclone, Apache, Nextcloud and others, and what is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMultistatus, namesIn } from '../../src/sync/multistatus.ts';

const FOLDER = 'https://cloud.example.com/dav/my%20hats/';

const rclone = `<?xml version="1.0" encoding="UTF-8"?><D:multistatus xmlns:D="DAV:"><D:response><D:href>/dav/my%20hats/</D:href><D:propstat><D:prop><D:resourcetype><D:collection xmlns:D="DAV:"/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response><D:response><D:href>/dav/my%20hats/a.json</D:href><D:propstat><D:prop><D:resourcetype></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response></D:multistatus>`;

const apache = `<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">
<D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/">
<D:href>/dav/my%20hats/</D:href>
<D:propstat><D:prop><lp1:resourcetype><D:collection/></lp1:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
<D:response xmlns:lp1="DAV:">
<D:href>/dav/my%20hats/a.json</D:href>
<D:propstat><D:prop><lp1:resourcetype/></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
</D:response>
</D:multistatus>`;

const nextcloud = `<?xml version="1.0"?>
<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:oc="http://owncloud.org/ns" xmlns:nc="http://nextcloud.org/ns"><d:response><d:href>/dav/my%20hats/</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response><d:response><d:href>/dav/my%20hats/a.json</d:href><d:propstat><d:prop><d:resourcetype/></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>`;

const unprefixed = `<multistatus xmlns="DAV:"><response><href>
  https://cloud.example.com/dav/my%20hats/a.json
</href></response></multistatus>`;

const responses = (...hrefs: string[]) =>
  `<d:multistatus xmlns:d="DAV:">${hrefs.map((href) => `<d:response><d:href>${href}</d:href></d:response>`).join('')}</d:multistatus>`;

describe('the names in a folder', () => {
  it.each([
    ['rclone', rclone],
    ['Apache', apache],
    ['Nextcloud', nextcloud],
    ['a server without prefixes, with whole addresses', unprefixed],
    ['one that names itself otherwise', responses('http://inner:8080/dav/my%20hats/a.json')],
    ['one that gives names alone', responses('a.json')],
    ['one that escapes less', responses('/dav/my hats/a.json')],
    ['one that escapes more', responses('/%64av/my%20hats/%61.json')],
    ['one that wraps text', responses('<![CDATA[/dav/my%20hats/a.json]]>')],
    ['one that repeats itself', responses('/dav/my%20hats/a.json', '/dav/my%20hats/a.json')],
  ])('are read from %s', (_, text) => {
    expect(isMultistatus(text)).toBe(true);
    expect(namesIn(text, FOLDER)).toEqual(['a.json']);
  });

  it.each([
    ['&amp;', 'a&b'],
    ['&#38;', 'a&b'],
    ['&#x26;', 'a&b'],
    ['%26', 'a&b'],
  ])('may hold %s', (written, name) => {
    expect(namesIn(responses(`/dav/my%20hats/a${written}b`), FOLDER)).toEqual([name]);
  });

  it.each([
    ['the folder itself', '/dav/my%20hats/'],
    ['what stands deeper', '/dav/my%20hats/old/a.json'],
    ['what stands above', '/dav/a.json'],
    ['what climbs', '/dav/my%20hats/../a.json'],
    ['another folder', '/dav/other/a.json'],
    ['no address', 'http://[/'],
    ['a broken escape', '/dav/my%20hats/%E0%A4%A'],
    ['nothing', ''],
  ])('do not hold %s', (_, href) => {
    expect(namesIn(responses(href), FOLDER)).toEqual([]);
  });

  it('do not hold what a comment says', () => {
    const text = responses('/dav/my%20hats/a.json')
      .replace('<d:response>', '<!--')
      .replace('</d:response>', '-->');
    expect(namesIn(text, FOLDER)).toEqual([]);
  });

  it.each(['', '<html><body>Sign in</body></html>', '{"status":207}', 'multistatus'])(
    'are not looked for in %s',
    (text) => expect(isMultistatus(text)).toBe(false),
  );

  it('are read from anything without throwing, and hold no slash', () => {
    const pieces = fc.constantFrom(
      '<d:href>',
      '</d:href>',
      '<href',
      '>',
      '/dav/my%20hats/',
      'a',
      '%',
      '&#x',
      ';',
      '<!--',
      ']]>',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        for (const name of namesIn(parts.join(''), FOLDER)) expect(name).not.toBe('');
      }),
    );
  });

  it('take no longer than the text is long', () => {
    // What makes a careless pattern go over the text again from every place.
    for (const piece of ['<d:href>', '<d:href', '<!--', '<![CDATA[', '<d:href>    ', '&#1']) {
      expect(namesIn(piece.repeat(100_000), FOLDER)).toEqual([]);
    }
  });
});
