import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { LOG_KEY, WITNESS_KEY } from "#ledger/reference-log.ts";
import { newId } from "#lib/ids.ts";
import { withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { recordLogKey } from "../../commands/record-log-key.ts";
import { rotateLogKey } from "../../commands/rotate-log-key.ts";
import { listWitnesses } from "../queries.ts";
import { askWitness } from "./ask-witness.ts";
import { dismissWitness } from "./dismiss-witness.ts";
import { nameWitness } from "./name-witness.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const witness = (changes: Record<string, unknown> = {}) => ({
  ...{ kind: "witness", name: "Ordre professionnel", url: "https://temoin.example.org/log" },
  ...{ verifierKey: WITNESS_KEY, ...changes },
});
const webhook = { kind: "webhook", name: "Notaire", url: "https://depot.example.org/", verifierKey: "" };
const everyoneElse = () => [
  cell.auditor,
  cell.responder,
  cell.signatory,
  cell.labManager,
  cell.vendorContact,
];

describe("naming a witness", () => {
  test("keeps the address and the key its cosignatures are checked with, and the log says who named it", async () => {
    const { witnessId } = await nameWitness(cell.administrator, witness(), NOW);
    await nameWitness(cell.administrator, webhook, NOW);
    const listed = await withScope(cell.auditor, (tx) => listWitnesses(tx));
    expect(listed.map(({ name, kind, verifierKey }) => [name, kind, verifierKey])).toEqual([
      ["Notaire", "webhook", null],
      ["Ordre professionnel", "witness", WITNESS_KEY],
    ]);
    const folded = fold(await streamOf(cell.administrator, null)).get(`witness:${witnessId}`);
    const row = listed.find(({ id }) => id === witnessId);
    expect(folded).toMatchObject({
      ...witness(),
      namedAt: row?.namedAt.toISOString(),
      namedBy: row?.namedBy,
    });
  });

  test.each([
    ["a log's own key", { verifierKey: LOG_KEY }, "notAWitnessKey"],
    ["no key", { verifierKey: "" }, "notAWitnessKey"],
    ["a damaged key", { verifierKey: WITNESS_KEY.replace("4bab", "4bac") }, "notAWitnessKey"],
    ["an address that is none", { url: "temoin" }, "notAnAddress"],
    ["an address of another protocol", { url: "file:///etc/passwd" }, "notAnAddress"],
    ["no name", { name: "" }, "required"],
    [
      "a mailbox that is none",
      { kind: "mailbox", url: "a@b.example,c@d.example", verifierKey: "" },
      "notAnEmail",
    ],
    ["a mailbox with a key", { kind: "mailbox", url: "depot@etude.example" }, "onlyWitnessesHaveKeys"],
  ])("with %s is refused", async (_, changes, problem) => {
    const act = nameWitness(cell.administrator, witness(changes), NOW);
    await expect(act).rejects.toMatchObject({
      code: "invalid",
      problems: [expect.objectContaining({ problem })],
    });
  });

  test("is an administrator's: refused to everybody else, and an outsider finds nothing", async () => {
    for (const principal of everyoneElse())
      await expect(nameWitness(principal, witness(), NOW)).rejects.toMatchObject({ code: "forbidden" });
    const { witnessId } = await nameWitness(cell.administrator, witness(), NOW);
    for (const act of [askWitness, dismissWitness]) {
      const input = { witnessId, version: 1, ...(act === dismissWitness ? { reason: "Fin" } : {}) };
      await expect(act(cell.outsider, input, NOW)).rejects.toMatchObject({ code: "not_found" });
      await expect(act(cell.intruder, input, NOW)).rejects.toMatchObject({ code: "not_found" });
      await expect(act(cell.auditor, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
    }
  });
});

describe("a witness that was named", () => {
  test("is asked now, then dismissed with a reason, each once by the version seen", async () => {
    const { witnessId } = await nameWitness(cell.administrator, witness({ name: "À quitter" }), NOW);
    await askWitness(cell.administrator, { witnessId, version: 1 }, NOW);
    const stale = { witnessId, version: 1, reason: "Convention échue" };
    await expect(dismissWitness(cell.administrator, stale, NOW)).rejects.toMatchObject({ code: "conflict" });
    await dismissWitness(cell.administrator, { ...stale, version: 2 }, NOW);
    await expect(askWitness(cell.administrator, { witnessId, version: 3 }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
    const names = (await withScope(cell.dpo, (tx) => listWitnesses(tx))).map(({ name }) => name);
    expect(names).not.toContain("À quitter");
    const {
      reason: _reason,
      by: _by,
      ...folded
    } = fold(await streamOf(cell.administrator, null)).get(`witness:${witnessId}`) ?? {};
    const row = await withScope(cell.dpo, (tx) => tx.witness.findFirstOrThrow({ where: { id: witnessId } }));
    expect(JSON.parse(JSON.stringify(row))).toMatchObject(folded);
  });
});

describe("asking for a new key of the log", () => {
  test("is an administrator's, with a reason, and not twice before there is one", async () => {
    for (const principal of everyoneElse())
      await expect(rotateLogKey(principal, { reason: "Départ" }, NOW)).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(rotateLogKey(cell.intruder, { reason: "Départ" }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(rotateLogKey(cell.administrator, { reason: "" }, NOW)).rejects.toMatchObject({
      code: "invalid",
    });
    await rotateLogKey(cell.administrator, { reason: "Départ" }, NOW);
    await expect(rotateLogKey(cell.administrator, { reason: "Encore" }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(
      (await typesOf(cell.administrator, null)).filter((type) => type === "log_rotation.asked"),
    ).toHaveLength(1);
  });

  test("installs none: a key is recorded by the machine alone", async () => {
    const key = { keyId: "c97f33b6", verifierKey: LOG_KEY, rotationId: null, vouched: false };
    for (const principal of [cell.administrator, ...everyoneElse()])
      await expect(recordLogKey(principal, key, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(recordLogKey(cell.intruder, { ...key, rotationId: newId() }, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
