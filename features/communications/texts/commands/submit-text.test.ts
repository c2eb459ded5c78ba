import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { changeMember } from "#features/members/commands/change-member.ts";
import { linkAccounts } from "#features/members/commands/link-accounts.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope, withWriteScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import {
  type CrisisCell,
  logLeak,
  mandate,
  NOW,
  openCrisisCell,
} from "#scripts/test-database/crisis-cell.ts";
import { LETTER, submitLetter } from "#scripts/test-database/tell-persons.ts";
import { getText, listTexts } from "../queries.ts";
import { beginText } from "./begin-text.ts";
import { reviewText } from "./review-text.ts";
import { reviseText } from "./revise-text.ts";
import { saveText } from "./save-text.ts";
import { submitText } from "./submit-text.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const about = (changes: object = {}) => ({
  ...{ incidentId, title: "Lettre", language: "fr", audience: "adults" },
  ...{ channels: ["letter"], categories: ["password_clear"], ...changes },
});
const begun = async (changes: object = {}) => {
  const { textId } = await beginText(cell.dpo, about(changes), NOW);
  return { textId, textVersionId: (await latest(textId)).id };
};
const latest = async (textId: string, who: Principal = cell.dpo) => {
  const { versions } = await withScope(who, (tx) => getText(tx, incidentId, textId));
  const [version] = versions;
  if (version === undefined) throw new Error("a text without a version");
  return version;
};
const answer = (textVersionId: string, contentHash: string | null, changes: object = {}) => ({
  ...{ textVersionId, organisationId: cell.alpha.organisationId, contentHash, outcome: "signed", ...changes },
});

test("a text begins with the advice for the data that leaked, and cannot be put to anybody with an empty block", async () => {
  const { textId, textVersionId } = await begun({
    channels: ["letter", "sms", "public_notice", "telephone"],
  });
  expect((await latest(textId)).content.advice).toContain("Changez dès maintenant ce mot de passe");
  const submission = submitText(cell.dpo, { textVersionId, version: 1 }, NOW);
  await expect(submission).rejects.toMatchObject({
    problems: ["subject", "nature", "measures", "contact", "concerned", "script", "sms"].map((path) => ({
      ...{ path, problem: "required" },
    })),
  });
  const odd = { ...LETTER, nature: "Bonjour {nom}", contact: "Écrivez-nous.", concerned: "a", script: "b" };
  await saveText(cell.dpo, { textVersionId, version: 1, ...odd }, NOW);
  await expect(submitText(cell.dpo, { textVersionId, version: 2 }, NOW)).rejects.toMatchObject({
    problems: [
      { path: "nature", problem: "unknownPlaceholder" },
      { path: "contact", problem: "contactMissing" },
    ],
  });
});

test("names nobody by number: a telephone or an address stands in the laboratory’s own facts", async () => {
  const { textVersionId } = await begun();
  const typed = { ...LETTER, contact: "Appelez le 01 23 45 67 89" };
  await expect(saveText(cell.dpo, { textVersionId, version: 1, ...typed }, NOW)).rejects.toMatchObject({
    problems: [{ path: "contact", problem: "containsPhone" }],
  });
});

test("once put to those who sign it stays as it is, whatever statement asks; a change is a new version", async () => {
  const { textId, textVersionId } = await submitLetter({ cell, incidentId });
  await expect(saveText(cell.dpo, { textVersionId, version: 3, ...LETTER }, NOW)).rejects.toMatchObject({
    code: "conflict",
  });
  const superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  const change = superuser.query("UPDATE text_versions SET content = '{}' WHERE id = $1", [textVersionId]);
  await expect(change).rejects.toThrow("does not change");
  await superuser.end();
  await reviseText(cell.responder, { textVersionId }, NOW);
  expect(await latest(textId)).toMatchObject({
    number: 2,
    submittedAt: null,
    content: { nature: LETTER.nature },
  });
  await expect(reviseText(cell.dpo, { textVersionId }, NOW)).rejects.toMatchObject({ code: "conflict" });
});

test("each organisation signs for itself, by mandate, the very text it saw; returning says what to change", async () => {
  const { textVersionId, contentHash, textId } = await submitLetter({ cell, incidentId });
  const other = answer(textVersionId, "0".repeat(64));
  await expect(reviewText(cell.signatory, other, NOW)).rejects.toMatchObject({ code: "conflict" });
  const silent = answer(textVersionId, contentHash, { outcome: "returned" });
  await expect(reviewText(cell.signatory, silent, NOW)).rejects.toMatchObject({
    problems: [{ path: "reason", problem: "sayWhatToChange" }],
  });
  const ofBeta = answer(textVersionId, contentHash, { organisationId: cell.beta.organisationId });
  await expect(reviewText(cell.signatory, ofBeta, NOW)).rejects.toMatchObject({ code: "not_found" });
  const forged = { contentHash: contentHash ?? "", outcome: "signed", reason: "", recordedBy: "Signataire" };
  for (const [who, of] of [
    [cell.dpo, forged],
    [cell.signatory, { ...forged, contentHash: "0".repeat(64) }],
  ] as const)
    await expect(
      withWriteScope(who, (tx, { id: memberId, workspaceId }) =>
        tx.textReview.createMany({
          data: {
            ...{
              workspaceId,
              id: newId(),
              incidentId,
              organisationId: cell.alpha.organisationId,
              textVersionId,
            },
            ...{ ...of, memberId, recordedAt: NOW.toString() },
          },
        }),
      ),
    ).rejects.toThrow("row-level security");
  await reviewText(cell.signatory, answer(textVersionId, contentHash), NOW);
  expect((await latest(textId)).reviews).toMatchObject([
    { outcome: "signed", organisation: "Alpha Biologie", recordedBy: "Personne signatory" },
  ]);
  const twice = reviewText(cell.signatory, answer(textVersionId, contentHash), NOW);
  await expect(twice).rejects.toMatchObject({ code: "conflict" });
  expect(await typesOf(cell.dpo, incidentId)).toEqual(
    expect.arrayContaining([
      "letter_text.begun",
      "text_version.changed",
      "text_version.submitted",
      "text.signed",
    ]),
  );
});

