/** The folder of the person's own that this browser syncs through: connecting to it, and what came of it. */
import { useSignal } from '@preact/signals';
import { giveHostBack, requestHost } from '../browser/host-access.ts';
import { readFolderAddress } from '../domain/folder-address.ts';
import type { FolderChoice } from '../store/folder-choice.ts';
import { askBackground, wordsOf } from '../ui/background.ts';
import { BrowserList } from './browser-list.tsx';
import { announce, sayFailure } from './edits.ts';
import { FormField } from './form-field.tsx';
import { LastExchange } from './last-exchange.tsx';
import { folderChoice, syncReports } from './sync-state.ts';

export function FolderSection() {
  const choice = folderChoice.value;
  return (
    <section class="sync-part sync-folder" aria-label="A folder of your own (WebDAV)">
      <h3>A folder of your own (WebDAV)</h3>
      {choice ? <Connected choice={choice} /> : <Connect />}
    </section>
  );
}

function Connected({ choice }: { choice: FolderChoice }) {
  const disconnect = async () => {
    await askBackground('disconnectFolder', undefined);
    const read = readFolderAddress(choice.address);
    if (read.ok) await giveHostBack(read.address.pattern);
    announce('Disconnected. What the folder holds stays there.');
  };
  return (
    <>
      <p>
        Connected to {choice.address}
        {choice.passphrase !== '' && ', encrypted'}. Hatrack looks there every half hour, and after
        each change.
      </p>
      <LastExchange carrier="folder" />
      <BrowserList carrier="folder" browsers={syncReports.folder.value?.browsers ?? new Map()} />
      <p>
        <button type="button" class="button small" onClick={() => disconnect().catch(sayFailure)}>
          Disconnect
        </button>
      </p>
    </>
  );
}

const nothing: FolderChoice = { address: '', user: '', password: '', passphrase: '' };

function Connect() {
  const draft = useSignal(nothing);
  const problem = useSignal<{ field: 'address' | 'all'; words: string } | undefined>(undefined);
  const isUnderWay = useSignal(false);
  const field = (name: keyof FolderChoice) => ({
    id: `folder-${name}`,
    value: draft.value[name],
    onInput: (value: string) => {
      draft.value = { ...draft.value, [name]: value };
      problem.value = undefined;
    },
  });
  const connect = async (event: Event) => {
    event.preventDefault();
    const read = readFolderAddress(draft.value.address);
    if (!read.ok) {
      problem.value = { field: 'address', words: read.problem };
      return;
    }
    isUnderWay.value = true;
    try {
      // First of all: the browser asks only in the moment of the click.
      const may = await requestHost(read.address.pattern);
      if (!may) throw new Error('Hatrack may not talk to this server before you allow it.');
      await askBackground('connectFolder', draft.value);
      announce('Connected.');
    } catch (error) {
      problem.value = { field: 'all', words: wordsOf(error) };
    } finally {
      isUnderWay.value = false;
    }
  };
  const addressProblem = problem.value?.field === 'address' ? problem.value.words : undefined;
  return (
    <form class="form-field" onSubmit={connect}>
      <p class="help">
        For browsers of different makers, and for lists too long for an account: each browser keeps
        one file in a folder on your Nextcloud, NAS or other WebDAV server. Address, password and
        passphrase stay on this machine and go to no other server.
      </p>
      <FormField
        label="Address"
        {...field('address')}
        problem={addressProblem}
        placeholder="https://cloud.example.com/remote.php/dav/files/me/hatrack/"
        help="The WebDAV address of a folder. It is made if it does not exist."
      />
      <FormField label="User" {...field('user')} />
      <FormField
        label="Password"
        isSecret
        {...field('password')}
        help="Better an app password than your own, if your server has them"
      />
      <FormField
        label="Passphrase"
        isSecret
        {...field('passphrase')}
        help="Optional. It encrypts what is in the folder, so that the server cannot read it. All your browsers need the same one, and nobody can recover it."
      />
      {problem.value?.field === 'all' && (
        <p class="problem" role="alert">
          {problem.value.words}
        </p>
      )}
      <p>
        <button type="submit" class="button" disabled={isUnderWay.value}>
          {isUnderWay.value ? 'Connecting…' : 'Connect'}
        </button>
      </p>
    </form>
  );
}
