import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { recordFurtherFacts } from "#features/exposures/commands/record-further-facts.ts";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { registerOrganisation } from "#features/organisations/commands/register-organisation.ts";
import { database } from "#lib/db.ts";
import { memberPrincipal, type Principal, withScope } from "#lib/scope.ts";
import { exposureOf, obligationsOf } from "#scripts/test-database/case-file.ts";
import {
  type CrisisCell,
  logLeak,
  mandate,
  NOW,
  openCrisisCell,
} from "#scripts/test-database/crisis-cell.ts";
import { begin, complete, draftOf, fieldsOf, file, putForward } from "#scripts/test-database/draft-file.ts";
import { answerFields } from "./commands/answer-fields.ts";
import { entrustDraft } from "./commands/entrust-draft.ts";
import { signDraft } from "./commands/sign-draft.ts";

/** Eighteen controllers run thirty laboratories, twelve of them two each; without the variable, the three told apart. */
const ORGANISATIONS = process.env.WHOLE_CASE === "yes" ? 18 : 3;
const WITH_TWO = 12;
const LATER = NOW.add({ hours: 20 });
/** Past the legal limit of the first organisation alone, which learned of it first. */
const TOO_LATE = NOW.add({ hours: 96 });
const COMPLETE = NOW.add({ hours: 24 * 20 });
const [LATE, ON_BEHALF, INFORMED] = [0, 1, 2];

let cell: CrisisCell;
let signatory: Principal;
let incidentId: string;
const organisationIds: string[] = [];

beforeAll(async () => {
  cell = await openCrisisCell();
  const exposures = [];
  for (let number = 1; number <= ORGANISATIONS; number += 1) {
    const labs = Array.from({ length: number <= WITH_TWO ? 2 : 1 }, (_, index) => ({
      ...{ name: `Laboratoire ${number}.${index + 1}`, department: "56" },
    }));
    const name = `Organisme ${number}`;
    const about = { name, kind: "laboratory", timeZone: "Europe/Paris", labs };
    const registered = await registerOrganisation(cell.dpo, about, NOW);
    organisationIds.push(registered.organisationId);
    exposures.push({
      ...{ organisationId: registered.organisationId, awareness: "2026-11-09T08:20:00Z" },
      labs: registered.labs.map(({ id }) => ({ labId: id, personsEstimated: 1_000 + number })),
    });
  }
  signatory = await signsForAll();
  for (const organisationId of organisationIds) {
    await mandate(cell.dpo, organisationId, { to: signatory, capacity: "legal_representative" });
    await mandate(cell.dpo, organisationId, { to: cell.dpo, capacity: "dpo" });
  }
  ({ incidentId } = await logLeak(cell, { exposures, vendorAwareness: "2026-11-09T07:00:00Z" }));
}, 120_000);

async function signsForAll(): Promise<Principal> {
  const slug = await withScope(cell.dpo, (_tx, { workspaceName }) => Promise.resolve(workspaceName));
  const email = `representants@${slug}.example.org`;
  const about = { email, name: "Représentante légale", roles: ["signatory"], organisationIds };
  await inviteMember(cell.dpo, about, NOW);
  const user = await database().user.findUniqueOrThrow({ where: { email } });
  return memberPrincipal(user.id, slug);
}

const at = (index: number, ruleId = "eu.gdpr.33-1") => ({
  ...{ incidentId, organisationId: organisationIds[index] ?? "", ruleId },
});

async function signAndFile(draftId: string, changes: { now: Temporal.Instant } & Record<string, unknown>) {
  const seen = await putForward(cell.dpo, { draftId, now: changes.now });
  await signDraft(signatory, { draftId, seen }, changes.now);
  return file(cell.dpo, draftId, changes);
}

