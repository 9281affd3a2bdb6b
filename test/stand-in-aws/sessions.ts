/**
 * The sessions that are signed in. The classic console has one a partition, which a role switch changes;
 * the multi-session console keeps up to five side by side, and a role switch adds one.
 */

import { randomBytes, randomInt } from 'node:crypto';
import { type AssumedRole, accountIdOf, type Identity, principalArn } from './identity.ts';
import type { PartitionId } from './partitions.ts';

export interface Session {
  readonly partition: PartitionId;
  /** The label in front of the session's host names: account ID and a suffix of no fixed length. */
  readonly differentiator: string;
  readonly identity: Identity;
  readonly role: AssumedRole | undefined;
  readonly signedInAt: Date;
  readonly expiresAt: Date;
}

/** The most sessions that AWS keeps side by side. */
export const sessionLimit = 5;

const sessionLifetimeInMilliseconds = 3_600_000;

/** A new session: of the user, or of a role that the user switched to. */
function makeSession(partition: PartitionId, identity: Identity, role?: AssumedRole): Session {
  const accountId = role ? accountIdOf(role.account, identity) : identity.accountId;
  const suffix = randomBytes(6).toString('hex').slice(0, randomInt(6, 11));
  const signedInAt = new Date();
  return {
    partition,
    differentiator: `${accountId}-${suffix}`,
    identity,
    role,
    signedInAt,
    expiresAt: new Date(signedInAt.getTime() + sessionLifetimeInMilliseconds),
  };
}

/** The open sessions of all partitions. */
export class Sessions {
  #identity: Identity;
  #open: Session[] = [];

  constructor(identity: Identity) {
    this.#identity = identity;
  }

  /** Ends every session; the next page is that of this identity. */
  signIn(identity: Identity): void {
    this.#identity = identity;
    this.#open = [];
  }

  /** The sessions of a partition, oldest first; the user's own is made when a page first asks for it. */
  of(partition: PartitionId): readonly Session[] {
    if (!this.#open.some((session) => session.partition === partition)) {
      this.#open.push(makeSession(partition, this.#identity));
    }
    return this.#open.filter((session) => session.partition === partition);
  }

  /** The session with this label, or the partition's oldest one if no label is given. */
  find(partition: PartitionId, differentiator: string | undefined): Session | undefined {
    const candidates = this.of(partition);
    if (differentiator === undefined) return candidates[0];
    return candidates.find((session) => session.differentiator === differentiator);
  }

  /** Whether one more session, of this role, would be one too many. */
  isFullFor(partition: PartitionId, role: AssumedRole): boolean {
    const others = this.of(partition).filter((session) => !isOfRole(session, role));
    return others.length >= sessionLimit;
  }

  /** The classic console's switch: the session itself takes on the role, or gives it up. */
  switchInPlace(session: Session, role: AssumedRole | undefined): Session {
    const switched = { ...session, role };
    this.#open = this.#open.map((candidate) => (candidate === session ? switched : candidate));
    return switched;
  }

  /**
   * The multi-session console's switch: one session more. A session of the same role ends, so that its
   * open tabs are signed out (reported by users).
   */
  open(session: Session, role: AssumedRole): Session {
    this.#open = this.#open.filter(
      (other) => other.partition !== session.partition || !isOfRole(other, role),
    );
    const opened = makeSession(session.partition, session.identity, role);
    this.#open.push(opened);
    return opened;
  }

  /** Signs one session out. */
  close(session: Session): void {
    this.#open = this.#open.filter((other) => other !== session);
  }
}

function isOfRole(session: Session, { account, roleName }: AssumedRole): boolean {
  return session.role?.account === account && session.role.roleName === roleName;
}

/** The account in which a session works. */
export function accountIdOfSession({ role, identity }: Session): string {
  return role ? accountIdOf(role.account, identity) : identity.accountId;
}

/** The ARN of a session's principal. */
export function arnOfSession({ partition, identity, role }: Session): string {
  return principalArn(partition, identity, role);
}
