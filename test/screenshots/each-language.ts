/** Pictures several languages side by side, each in a process of its own, because Hatrack's texts are in one language at a time. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';

/** As many as two cores are busy with: each has a browser, and waits for it half of the time. */
const AT_ONCE = 2;

/** Starts this script anew for each language, with the other arguments as they were. Resolves to whether all went well. */
export async function inEachLanguage(
  languages: readonly string[],
  args: readonly string[],
): Promise<boolean> {
  const waiting = [...languages];
  let isWell = true;
  const work = async () => {
    for (let language = waiting.shift(); language; language = waiting.shift()) {
      const child = fork(process.argv[1] ?? '', [...args, '--language', language]);
      const [code] = await once(child, 'exit');
      isWell &&= code === 0;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return isWell;
}
