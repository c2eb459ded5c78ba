import { hash } from "node:crypto";
import { lockCase } from "#features/incidents/closure/writes.ts";
import { canonicalJson, type Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { refuseRepeated, soonBefore } from "#lib/repeated.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canReportSituation } from "../access.ts";
import { readSituation } from "../queries.ts";
import { type Situation, statedIn } from "../rules.ts";
import { reportSituationInput } from "../schema.ts";

/** Produces the next report of a case: numbered, kept as it was said, with the hash of what it says in the log. */
export const reportSituation = command({
  input: reportSituationInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId } });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canReportSituation,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, subject: incident, now }) => {
    const incidentId = incident.id;
    await lockCase(tx, incidentId);
    const situation = await readSituation(tx, { incident, actor, now });
    const content = situation as unknown as Json;
    const last = await tx.situationReport.findFirst({ where: { incidentId }, orderBy: { number: "desc" } });
    const isSoon = last !== null && last.producedAt >= new Date(soonBefore(now));
    if (isSoon && situation.decisions.length === 0) {
      const isSame = hashStated(last.content as unknown as Situation) === hashStated(situation);
      await refuseRepeated(tx, actor, isSame ? [last.id] : []);
    }
    const fields = {
      number: (last?.number ?? 0) + 1,
      producedAt: now.toString({ fractionalSecondDigits: 3 }),
      producedBy: actor.name,
      contentHash: hash("sha256", canonicalJson(content)),
    };
    const id = newId();
    await tx.situationReport.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, ...fields, content: situation as object },
    });
    return {
      result: { number: fields.number, reference: incident.reference },
      events: [event("situation.reported", { incidentId, subjectId: id, fields: { ...fields, content } })],
    };
  },
});

function hashStated(situation: Situation): string {
  return hash("sha256", canonicalJson(statedIn(situation) as unknown as Json));
}
