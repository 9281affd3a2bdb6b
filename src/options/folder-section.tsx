/** The folder of the person's own that this browser syncs through: connecting to it, and what came of it. */
import { useSignal } from '@preact/signals';
import { requestHost } from '../browser/host-access.ts';
import { readFolderAddress } from '../domain/folder-address.ts';
import { say } from '../i18n/say.ts';
import { wordsOf } from '../i18n/words-of.ts';
import type { FolderChoice } from '../store/folder-choice.ts';
import { askBackground } from '../ui/background.ts';
import { BrowserList } from './browser-list.tsx';
import { announce, sayFailure } from './edits.ts';
import { FormField } from './form-field.tsx';
import { LastExchange } from './last-exchange.tsx';
import { folderChoice, syncReports } from './sync-state.ts';
import { giveBackFolderHost } from './unused-host.ts';

export function FolderSection() {
  const choice = folderChoice.value;
  return (
    <section class="sync-part sync-folder" aria-label={say('syncPage_folder')}>
      <h3>{say('syncPage_folder')}</h3>
      {choice ? <Connected choice={choice} /> : <Connect />}
    </section>
  );
}

function Connected({ choice }: { choice: FolderChoice }) {
  const disconnect = async () => {
    await askBackground('disconnectFolder', undefined);
    await giveBackFolderHost(choice.address);
    announce(say('syncPage_folderDisconnected'));
  };
  const { address, passphrase } = choice;
  return (
    <>
      <p>
        {passphrase === ''
          ? say('syncPage_folderInUse', { address })
          : say('syncPage_encryptedFolderInUse', { address })}
      </p>
      <LastExchange carrier="folder" />
      <BrowserList carrier="folder" browsers={syncReports.folder.value?.browsers ?? new Map()} />
      <p>
        <button type="button" class="button small" onClick={() => disconnect().catch(sayFailure)}>
          {say('syncPage_disconnect')}
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
    if (isUnderWay.value) return;
    const read = readFolderAddress(draft.value.address);
    if (!read.ok) {
      problem.value = { field: 'address', words: read.problem };
      // Where the focus is, the problem is read out too.
      document.getElementById('folder-address')?.focus();
      return;
    }
    isUnderWay.value = true;
    try {
      // First of all: the browser asks only in the moment of the click.
      const may = await requestHost(read.address.pattern);
      if (!may) throw new Error(say('syncPage_serverNotAllowed'));
      await askBackground('connectFolder', draft.value);
      announce(say('syncPage_folderConnected'));
    } catch (error) {
      problem.value = { field: 'all', words: wordsOf(error) };
    } finally {
      isUnderWay.value = false;
    }
  };
  const addressProblem = problem.value?.field === 'address' ? problem.value.words : undefined;
  return (
    <form class="form-field" onSubmit={connect}>
      <p class="help">{say('syncPage_folderAbout')}</p>
      <FormField
        label={say('syncPage_address')}
        {...field('address')}
        problem={addressProblem}
        placeholder="https://cloud.example.com/remote.php/dav/files/me/hatrack/"
        help={say('syncPage_addressHelp')}
      />
      <FormField label={say('syncPage_user')} {...field('user')} />
      <FormField
        label={say('syncPage_password')}
        isSecret
        {...field('password')}
        help={say('syncPage_passwordHelp')}
      />
      <FormField
        label={say('syncPage_passphrase')}
        isSecret
        {...field('passphrase')}
        help={say('syncPage_passphraseHelp')}
      />
      {problem.value?.field === 'all' && (
        <p class="problem" role="alert">
          {problem.value.words}
        </p>
      )}
      <p>
        <button type="submit" class="button" aria-disabled={isUnderWay.value}>
          {isUnderWay.value ? say('syncPage_connecting') : say('syncPage_connect')}
        </button>
      </p>
    </form>
  );
}
