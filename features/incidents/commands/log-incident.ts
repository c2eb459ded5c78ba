import { isInFuture, precedesDetection } from "#features/exposures/rules.ts";
import { attachNewIncident } from "#features/signals/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, type FieldProblem } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { earliest, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { event } from "#lib/timeline.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { canLogIncident } from "../access.ts";
import { findNamed, type Named } from "../queries.ts";
import { firstOpenings } from "../rules.ts";
import { type LogIncident, logIncidentInput } from "../schema.ts";
import { openExposures } from "../writes.ts";

/** Logs an incident, opens the file of every organisation it touches and stores what each of them owes. */
export const logIncident = command({
  input: logIncidentInput,
  load: findNamed,
  access: canLogIncident,
  origin: ({ origin }) => origin,
  run: async ({ tx, actor, input, subject, now }) => {
    refuse(problemsOf(input, subject, now));
    const incidentId = newId();
    const { year, number, reference } = await nextReference(tx, actor, now);
    const facts = {
      reference,
      caseId: input.caseId,
      title: input.title,
      description: input.description,
      kind: input.kind,
      natures: input.natures,
      cause: input.cause,
      dataCategories: input.dataCategories,
      vendorId: input.vendorId,
      productId: input.productId,
      vendorName: subject.vendor?.name ?? null,
      productName: subject.productName,
    };
    const moments = {
      detection: input.detection,
      occurrenceFrom: input.occurrenceFrom,
      occurrenceTo: input.occurrenceTo,
    };
    await tx.incident.createMany({
      data: {
        workspaceId: actor.workspaceId,
        id: incidentId,
        year,
        number,
        ...facts,
        detection: moments.detection ?? Prisma.DbNull,
        occurrenceFrom: moments.occurrenceFrom ?? Prisma.DbNull,
        occurrenceTo: moments.occurrenceTo ?? Prisma.DbNull,
        origin: input.origin,
        followsId: input.followsId,
        loggedAt: now.toString(),
      },
    });
    const logged = event("incident.logged", {
      incidentId,
      shared: true,
      subjectId: incidentId,
      occurred: occurredAt(input.detection),
      fields: { ...facts, ...moments, ...(input.followsId === null ? {} : { followsId: input.followsId }) },
    });
    const place = { workspaceId: actor.workspaceId, incidentId, now };
    const opened = await openExposures(tx, firstOpenings(input, subject), place);
    const reported =
      input.signalId === null
        ? []
        : await attachNewIncident(tx, { signalId: input.signalId, incidentId }, { actor, now });
    return { result: { incidentId, reference }, events: [logged, ...opened, ...reported] };
  },
});

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new AppError("invalid", "the input has errors", { problems });
}

/** What the schema cannot see: rows outside the scope, moments out of order or in the future. */
function problemsOf(input: LogIncident, named: Named, now: Temporal.Instant): FieldProblem[] {
  const zone = named.vendor?.timeZone ?? "Europe/Paris";
  const problems: FieldProblem[] = [];
  if (input.vendorId !== null && named.vendor?.kind !== "vendor")
    problems.push({ path: "vendorId", problem: "choose" });
  if (input.productId !== null && named.productName === null)
    problems.push({ path: "productId", problem: "choose" });
  if (input.followsId !== null && !named.isFollowed) problems.push({ path: "followsId", problem: "choose" });
  if (isInFuture(input.detection, zone, now)) problems.push({ path: "detection", problem: "inFuture" });
  if (isInFuture(input.vendorAwareness, zone, now))
    problems.push({ path: "vendorAwareness", problem: "inFuture" });
  if (endsBeforeItStarts(input, zone)) problems.push({ path: "occurrenceTo", problem: "endBeforeStart" });
  const seen = new Set<string>(input.vendorId === null ? [] : [input.vendorId]);
  for (const [index, exposure] of input.exposures.entries())
    problems.push(...exposureProblems(`exposures.${index}`, exposure, { input, named, now, seen }));
  return problems;
}

function endsBeforeItStarts({ occurrenceFrom, occurrenceTo }: LogIncident, zone: string): boolean {
  if (occurrenceFrom === null || occurrenceTo === null) return false;
  return Temporal.Instant.compare(earliest(occurrenceTo, zone), earliest(occurrenceFrom, zone)) < 0;
}

type Checking = { input: LogIncident; named: Named; now: Temporal.Instant; seen: Set<string> };

function exposureProblems(
  path: string,
  exposure: LogIncident["exposures"][number],
  { input, named, now, seen }: Checking,
): FieldProblem[] {
  const organisation = named.organisations.get(exposure.organisationId);
  if (organisation === undefined || seen.has(exposure.organisationId))
    return [{ path: `${path}.organisationId`, problem: "choose" }];
  seen.add(exposure.organisationId);
  const own = new Set(organisation.labs.map(({ id }) => id));
  const foreign = exposure.labs.flatMap(({ labId }, index) =>
    own.delete(labId) ? [] : [{ path: `${path}.labs.${index}.labId`, problem: "choose" }],
  );
  const zone = organisation.timeZone;
  const future = (["awareness", "processorNotice", "attackKnown"] as const)
    .filter((name) => isInFuture(exposure[name], zone, now))
    .map((name) => ({ path: `${path}.${name}`, problem: "inFuture" }));
  const early = precedesDetection(exposure.awareness, input.detection, zone) && exposure.awarenessNote === "";
  return [
    ...foreign,
    ...future,
    ...(early ? [{ path: `${path}.awarenessNote`, problem: "justifyEarlier" }] : []),
  ];
}

async function nextReference(tx: Tx, { workspaceId }: Actor, now: Temporal.Instant) {
  const { year } = now.toZonedDateTimeISO("UTC");
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO incident_numbers (workspace_id, year, last) VALUES (${workspaceId}::uuid, ${year}, 1)
    ON CONFLICT (workspace_id, year) DO UPDATE SET last = incident_numbers.last + 1 RETURNING last`;
  const number = row?.last ?? 1;
  return { year, number, reference: `${year}-${String(number).padStart(3, "0")}` };
}
