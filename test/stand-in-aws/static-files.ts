/** The files that pages load. They say nothing about what a person or an extension did. */

import type { Answer } from './answer.ts';
import type { SwitchRolePageFiles } from './build.ts';
import type { ReceivedRequest } from './received-request.ts';

/** Whether the request is for a file that a page loads by itself, and is not worth recording. */
export function isStaticFile({ path }: ReceivedRequest): boolean {
  return path.startsWith('/static/') || path === '/favicon.ico';
}

/** The file. */
export function staticFile({ path }: ReceivedRequest, files: SwitchRolePageFiles): Answer {
  if (path === '/static/switch-role-page.js') return fileAnswer(files.script, 'text/javascript');
  if (path === '/static/switch-role-page.css') return fileAnswer(files.style, 'text/css');
  // No icon: without content, so that browsers do not report an error in every page's console.
  return { status: path === '/favicon.ico' ? 204 : 404, headers: {}, body: '' };
}

function fileAnswer(body: Buffer, type: string): Answer {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body };
}
