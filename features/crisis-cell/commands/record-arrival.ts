import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead } from "#lib/moment.ts";
import { event } from "#lib/timeline.ts";
import { canRunCell } from "../access.ts";
import { recordArrivalInput } from "../schema.ts";
import { getPerson, written } from "../writes.ts";

/** Somebody of the cell is there. Who is there already does not arrive again. */
export const recordArrival = command({
  input: recordArrivalInput,
  load: getPerson,
  access: canRunCell,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input, subject: { id: personId, incidentId, name }, now }) => {
    if (input.arrivedAt !== null && isAhead(input.arrivedAt, now)) throw invalid("arrivedAt", "inFuture");
    const arrivedAt =
      input.arrivedAt === null ? written(now) : written(Temporal.Instant.from(input.arrivedAt));
    const presenceId = newId();
    await tx.cellPresence.createMany({
      data: { workspaceId: actor.workspaceId, id: presenceId, incidentId, personId, arrivedAt },
    });
    return {
      result: { presenceId },
      events: [
        event("presence.arrived", {
          ...{ incidentId, subjectId: presenceId, occurred: arrivedAt },
          fields: { personId, name, arrivedAt },
        }),
      ],
    };
  },
});
