import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, it } from "vitest";
import { recordLogKey } from "#features/checkpoints/commands/record-log-key.ts";
import { startAgain } from "#features/founding/jobs.ts";
import { createWorkspace } from "#features/members/commands/create-workspace.ts";
import { registerOrganisation } from "#features/organisations/commands/register-organisation.ts";
import { createFounder } from "#lib/auth-users.ts";
import { newId } from "#lib/ids.ts";
import { founderPrincipal, memberPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { findFirstRun } from "../queries.ts";
import { awaitsStart, loadingOf, nextStep } from "../rules.ts";
import { chooseStart } from "./choose-start.ts";
import { describeWorkspace } from "./describe-workspace.ts";
import { noteLogKey } from "./note-log-key.ts";
import { setAside } from "./set-aside.ts";
import { settleLoading } from "./settle-loading.ts";
import { settleMailStep } from "./settle-mail-step.ts";

const VERIFIER_KEY = "maincourante.local/cellule+0a1b2c3d+ATestKey";
const described = { name: "Cellule Réunion", locale: "en", timeZone: "Indian/Reunion" };
let founder: Principal;
let workspaceId: string;

beforeEach(async () => {
  workspaceId = newId();
  const slug = `new-${workspaceId.slice(0, 8)}`;
  const { id: userId, name } = await createFounder({
    email: `${slug}@example.org`,
    name: "Claire",
    now: NOW,
  });
  await createWorkspace(founderPrincipal({ userId, name, workspaceId }), { slug, name: slug }, NOW);
  founder = memberPrincipal(userId, slug);
});

const run = () => withScope(founder, findFirstRun);
const step = async () => nextStep(await run());
const machine = () => systemPrincipal(workspaceId);

async function makeKey(): Promise<void> {
  const key = { keyId: "0a1b2c3d", verifierKey: VERIFIER_KEY, rotationId: null, vouched: true };
  await recordLogKey(machine(), key, NOW);
}

describe("the first run of a workspace", () => {
  it("goes from its name to its start, is taken up where it was left, and the log keeps each step", async () => {
    await makeKey();
    expect(await step()).toBe("describe");
    await describeWorkspace(founder, described, NOW);
    expect(await step()).toBe("mail");
    await settleMailStep(founder, { mail: "without" }, NOW);
    expect(await step()).toBe("key");
    await noteLogKey(founder, { verifierKey: VERIFIER_KEY }, NOW);
    expect(await step()).toBe("start");
    await chooseStart(founder, { start: "empty" }, NOW);
    expect(await step()).toBeNull();
    expect((await typesOf(founder, null)).slice(-5)).toEqual([
      ...["workspace.described", "first_run.described", "first_run.mail_settled"],
      ...["first_run.log_key_noted", "first_run.start_chosen"],
    ]);
    const workspace = await withScope(founder, (tx) => tx.workspace.findFirstOrThrow());
    expect(workspace).toMatchObject(described);
  });

  it("takes no fingerprint but that of the key that signs", async () => {
    const note = () => noteLogKey(founder, { verifierKey: VERIFIER_KEY }, NOW);
    await expect(note()).rejects.toMatchObject({ code: "conflict" });
    await makeKey();
    await expect(noteLogKey(founder, { verifierKey: `${VERIFIER_KEY}x` }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    await note();
  });

  it.each([
    [{ ...described, name: " " }, "name"],
    [{ ...described, name: "Dossier 1 85 05 78 006 084 91" }, "name"],
    [{ ...described, locale: "de" }, "locale"],
    [{ ...described, timeZone: "Europe/Nowhere" }, "timeZone"],
    [{ ...described, timeZone: "+02:00" }, "timeZone"],
  ])("refuses %o by name", async (input, path) => {
    await expect(describeWorkspace(founder, input, NOW)).rejects.toMatchObject({ problems: [{ path }] });
  });
});

describe("the cases", () => {
  it("are asked for once, and only where nothing is", async () => {
    await chooseStart(founder, { start: "cases" }, NOW);
    for (const start of ["cases", "empty"])
      await expect(chooseStart(founder, { start }, NOW)).rejects.toMatchObject({ code: "conflict" });
    expect(loadingOf(await run())).toBe("running");
    await settleLoading(machine(), { outcome: "loaded" }, NOW);
    await expect(settleLoading(machine(), { outcome: "failed" }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("are refused once an organisation is registered; to begin without them is not", async () => {
    const organisation = { name: "Alpha", kind: "laboratory", timeZone: "Europe/Paris" };
    await registerOrganisation(founder, organisation, NOW);
    await expect(chooseStart(founder, { start: "cases" }, NOW)).rejects.toMatchObject({ code: "conflict" });
    await chooseStart(founder, { start: "empty" }, NOW);
  });

  it("that broke off are loaded no second time over what is there; one goes on with that, or starts again elsewhere", async () => {
    await chooseStart(founder, { start: "cases" }, NOW);
    for (const act of [startAgain, setAside])
      await expect(act(founder, {}, NOW)).rejects.toMatchObject({ code: "conflict" });
    await settleLoading(machine(), { outcome: "failed" }, NOW);
    expect(awaitsStart(await run())).toBe(true);
    await expect(chooseStart(founder, { start: "cases" }, NOW)).rejects.toMatchObject({ code: "conflict" });
    await chooseStart(founder, { start: "empty" }, NOW);
    for (const act of [startAgain, setAside])
      await expect(act(founder, {}, NOW)).rejects.toMatchObject({ code: "conflict" });
    expect(loadingOf(await run())).toBe("failed");
  });
});

it("is the administrator's alone: not the DPO's, the auditor's or a stranger's; its loading is the machine's", async () => {
  const cell = await openCrisisCell();
  const acts = [
    (who: Principal) => describeWorkspace(who, described, NOW),
    (who: Principal) => settleMailStep(who, { mail: "without" }, NOW),
    (who: Principal) => noteLogKey(who, { verifierKey: VERIFIER_KEY }, NOW),
    (who: Principal) => chooseStart(who, { start: "empty" }, NOW),
    (who: Principal) => startAgain(who, {}, NOW),
    (who: Principal) => setAside(who, {}, NOW),
    (who: Principal) => settleLoading(who, { outcome: "loaded" }, NOW),
  ];
  for (const act of acts) {
    for (const who of [cell.auditor, cell.responder, cell.labManager, cell.vendorContact])
      await expect(act(who)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(cell.intruder)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(settleLoading(founder, { outcome: "loaded" }, NOW)).rejects.toMatchObject({
    code: "forbidden",
  });
});
