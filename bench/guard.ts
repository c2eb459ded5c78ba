import { readFactsOfMany } from "#features/forms/queries.ts";
import { type Answers, fillForm } from "#features/forms/rules.ts";
import { logIncident } from "#features/incidents/commands/log-incident.ts";
import { contentOf, readContent, sealed } from "#features/notifications/documents/rules.ts";
import { readGuard } from "#features/notifications/guard/queries.ts";
import { openOf } from "#features/notifications/guard/rules.ts";
import { findForm } from "#law/form-pack.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { plainAnswer } from "#scripts/test-database/plain-answer.ts";
import { leakOf, NOW, openCrisis } from "./crisis.ts";
import { withClient, withDurableDatabase } from "./durable-database.ts";
import { medians, milliseconds, report, rounded } from "./measure.ts";

const SIBLINGS = 1_000;
const ROUNDS = 5;
const LIMIT_MS = 1_000;
/** So many different days on which the breach began. */
const DAYS = 10;

const form = findForm("fr.cnil.notification");
if (form === null) throw new Error("There is no form of CNIL.");
const { id: formId, version: formVersion } = form;

/** What each organisation put before its signatory: every field answered, and the beginning dated on one of ten days. */
async function writeSiblings(dpo: Principal, incidentId: string) {
  const { workspaceId, duties, facts } = await withScope(dpo, async (tx, actor) => {
    const owed = await tx.obligation.findMany({
      where: { incidentId, ruleId: "eu.gdpr.33-1" },
      select: { id: true, organisationId: true },
      orderBy: { id: "asc" },
    });
    const organisationIds = owed.map(({ organisationId }) => organisationId);
    return {
      ...{ workspaceId: actor.workspaceId, duties: owed },
      facts: await readFactsOfMany(tx, { incidentId, organisationIds, at: NOW.toString() }),
    };
  });
  return duties.map(({ id, organisationId }, index) => {
    const known = facts.get(organisationId);
    if (known === undefined || form === null) throw new Error(`No facts of ${organisationId}.`);
    const began = `2026-11-${String((index % DAYS) + 1).padStart(2, "0")}`;
    const answers: Answers = {
      ...Object.fromEntries(form.fields.map((field) => [field.id, plainAnswer(field)])),
      started_at: { value: { date: began, precision: "day" } },
    };
    const content = contentOf(form, fillForm({ form, phase: "initial", facts: known, answers }), {
      ...{ phase: "initial", language: "fr", zone: "Europe/Paris", rule: "eu.gdpr.33-1" },
      ...{ addressee: "fr-cnil", addresseeName: "CNIL", reference: "2026-001", origin: "live" },
      organisation: { id: organisationId, name: `Biologie ${index + 1}` },
    });
    const { text, sha256 } = sealed(content);
    return {
      workspaceId,
      organisationId,
      obligationId: id,
      draftId: newId(),
      reviewId: newId(),
      text,
      sha256,
    };
  });
}
type Siblings = Awaited<ReturnType<typeof writeSiblings>>;

/** As the commands leave them, signed by nobody: a thousand signatures are not what is measured. */
function insertSiblings(superuserUrl: string, incidentId: string, siblings: Siblings) {
  return withClient(superuserUrl, async (client) => {
    const rows = [JSON.stringify(siblings), incidentId, NOW.toString()];
    const of = `FROM json_to_recordset($1::json) AS s ("workspaceId" uuid, "organisationId" uuid, "obligationId" uuid, "draftId" uuid,
      "reviewId" uuid, text text, sha256 text)`;
    await client.query(
      `INSERT INTO drafts (workspace_id, id, incident_id, organisation_id, obligation_id, form_id, form_version, phase, language, state,
        content_sha256, prepared_at, prepared_by, prepared_by_id)
       SELECT "workspaceId", "draftId", $2::uuid, "organisationId", "obligationId", $4, $5, 'initial', 'fr', 'in_review', sha256,
        $3::timestamptz, 'Claire Exemple', "draftId" ${of}`,
      [...rows, formId, formVersion],
    );
    await client.query(
      `INSERT INTO draft_reviews (workspace_id, id, draft_id, incident_id, organisation_id, step, says, remarks, content, content_sha256,
        departed, stepped_at, stepped_by, stepped_by_id)
       SELECT "workspaceId", "reviewId", "draftId", $2::uuid, "organisationId", 'submitted', '', '[]', text, sha256, '[]',
        $3::timestamptz, 'Claire Exemple', "draftId" ${of}`,
      rows,
    );
    await client.query("UPDATE drafts SET state = 'filed'");
    await client.query("ANALYZE");
  });
}

const measured = await withDurableDatabase(async ({ superuserUrl }) => {
  const crisis = await openCrisis({ organisations: SIBLINGS, labs: SIBLINGS });
  const { incidentId } = await logIncident(crisis.dpo, leakOf(crisis, SIBLINGS), NOW);
  const siblings = await writeSiblings(crisis.dpo, incidentId);
  await insertSiblings(superuserUrl, incidentId, siblings);
  const first = siblings[0]?.draftId ?? "";
  const guard = (draftIds?: readonly string[]) =>
    withScope(crisis.dpo, (tx, { reach }) =>
      readGuard(tx, {
        incidentId,
        reach,
        at: NOW.toString(),
        ...(draftIds === undefined ? {} : { draftIds }),
      }),
    );
  const { found } = await guard();
  const open = openOf(found.get(first) ?? []).length;
  if (found.size !== SIBLINGS || open < DAYS - 1) throw new Error(`${found.size} compared, ${open} open.`);
  const times = await medians(ROUNDS, {
    all: () => milliseconds(() => guard()),
    one: () => milliseconds(() => guard([first])),
    read: () =>
      milliseconds(() =>
        withScope(crisis.dpo, async (tx) => {
          const rows = await tx.draftReview.findMany({ where: { incidentId }, select: { content: true } });
          return rows.map(({ content }) => readContent(content ?? ""));
        }),
      ),
  });
  return { ...times, open };
});
const { all, one, read, open } = measured;
report({
  bench: "guard",
  line:
    `${SIBLINGS} sibling filings compared with each other in ${rounded(all)} ms (limit ${LIMIT_MS}), ` +
    `one of them with the others in ${rounded(one)} ms, their contents only read in ${rounded(read)} ms · ${open} contradictions of one`,
  reached: all < LIMIT_MS && one < LIMIT_MS,
  rounds: ROUNDS,
  ratio: rounded(all / read),
  figures: { all: rounded(all), one: rounded(one), read: rounded(read) },
});
