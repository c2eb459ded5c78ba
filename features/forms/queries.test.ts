import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { adoptClaim } from "#features/claims/commands/adopt-claim.ts";
import { recordClaim } from "#features/claims/commands/record-claim.ts";
import { decideOperational } from "#features/decisions/operational/commands/decide-operational.ts";
import { listOperational } from "#features/decisions/operational/queries.ts";
import { recordContact } from "#features/organisations/readiness/commands/record-contact.ts";
import { startPlaybook } from "#features/playbooks/commands/start-playbook.ts";
import { createTask } from "#features/tasks/commands/create-task.ts";
import { findForm } from "#law/form-pack.ts";
import { FACT_IDS } from "#law/forms/fact-ids.ts";
import { withScope } from "#lib/scope.ts";
import { checkedFile, evidenceFolder } from "#scripts/test-database/bring-evidence.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { readFacts, readFactsOfMany } from "./queries.ts";
import { fillForm, measureCompleteness } from "./rules.ts";

evidenceFolder();

let cell: CrisisCell;
let incidentId: string;
let reference: string;

beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId, reference } = await logLeak(cell));
});

const factsOfAlpha = (principal = cell.dpo) =>
  withScope(principal, (tx) =>
    readFacts(tx, { incidentId, organisationId: cell.alpha.organisationId, at: NOW.toString() }),
  );

