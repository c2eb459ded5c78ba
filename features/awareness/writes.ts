import { instantsOf } from "#features/exposures/queries.ts";
import { type AwarenessChange, writeAwareness } from "#features/exposures/writes.ts";
import type { UsedMandate } from "#features/organisations/mandates/rules.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { type Moment, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { CandidateKind } from "./catalogue.ts";
import { listCandidates, type Sheet } from "./queries.ts";
import { type Candidate, inForce, isSameMoment, notYetOnSheet, plannedOn } from "./rules.ts";

type Act = { readonly actor: Actor; readonly now: Temporal.Instant; readonly sheet: Sheet };

export function assertUnchanged({ exposure }: Sheet, version: number): void {
  if (exposure.version !== version) throw new AppError("conflict", "somebody changed this sheet meanwhile");
}

type NewCandidate = {
  readonly kind: CandidateKind;
  readonly moment: Moment;
  readonly reading: string;
  readonly source: string;
};

/** Puts an instant on the sheet. */
export async function writeCandidate(tx: Tx, { actor, now, sheet }: Act, candidate: NewCandidate) {
  const { id: exposureId, incidentId, organisationId } = sheet.exposure;
  const id = newId();
  await tx.awarenessCandidate.createMany({
    data: {
      ...{ workspaceId: actor.workspaceId, id, incidentId, exposureId, organisationId },
      ...candidate,
      ...{ recordedAt: now.toString(), recordedBy: actor.name },
    },
  });
  return event("awareness_candidate.recorded", {
    ...{ incidentId, organisationId, subjectId: id },
    occurred: occurredAt(candidate.moment),
    fields: { exposureId, ...candidate },
  });
}

/** The first act on a sheet writes down from what the file was planned so far: nothing moves later unseen. */
export async function keepWhatCounted(tx: Tx, act: Act): Promise<Event[]> {
  const { exposure, candidates } = act.sheet;
  const { awareness, processor_notice } = instantsOf(exposure);
  const onFile = { awareness: awareness ?? null, processorNotice: processor_notice ?? null };
  const counted = notYetOnSheet(candidates, onFile);
  if (counted === null) return [];
  const kept = { kind: "on_file", moment: counted, reading: exposure.awarenessNote, source: "" } as const;
  return [await writeCandidate(tx, act, kept)];
}

type Following = Act & {
  /** As they are with this act. */
  readonly positions?: Sheet["positions"];
  readonly reason: string;
};

/** The file's awareness follows its sheet as it is now: dates move, settled cells get a review, or only the version counts. */
export async function followSheet(
  tx: Tx,
  { actor, now, sheet, reason, ...given }: Following,
): Promise<Event[]> {
  const { exposure } = sheet;
  const candidates = await listCandidates(tx, exposure.id);
  const positions = given.positions ?? sheet.positions;
  const change = changeOf(exposure, plannedOn({ candidates, positions }, exposure.organisation.timeZone));
  if (change !== null)
    return writeAwareness(tx, { actor, now, changes: [{ ...change, reason, version: exposure.version }] });
  await tx.exposure.updateMany({ where: { id: exposure.id }, data: { version: { increment: 1 } } });
  return [];
}

type Changed = Pick<AwarenessChange, "exposureId" | "awareness" | "note">;

/** Null when the file is planned on that candidate already. */
export function changeOf(exposure: Sheet["exposure"], planned: Candidate | null): Changed | null {
  const before = instantsOf(exposure).awareness ?? null;
  if (planned === null)
    return before === null ? null : { exposureId: exposure.id, awareness: null, note: "" };
  if (before !== null && isSameMoment(before, planned.moment)) return null;
  return { exposureId: exposure.id, awareness: planned.moment, note: planned.reading };
}

type NewPosition = {
  readonly candidateId: string;
  readonly nature: "advised" | "retained";
  readonly reasons: string;
  /** By which it is retained; null for advice. */
  readonly mandate: UsedMandate | null;
};

/** Records a position beside those before it. */
export async function writePosition(tx: Tx, { actor, now, sheet }: Act, position: NewPosition) {
  const { id: exposureId, incidentId, organisationId } = sheet.exposure;
  const id = newId();
  const { mandate, ...said } = position;
  const by = { recordedBy: actor.name, recordedById: actor.id };
  const supersedesId = position.nature === "retained" ? (inForce(sheet.positions)?.id ?? null) : null;
  const row = { id, ...position, supersedesId, recordedAt: now.toString(), ...by };
  await tx.awarenessPosition.createMany({
    data: {
      workspaceId: actor.workspaceId,
      incidentId,
      exposureId,
      organisationId,
      ...row,
      mandate: mandate ?? Prisma.DbNull,
    },
  });
  const about = { incidentId, organisationId, subjectId: id };
  return {
    position: { ...row, recordedAt: new Date(now.epochMilliseconds) },
    recorded:
      position.nature === "advised"
        ? event("awareness_position.advised", {
            ...about,
            label: "decision",
            fields: { ...said, recordedById: actor.id },
          })
        : event("awareness_position.retained", {
            ...about,
            label: "decision",
            fields: { ...said, mandate, supersedesId, recordedById: actor.id },
          }),
  };
}
