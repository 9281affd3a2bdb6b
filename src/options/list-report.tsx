/** One list of an import: what it was recognized as, what it leaves open, and what is wrong in it. */
import type { NamedReading } from '../formats/joined-lists.ts';
import type { ListProblem, RoleListReading } from '../formats/role-list.ts';
import { say } from '../i18n/say.ts';
import { roleCount } from '../ui/number-words.ts';
import { ColumnsChoice } from './columns-question.tsx';
import { ListQuestion } from './list-question.tsx';
import type { ListAnswers } from './list-reader-worker.ts';
import { NamesQuestion } from './names-question.tsx';
import { More, SHOWN } from './role-changes.tsx';

interface Props {
  id: string;
  list: NamedReading;
  /** One of several, to be told apart by its name. */
  isOneOfMany: boolean;
  answers: ListAnswers;
  disabled: boolean;
  onAnswer: (answers: ListAnswers) => void;
}

export function ListReport({ id, list, isOneOfMany, answers, disabled, onAnswer }: Props) {
  const { name, reading } = list;
  return (
    <section class="list-report" aria-label={name}>
      <h3>
        {isOneOfMany && <>{name} · </>}
        {reading.format
          ? say('import_recognized', { format: reading.format.name })
          : say('import_notRecognized')}
        {isOneOfMany && <span class="soft"> · {roleCount(reading.listed.length)}</span>}
      </h3>
      <Questions {...{ id, reading, answers, disabled, onAnswer }} />
      <Problems id={id} problems={reading.problems} />
    </section>
  );
}

interface QuestionsProps extends Omit<Props, 'list' | 'isOneOfMany'> {
  reading: RoleListReading;
}

function Questions({ id, reading, answers, disabled, onAnswer }: QuestionsProps) {
  return (
    <>
      {reading.columns && (
        <ColumnsChoice
          key={reading.columns.meanings.join(' ')}
          columns={reading.columns}
          disabled={disabled}
          onAnswer={(columns) => onAnswer({ columns })}
        />
      )}
      {reading.namePattern && (
        <NamesQuestion {...{ id, reading, answers, disabled }} onAnswer={onAnswer} />
      )}
      {reading.permissionSets && (
        <ListQuestion
          id={`${id}-portal`}
          label={say('import_portalAddress')}
          placeholder="https://my-company.awsapps.com/start"
          action={say('import_usePortal')}
          disabled={disabled}
          onAnswer={(portal) => onAnswer({ portal })}
        />
      )}
    </>
  );
}

function Problems({ id, problems }: { id: string; problems: ListProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problems">
      <h4 id={`${id}-problems`}>{say('import_problems')}</h4>
      <ul class="lines" aria-labelledby={`${id}-problems`}>
        {problems.slice(0, SHOWN).map(({ severity, place, message }) => (
          <li key={`${place.line}:${place.column}:${message}`} data-severity={severity}>
            <span class="place">
              {say('import_place', { line: `${place.line}`, column: `${place.column}` })}
              {place.path && ` (${place.path})`}
            </span>{' '}
            {severity === 'refused' ? say('import_refused', { problem: message }) : message}
          </li>
        ))}
        <More hidden={problems.length - SHOWN} />
      </ul>
    </div>
  );
}