test("the founding case is filed in two phases: one late with reasons, one by the vendor on behalf, one although the authority knows", {
  timeout: 300_000,
}, async () => {
  await noteThatTheAuthorityKnows(INFORMED);
  for (const index of organisationIds.keys()) {
    const draftId = await begin(cell.dpo, at(index), { now: NOW });
    if (index === ON_BEHALF) await prepareOnBehalf(draftId);
    const late =
      index === LATE ? { now: TOO_LATE, reasonsForDelay: "Comptage des personnes en cours" } : { now: LATER };
    await signAndFile(draftId, late);
  }
  for (const index of organisationIds.keys()) {
    const draftId = await begin(cell.dpo, at(index, "eu.gdpr.33-4"), { phase: "follow_up", now: COMPLETE });
    await signAndFile(draftId, { now: COMPLETE, complete: "yes" });
  }
  const filed = await withScope(cell.auditor, async (tx) => ({
    documents: await tx.filedDocument.count({ where: { incidentId } }),
    late: await tx.filing.findMany({
      where: { incidentId, lateInLawBySeconds: { gt: 0 } },
      select: { organisationId: true, reasonsForDelay: true },
    }),
    signed: await tx.draftReview.findMany({ where: { incidentId, step: "signed" }, distinct: ["steppedBy"] }),
  }));
  expect(filed.documents).toBe(2 * ORGANISATIONS);
  expect(filed.late).toEqual([
    { organisationId: organisationIds[LATE], reasonsForDelay: "Comptage des personnes en cours" },
  ]);
  expect(filed.signed.map(({ steppedBy }) => steppedBy)).toEqual(["Représentante légale"]);
  for (const organisationId of organisationIds) {
    const duties = await obligationsOf(cell.auditor, incidentId, organisationId);
    const told = duties.filter(({ ruleId }) => ruleId.startsWith("eu.gdpr.33-") && ruleId !== "eu.gdpr.33-5");
    expect(told.map(({ state }) => state)).toEqual(["filed", "filed"]);
  }
});

/** A note beside the duty: the clock stays, and it is filed like the others. */
async function noteThatTheAuthorityKnows(index: number) {
  const { organisationId } = at(index);
  const { id: exposureId, version } = await exposureOf(cell.dpo, incidentId, organisationId);
  const facts = {
    exposureId,
    version,
    authorityAlreadyInformed: "yes",
    reason: "Le vendeur l’a dit à la CNIL",
  };
  await recordFurtherFacts(cell.dpo, facts, NOW);
  const duties = await obligationsOf(cell.dpo, incidentId, organisationId);
  const duty = duties.find(({ ruleId }) => ruleId === "eu.gdpr.33-1");
  expect(duty?.notes).toContainEqual({ code: "authority_already_informed", values: {} });
  expect(duty?.state).toBe("due");
}

/** Only once the organisation asked for it; then the vendor answers what it knows, and reads nothing else of the file. */
async function prepareOnBehalf(draftId: string) {
  const [, , third] = await fieldsOf(cell.dpo, draftId);
  const answers = [{ fieldId: third?.field.id, as: "unknown", follows: "Au complément" }];
  const byVendor = () => answerFields(cell.vendorContact, { draftId, answers }, LATER);
  await expect(byVendor()).rejects.toMatchObject({ code: "not_found" });
  const { version } = await draftOf(cell.dpo, draftId);
  const asked = { draftId, version, vendorId: cell.vendorId, basis: "Courriel du responsable, 9 novembre" };
  for (const member of [cell.auditor, cell.responder])
    await expect(entrustDraft(member, asked, NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(entrustDraft(cell.outsider, asked, NOW)).rejects.toMatchObject({ code: "not_found" });
  await entrustDraft(cell.dpo, asked, NOW);
  const seen = await fieldsOf(cell.vendorContact, draftId);
  expect(seen.every(({ fromFacts }) => fromFacts === null)).toBe(true);
  await complete(cell.vendorContact, draftId, LATER);
  const authors = await withScope(cell.auditor, (tx) =>
    tx.draftAnswer.findMany({ where: { draftId }, distinct: ["answeredBy"], select: { answeredBy: true } }),
  );
  expect(authors).toEqual([{ answeredBy: "Personne vendor_contact" }]);
  await leaveToTheFile(draftId);
}

/** Where the file knows better than the vendor, the DPO takes the file's word. */
async function leaveToTheFile(draftId: string) {
  const known = (await fieldsOf(cell.dpo, draftId)).filter(
    ({ fromFacts, answer }) => fromFacts !== null && answer !== null,
  );
  const answers = known.map(({ field }) => ({ fieldId: field.id, seen: 1, as: "fact" }));
  await answerFields(cell.dpo, { draftId, answers }, LATER);
}
