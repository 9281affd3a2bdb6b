/** Addresses of servers that a person names, for a folder or a team list: what both have in common. */

/** The names of this machine that a browser's permission can name. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const MAX_ADDRESS = 2000;

/** The address behind what was entered, without spaces around it; undefined where it is none, or too long for one. */
export function parseServerAddress(text: string): URL | undefined {
  const trimmed = text.trim();
  return trimmed.length <= MAX_ADDRESS && URL.canParse(trimmed) ? new URL(trimmed) : undefined;
}

/** Whether it leads to this machine itself, where nothing can be heard on its way. */
export const isOwnMachine = ({ hostname }: URL) => LOOPBACK.includes(hostname);

/** For the browser's leave to talk to this host. Without the port, which Firefox's patterns do not know. */
export const hostPattern = ({ protocol, hostname }: URL) => `${protocol}//${hostname}/*`;
