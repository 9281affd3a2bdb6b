/**
 * The text of a file. Files are UTF-8, but for those that PowerShell wrote with `>`, UTF-16 with its mark in front, and
 * those that Excel saved as plain CSV: Windows-1252, in most of the languages that have letters beyond ASCII.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes);
    // Pictures and other encodings show what no byte of them could be read as, which refuses them.
    return CONTROL.test(text) ? new TextDecoder().decode(bytes) : text;
  }
}

/** What no text has in it. */
const CONTROL = /[^\P{Cc}\t\n\r]/u;
