import { readFactsOfMany } from "#features/forms/queries.ts";
import { fillForm } from "#features/forms/rules.ts";
import { wordFields } from "#features/notifications/batches/commands/word-fields.ts";
import { getBatch, listAddressed, listTexts } from "#features/notifications/batches/queries.ts";
import { standingWordings } from "#features/notifications/batches/rules.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { disconnect } from "#lib/db.ts";
import { memberPrincipal, withScope } from "#lib/scope.ts";
import { CAST } from "#prisma/seed/cast.ts";
import { adoptEmbeddedDatabase } from "#scripts/start/adopt-database.ts";
import { plainlyAnswered } from "#scripts/test-database/draft-file.ts";

// For the journeys: what a person would type in the forty fields of a common text, by the same command as their form.
const [workspace = "", batchId = ""] = process.argv.slice(2);
adoptEmbeddedDatabase();
const user = await findUserByEmail(CAST.dpo.email);
if (user === null) throw new Error("the demonstration is not loaded");
const dpo = memberPrincipal(user.id, workspace);
const now = Temporal.Now.instant();
const answers = await withScope(dpo, async (tx) => {
  const batch = await getBatch(tx, batchId);
  const { incidentId, form, phase, language } = batch;
  const worded = standingWordings(await listTexts(tx, batchId));
  const addressed = await listAddressed(tx, batch);
  const organisationIds = addressed.flatMap(({ organisationId, reason }) =>
    reason === null ? [organisationId] : [],
  );
  const facts = await readFactsOfMany(tx, { incidentId, language, organisationIds, at: now.toString() });
  const lacking = [...facts.values()].flatMap((known) =>
    fillForm({ form, phase, facts: known, answers: {} }).filter(({ state }) => state === "missing"),
  );
  const fields = new Map(lacking.map(({ field }) => [field.id, field]));
  return [...fields.values()].filter(({ id }) => !worded.has(id)).map(plainlyAnswered);
});
await wordFields(dpo, { batchId, answers }, now);
await disconnect();
