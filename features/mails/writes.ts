import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import type { MailKind } from "./catalogue.ts";
import type { MailRow } from "./queries.ts";

export type NewMail = {
  /** A member of the workspace; their address is looked up when it is sent. */
  readonly to: string;
  readonly kind: MailKind;
  readonly incidentId?: string | null;
  readonly organisationId?: string | null;
  /** The page to open, below the workspace's address: "/incidents/MC-2026-0001/decisions". */
  readonly path: string;
  /** The duty it is about, by the id of its rule: its name in law stands in the mail. */
  readonly ruleId?: string | null;
  readonly dueAt?: Temporal.Instant | null;
  /** How many things wait, where the words of the kind say so. */
  readonly many?: number;
  /** Not before; now when absent. */
  readonly sendAt?: Temporal.Instant;
  /** Planned once in the workspace under this key, however often it is asked for. */
  readonly once?: string;
  /** Chosen beforehand, where something else refers to the mail. */
  readonly id?: string;
  readonly repeatsId?: string;
};

type Planning = {
  readonly actor: Pick<Actor, "workspaceId" | "name">;
  readonly now: Temporal.Instant;
  readonly mails: readonly NewMail[];
};

/**
 * Plans mails in the transaction of the act that calls for them; the worker sends them after the commit. Nothing that a
 * person typed can be put in: a mail names the case by its reference and the duty by its rule.
 */
export async function enqueueMails(tx: Tx, { actor, now, mails }: Planning): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({
    ...{ workspaceId: actor.workspaceId, id: mail.id ?? newId(), kind: mail.kind, memberId: mail.to },
    ...{ incidentId: mail.incidentId ?? null, organisationId: mail.organisationId ?? null, path: mail.path },
    ...{ ruleId: mail.ruleId ?? null, dueAt: mail.dueAt?.toString() ?? null, many: mail.many ?? null },
    ...{ once: mail.once ?? null, repeatsId: mail.repeatsId ?? null },
    ...{ plannedAt: now.toString(), plannedBy: actor.name, sendAt: (mail.sendAt ?? now).toString() },
    nextAt: (mail.sendAt ?? now).toString(),
  }));
  await tx.mail.createMany({ data: rows, skipDuplicates: true });
}

type PlanningOne = Omit<Planning, "mails"> & NewMail;

/** The same for one mail. */
export async function enqueueMail(tx: Tx, { actor, now, ...mail }: PlanningOne): Promise<void> {
  await enqueueMails(tx, { actor, now, mails: [mail] });
}

/** What every entry about a mail says of it. Its case is named by the stream it stands in. */
export function mailFields(mail: MailRow) {
  const { kind, memberId, organisationId, attempts, member } = mail;
  return {
    kind,
    memberId,
    recipient: member.name,
    organisationId,
    attempts,
    sendAt: mail.sendAt.toISOString(),
  };
}
