/**
 * A folder on a WebDAV server (RFC 4918): lists it, reads Hatrack's files in it, writes this browser's own, and makes the
 * folder where it is gone.
 *
 * The own file is written in place. A torn one costs nothing: it is the copy of what this browser still has, nobody else
 * writes it, and it is written anew when it is next read. Moving a file into place would need what not every server does.
 */
import { type WebRequest, webRequest } from '../browser/web-request.ts';
import { readFolderAddress } from '../domain/folder-address.ts';
import {
  type FolderProblem,
  noAnswer,
  notWebdav,
  problemOf,
  tooLarge,
  tooSlow,
} from '../sync/folder-answers.ts';
import { hatrackFiles, MAX_FILES } from '../sync/folder-files.ts';
import { isMultistatus, namesIn } from '../sync/multistatus.ts';
import { type Files, MAX_FILE } from '../sync/own-file.ts';
import type { FolderChoice } from './folder-choice.ts';

/** What went wrong, in words, and whether it may pass by itself. */
export class FolderError extends Error {
  readonly mayPass: boolean;

  constructor({ words, mayPass }: FolderProblem) {
    super(words);
    this.mayPass = mayPass;
  }
}

export interface WebFolder {
  /** All of Hatrack's files. A folder that is gone is made anew and is empty. Rejects with a `FolderError`. */
  readAll(): Promise<Files>;
  /** Puts a file in place of the one of that name. Rejects with a `FolderError`. */
  write(name: string, text: string): Promise<void>;
}

/** A list of a folder in which other things may stand as well. */
const MAX_LISTING = 4 * 1024 * 1024;
/** Of an answer whose status alone counts. */
const MAX_WORDS = 1024 * 1024;
/** A sealed file is a quarter longer than what it seals. */
const MAX_TEXT = MAX_FILE * 1.5;

const WANTED =
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>';

/**
 * The folder of a choice; nothing is asked of its server yet. Throws a `FolderError` where the address is none. The browser
 * must have given leave for the host, else every request fails.
 */
export function webFolder(choice: FolderChoice, request = webRequest): WebFolder {
  const read = readFolderAddress(choice.address);
  if (!read.ok) throw new FolderError({ words: read.problem, mayPass: false });
  const { url } = read.address;
  const server: Server = { request, authorization: basic(choice) };
  return {
    async readAll() {
      const names = hatrackFiles(await list(server, url));
      if (names.length > MAX_FILES) throw new FolderError(tooLarge());
      const texts = await Promise.all(names.map((name) => readOne(server, url + name)));
      const found = names.map((name, at) => [name, texts[at]] as const);
      return Object.fromEntries(
        found.filter((file): file is [string, string] => file[1] !== undefined),
      );
    },
    async write(name, text) {
      const headers = { 'Content-Type': 'application/json' };
      const put = {
        method: 'PUT',
        url: url + name,
        headers,
        body: text,
        atMost: MAX_WORDS,
      } as const;
      const { status } = await ask(server, put);
      if (!isDone(status)) throw new FolderError(problemOf(status));
    },
  };
}

interface Server {
  request: typeof webRequest;
  authorization: Record<string, string>;
}

/** RFC 7617, in UTF-8. Nothing is said of nobody: some folders need no password. */
function basic({ user, password }: FolderChoice): Record<string, string> {
  if (user === '' && password === '') return {};
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

const isDone = (status: number) => status >= 200 && status < 300;

async function ask({ request, authorization }: Server, asked: WebRequest) {
  const headers = { ...asked.headers, ...authorization };
  const answer = await request({ ...asked, headers });
  switch (answer.state) {
    case 'answered':
      return answer;
    case 'no-answer':
      throw new FolderError(noAnswer());
    case 'too-slow':
      throw new FolderError(tooSlow());
    case 'too-large':
      throw new FolderError(tooLarge());
  }
}

async function list(server: Server, url: string): Promise<string[]> {
  const headers = { Depth: '1', 'Content-Type': 'application/xml' };
  const asked = { method: 'PROPFIND', url, headers, body: WANTED, atMost: MAX_LISTING } as const;
  const { status, text } = await ask(server, asked);
  if (status === 404) return make(server, url);
  if (status === 207 && isMultistatus(text)) return namesIn(text, url);
  throw new FolderError(isDone(status) ? notWebdav() : problemOf(status));
}

/** What was in a folder that is gone is in the browsers still. */
async function make(server: Server, url: string): Promise<string[]> {
  const { status } = await ask(server, { method: 'MKCOL', url, headers: {}, atMost: MAX_WORDS });
  // Another browser may have made it meanwhile: RFC 4918 answers 405 then.
  if (isDone(status) || status === 405) return [];
  throw new FolderError(problemOf(status));
}

/** undefined where it is gone meanwhile. */
async function readOne(server: Server, url: string): Promise<string | undefined> {
  const { status, text } = await ask(server, { method: 'GET', url, headers: {}, atMost: MAX_TEXT });
  if (status === 404) return undefined;
  if (status === 200) return text;
  throw new FolderError(problemOf(status));
}