describe("the facts of one organisation in a case", () => {
  test("are all there by name, each with the page on which it is filled", async () => {
    const facts = await factsOfAlpha();
    expect(Object.keys(facts).sort()).toEqual([...FACT_IDS].sort());
    expect(Object.values(facts).filter(({ source }) => !source.path.startsWith("/"))).toEqual([]);
  });

  test("say what the case and the file say, and where", async () => {
    const facts = await factsOfAlpha();
    expect(facts["awareness.at"]).toMatchObject({
      value: AWARE,
      source: { path: `/incidents/${reference}/organisations/${cell.alpha.organisationId}/awareness` },
    });
    expect(facts["case.natures"].value).toEqual(["confidentiality"]);
    expect(facts["case.sensitive"].value).toBe("yes");
    expect(facts["breach.malicious"].value).toBe("yes");
    expect(facts["processor.name"].value).toBe("Éditeur Fictif");
    expect(facts["told.state"].value).toBe("undetermined");
    expect(facts["awareness.late"].value).toBe("no");
  });

  test("count the laboratories’ estimates until a figure is adopted for the organisation", async () => {
    expect((await factsOfAlpha())["persons.count"]).toMatchObject({
      value: 1_200,
      source: { kind: "exposure", label: "labsEstimated" },
    });
    const ofCase = await adopted({ about: "persons", value: "491 840" });
    expect((await factsOfAlpha())["persons.count"].value, ofCase).toBe(1_200);
    await adopted({ about: "persons", value: "1 234", organisationId: cell.alpha.organisationId });
    expect((await factsOfAlpha())["persons.count"]).toMatchObject({
      value: 1_234,
      source: { kind: "claim" },
    });
  });

  test("name the shared mailbox as the contact before the DPO, each fact with its own form", async () => {
    const { organisationId } = cell.alpha;
    const page = `/organisations/${organisationId}?edit=contact-`;
    await recordContact(
      cell.dpo,
      {
        organisationId,
        part: "dpo",
        name: "Claire Exemple",
        email: "dpo@example.org",
        phone: "+33 1 23 45 67 89",
      },
      NOW,
    );
    expect((await factsOfAlpha())["contact.email"]).toMatchObject({
      value: "dpo@example.org",
      source: { path: `${page}dpo` },
    });
    const mailbox = {
      organisationId,
      part: "breach_mailbox",
      name: "Cellule violation",
      email: "violation@example.org",
    };
    await recordContact(cell.dpo, mailbox, NOW);
    await recordContact(
      cell.dpo,
      { organisationId, part: "registered_office", name: "Siège", note: "1 rue de l’Exemple, 56000 Vannes" },
      NOW,
    );
    const facts = await factsOfAlpha();
    expect(facts["contact.email"].value).toBe("violation@example.org");
    expect(facts["contact.phone"]).toMatchObject({
      value: "+33 1 23 45 67 89",
      source: { path: `${page}dpo` },
    });
    expect(facts["organisation.address"].value).toBe("1 rue de l’Exemple, 56000 Vannes");
    expect(facts["representative.name"]).toMatchObject({
      value: null,
      source: { path: `${page}legal_representative` },
    });
  });

  test("tell an authority what remedies, of the case and of the organisation alone, and no to-do list", async () => {
    await startPlaybook(cell.dpo, { incidentId, playbook: "ransomware", language: "fr" }, NOW);
    await createTask(cell.dpo, { incidentId, title: "Rappeler Beta" }, NOW);
    const proposals = await withScope(cell.dpo, (tx) => listOperational(tx, incidentId));
    for (const { id: operationalId } of proposals.filter(({ kind }) =>
      ["suspend_feeds", "ransom"].includes(kind),
    ))
      await decideOperational(
        cell.dpo,
        { operationalId, version: 1, answer: "yes", reasons: "Propagation" },
        NOW,
      );
    const planned = (await factsOfAlpha())["measures.planned"].value;
    expect(planned).toHaveLength(4);
    expect(planned).toEqual(
      expect.arrayContaining([
        expect.stringContaining("Flux suspendus"),
        "Isoler les machines et les sauvegardes",
        "Passer en mode dégradé et dire ce qui s’arrête",
        "Restaurer, et vérifier les résultats",
      ]),
    );
  });

  test("fill CNIL’s form as far as they go, and nothing beyond", async () => {
    const form = findForm("fr.cnil.notification");
    if (form === null) throw new Error("no form of CNIL");
    const filled = fillForm({ form, phase: "initial", facts: await factsOfAlpha(), answers: {} });
    const { missing } = measureCompleteness(filled);
    const known = [
      "name",
      "contact_email",
      "processor_notice",
      "natures",
      "cause",
      "data_categories",
      "persons",
      "aware_at",
    ];
    expect(known.filter((id) => missing.includes(id))).toEqual(["processor_notice"]);
    expect(missing).toContain("complete");
    expect(filled.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe("what may not leave", () => {
  test("counsel’s exhibits are named in no form, not even to the DPO who sees them", async () => {
    const bring = (changes: object) =>
      checkedFile(cell.dpo, {
        incidentId,
        bytes: new TextEncoder().encode(JSON.stringify(changes)),
        changes,
      });
    await bring({ name: "journal.log" });
    await bring({ name: "avis.pdf", privileged: "yes" });
    expect((await factsOfAlpha())["evidence.list"].value).toEqual(["1. journal.log"]);
  });
});

describe("who reads them", () => {
  test("is in scope: a signatory reads their own organisation, an outsider nothing", async () => {
    const both = [cell.alpha.organisationId, cell.beta.organisationId];
    const read = (principal: CrisisCell["dpo"]) =>
      withScope(principal, async (tx) => [
        ...(await readFactsOfMany(tx, { incidentId, organisationIds: both, at: null })).keys(),
      ]);
    expect((await read(cell.dpo)).sort()).toEqual([...both].sort());
    expect(await read(cell.auditor)).toHaveLength(2);
    expect(await read(cell.signatory)).toEqual([cell.alpha.organisationId]);
    await expect(read(cell.outsider)).rejects.toMatchObject({ code: "not_found" });
  });
});

async function adopted(said: { about: string; value: string; organisationId?: string }): Promise<string> {
  const { claimId } = await recordClaim(
    cell.dpo,
    { incidentId, source: "Expertise", credibility: "B2", ...said },
    NOW,
  );
  await adoptClaim(cell.dpo, { claimId, reason: "Le chiffre de l’expert." }, NOW);
  return claimId;
}
