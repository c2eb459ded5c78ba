import { filesOf, listControllers, listExposures } from "#features/exposures/queries.ts";
import { tellsControllers } from "#features/exposures/rules.ts";
import { recomputeFiles } from "#features/obligations/writes.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Event, Origin } from "#lib/timeline.ts";
import { canAddOrganisations } from "../../access.ts";
import { findNamed } from "../../queries.ts";
import { openingsOf } from "../../rules.ts";
import { openExposures } from "../../writes.ts";
import { listPresent, lockRunningCase } from "../queries.ts";
import { widenProblems } from "../rules.ts";
import { addOrganisationsInput } from "../schema.ts";

/**
 * Opens the files of organisations found to be concerned later, all or none: one that is there already, or cannot be
 * added, is named and nothing is added. The processors of the case then owe each new controller its notice.
 */
export const addOrganisations = command({
  input: addOrganisationsInput,
  load: getIncident,
  access: canAddOrganisations,
  origin: (_input, incident) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { workspaceId } = actor;
    const incidentId = subject.id;
    if ((await lockRunningCase(tx, incidentId)) === "closed")
      throw new AppError("invalid", "the case is closed", {
        problems: [{ path: "organisations", problem: "caseClosed" }],
      });
    const { organisations } = await findNamed(tx, {
      ...{ vendorId: null, productId: null },
      exposures: input.organisations,
    });
    const present = await listPresent(tx, incidentId);
    const detection = subject.detection as Moment | null;
    const problems = widenProblems(input, { organisations, present, detection, now });
    if (problems.length > 0) throw new AppError("invalid", "some cannot be added", { problems });
    const controllers = await listControllers(tx, incidentId);
    const { natures, cause, dataCategories } = subject;
    const facts = { ...input, natures, cause, dataCategories };
    const openings = openingsOf(facts, input.organisations, organisations);
    const place = { workspaceId, incidentId, now, controllers, reason: input.reason };
    const opened = await openExposures(tx, openings, place);
    const told = await tellTheProcessors(tx, incidentId, { workspaceId, now, present });
    const [first, ...others] = [...opened, ...told];
    if (first === undefined) throw new AppError("invalid", "nobody was added");
    const result = { added: openings.length, reference: subject.reference };
    return { result, events: [first, ...others] };
  },
});

async function getIncident(tx: Tx, { incidentId }: { incidentId: string }) {
  const incident = await tx.incident.findFirst({ where: { id: incidentId } });
  if (incident === null) throw notFound("incident");
  return incident;
}

type Telling = {
  readonly workspaceId: string;
  readonly now: Temporal.Instant;
  readonly present: ReadonlySet<string>;
};

/** Those that were in the case before: a processor added with them has its rows already. */
async function tellTheProcessors(
  tx: Tx,
  incidentId: string,
  { present, ...moving }: Telling,
): Promise<Event[]> {
  const exposures = await listExposures(tx, incidentId, { roles: ["processor", "host"] });
  const before = exposures.filter((one) => tellsControllers(one) && present.has(one.organisationId));
  return recomputeFiles(tx, await filesOf(tx, before), moving);
}
