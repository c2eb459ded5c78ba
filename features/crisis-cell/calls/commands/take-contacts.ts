import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { insertRows } from "#lib/insert-rows.ts";
import { type Event, event } from "#lib/timeline.ts";
import { canRunCell } from "../../access.ts";
import { getCase, lockRota } from "../../writes.ts";
import { listUntakenContacts } from "../queries.ts";
import { takeContactsInput } from "../schema.ts";
import { nextRank } from "../writes.ts";

/** Takes into the call tree whom the readiness files of the case's organisations say to call; each once. */
export const takeContacts = command({
  input: takeContactsInput,
  load: getCase,
  access: canRunCell,
  origin: (_input, { origin }) => origin,
  run: async ({ tx, actor, input: { incidentId } }) => {
    await lockRota(tx, incidentId);
    const contacts = await listUntakenContacts(tx, incidentId);
    const rank = await nextRank(tx, incidentId);
    const lines = contacts.map(({ id: contactId, part, ...contact }, index) => ({
      ...{ id: newId(), callerId: null, contactId, rank: rank + index, ...contact },
      /** A word of the readiness file, told in the reader's language. */
      position: part,
    }));
    const events = lines.map(
      ({ id, ...fields }): Event => event("call_line.added", { incidentId, subjectId: id, fields }),
    );
    const [first, ...rest] = events;
    if (first === undefined) throw new AppError("conflict", "no contact is left to take");
    const rows = lines.map((line) => ({ workspaceId: actor.workspaceId, incidentId, ...line }));
    await insertRows(tx, [{ table: "call_lines", rows }]);
    return { result: { taken: lines.length }, events: [first, ...rest] };
  },
});