test("once submitted, calls everybody who signs for an organisation of the case, in one mail each", async () => {
  const { incidentId: own } = await logLeak(cell);
  const { textId } = await submitLetter({ cell, incidentId: own });
  const memberId = await withScope(cell.signatory, async (_tx, { id }) => id);
  const mails = await withScope(cell.dpo, (tx) => tx.mail.findMany({ where: { incidentId: own } }));
  const path = expect.stringMatching(new RegExp(`^/incidents/[^/]+/persons/texts/${textId}$`));
  expect(mails).toMatchObject([{ kind: "must_sign", memberId, path, ruleId: "eu.gdpr.34-1" }]);
});

test("nobody signs what they wrote, by whatever account of theirs", async () => {
  const { textId, textVersionId, contentHash } = await submitLetter({ cell, incidentId });
  const [memberId, otherId] = await Promise.all(
    [cell.dpo, cell.signatory].map((who) => withScope(who, async (_tx, { id }) => id)),
  );
  // Once both are one person's, the mandate that the DPO recorded is of their own making.
  const { organisationId } = cell.alpha;
  await mandate(cell.responder, organisationId, { to: cell.signatory, capacity: "legal_representative" });
  await linkAccounts(cell.administrator, { memberId, otherId, reason: "Une même personne" }, NOW);
  await expect(reviewText(cell.signatory, answer(textVersionId, contentHash), NOW)).rejects.toMatchObject({
    problems: [{ path: "outcome", problem: "ownText" }],
  });
  const returned = answer(textVersionId, contentHash, { outcome: "returned", reason: "Trop long" });
  await reviewText(cell.signatory, returned, NOW);
  // A colleague's new version still says what they wrote.
  await reviseText(cell.responder, { textVersionId }, NOW);
  const { id, version } = await latest(textId);
  await submitText(cell.responder, { textVersionId: id, version }, NOW);
  const again = answer(id, (await latest(textId)).contentHash);
  await expect(reviewText(cell.signatory, again, NOW)).rejects.toMatchObject({
    problems: [{ path: "outcome", problem: "ownText" }],
  });
});

test("nor after a change of role in between, with a mandate", async () => {
  const own = await openCrisisCell();
  const { incidentId: ofOwn } = await logLeak(own);
  const written = await submitLetter({ cell: { ...own, dpo: own.responder }, incidentId: ofOwn });
  const { organisationId } = own.alpha;
  const memberId = await withScope(own.responder, async (_tx, { id }) => id);
  const standing = { memberId, seen: "responder", roles: ["signatory"], organisationIds: [organisationId] };
  await changeMember(own.administrator, standing, NOW);
  await mandate(own.dpo, organisationId, { to: own.responder, capacity: "delegate" });
  const { textVersionId, contentHash } = written;
  const signed = { textVersionId, organisationId, contentHash, outcome: "signed" };
  await expect(reviewText(own.responder, signed, NOW)).rejects.toMatchObject({
    problems: [{ path: "outcome", problem: "ownText" }],
  });
});

test("nobody signs without a mandate in force", async () => {
  const { textVersionId, contentHash } = await submitLetter({ cell, incidentId });
  const unmandated = reviewText(cell.labManager, answer(textVersionId, contentHash), NOW);
  await expect(unmandated).rejects.toMatchObject({ code: "forbidden" });
  await expect(reviewText(cell.dpo, answer(textVersionId, contentHash), NOW)).rejects.toMatchObject({
    code: "forbidden",
  });
  await mandate(cell.dpo, cell.alpha.organisationId, {
    to: cell.labManager,
    capacity: "delegate",
    untilOn: "2020-01-01",
  });
  await expect(reviewText(cell.labManager, answer(textVersionId, contentHash), NOW)).rejects.toMatchObject({
    problems: [{ path: "outcome", problem: "mandateLapsed" }],
  });
});

test("is the cell’s while it is written and everybody’s of the case once submitted; others find nothing", async () => {
  const draft = await begun({ title: "Projet" });
  const { textVersionId, contentHash } = await submitLetter({ cell, incidentId }, { title: "Soumis" });
  const titles = (who: Principal) =>
    withScope(who, async (tx) => (await listTexts(tx, incidentId)).map(({ title }) => title));
  expect(await titles(cell.labManager)).not.toContain("Projet");
  expect(await titles(cell.labManager)).toContain("Soumis");
  expect(await titles(cell.auditor)).toContain("Projet");
  for (const nobody of [cell.outsider, cell.vendorContact]) expect(await titles(nobody)).toEqual([]);
  const acts = [
    (who: Principal) => beginText(who, about(), NOW),
    (who: Principal) => saveText(who, { textVersionId: draft.textVersionId, version: 1 }, NOW),
    (who: Principal) => submitText(who, { textVersionId: draft.textVersionId, version: 1 }, NOW),
    (who: Principal) => reviseText(who, { textVersionId }, NOW),
    (who: Principal) => reviewText(who, answer(textVersionId, contentHash), NOW),
  ];
  for (const act of acts) {
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
});
