import { enqueueMails } from "#features/mails/writes.ts";
import { listSigners } from "#features/organisations/mandates/queries.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWriteText } from "../access.ts";
import { problemsInText } from "../rules.ts";
import { submitTextInput } from "../schema.ts";
import { getVersion, textHash, type VersionSubject } from "../writes.ts";

/** Puts a text to those who sign: no block that the law or a channel asks for is empty, and it changes no more. */
export const submitText = command({
  input: submitTextInput,
  load: getVersion,
  access: canWriteText,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input: { textVersionId, version }, subject, now }) => {
    const problems = problemsInText(subject.content, subject.channels);
    if (problems.length > 0) throw new AppError("invalid", "the text is not complete", { problems });
    const submitted = {
      submittedAt: now.toString({ fractionalSecondDigits: 3 }),
      submittedBy: actor.name,
      contentHash: textHash(subject),
    };
    const { content } = subject;
    const authorIds = [...new Set([...subject.authorIds, actor.id])];
    const { count } = await tx.textVersion.updateMany({
      where: { id: textVersionId, version, submittedAt: null },
      data: { ...submitted, authorIds, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed or submitted this text meanwhile");
    await callSigners(tx, subject, { actor, now });
    const about = { incidentId: subject.incidentId, subjectId: textVersionId };
    return {
      result: { textVersionId },
      events: [event("text_version.submitted", { ...about, fields: { content, authorIds, ...submitted } })],
    };
  },
});

type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };

/** One mail to everybody who signs for an organisation of the case whose persons are told, however many they sign for. */
async function callSigners(
  tx: Tx,
  { incidentId, reference, textId }: VersionSubject,
  { actor, now }: Acting,
) {
  const files = await tx.exposure.findMany({
    where: { incidentId, labs: { some: {} } },
    select: { organisationId: true },
    orderBy: { organisationId: "asc" },
  });
  const signers = await listSigners(
    tx,
    files.map(({ organisationId }) => organisationId),
    now,
  );
  const waiting = [...signers.values()]
    .flat()
    .map(({ memberId, organisationId }) => ({ memberId, organisationId }));
  const mails = [...Map.groupBy(waiting, ({ memberId }) => memberId)].map(([to, own]) => ({
    ...{ to, kind: "must_sign" as const, incidentId, ruleId: "eu.gdpr.34-1" },
    organisationId: own.length === 1 ? (own[0]?.organisationId ?? null) : null,
    path: `/incidents/${reference}/persons/texts/${textId}`,
  }));
  await enqueueMails(tx, { actor, now, mails });
}
