import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { processorTime } from "#scripts/test/processor-time.ts";
import { openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { action } from "./action.ts";
import { typedValues } from "./action-failure.ts";
import { IDLE } from "./action-state.ts";
import { sessionCookieName } from "./auth.ts";
import { startSession } from "./auth-sessions.ts";
import { newToken } from "./auth-tokens.ts";
import { type Command, command } from "./command.ts";
import { AppError } from "./errors.ts";
import { type Principal, withScope } from "./scope.ts";
import { event } from "./timeline.ts";

testDatabase();

const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));

beforeEach(() => jar.clear());

const rename = command({
  input: z.strictObject({ name: z.string().min(1, "required").max(20, "tooLong") }),
  load: (tx, _input, actor) => tx.workspace.findUniqueOrThrow({ where: { id: actor.workspaceId } }),
  access: (actor) => actor.roles.includes("dpo"),
  run: async ({ input, subject }) => ({
    result: { name: input.name },
    events: [
      event("workspace.created", { subjectId: subject.id, fields: { slug: subject.slug, name: input.name } }),
    ],
  }),
});

async function signInAs(principal: Principal): Promise<string> {
  if (principal.kind !== "member") throw new Error("only members sign in");
  const token = newToken();
  await startSession({ token, userId: principal.userId, now: Temporal.Now.instant() });
  jar.set(sessionCookieName(), token);
  return principal.workspace;
}

function typed(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

const failing =
  (error: unknown): Command<unknown, never> =>
  async () =>
    Promise.reject(error);

describe("a command behind a form", () => {
  it("runs as the person of the session, and gives its result", async () => {
    const cell = await openCrisisCell();
    const workspace = await signInAs(cell.dpo);
    const state = await action(rename)({ workspace, locale: "fr" }, IDLE, typed({ name: "Cellule" }));
    expect(state).toEqual({ status: "ok", problems: [], values: {}, result: { name: "Cellule" } });
    const entry = await withScope(cell.dpo, (tx) => tx.entry.findFirst({ orderBy: { seq: "desc" } }));
    const member = await withScope(cell.dpo, async (_tx, actor) => actor.id);
    expect(entry?.actor).toBe(member);
  });

  it("leads to the page the caller names, in the reader's language", async () => {
    const cell = await openCrisisCell();
    const workspace = await signInAs(cell.dpo);
    const act = action(rename, {
      to: ({ result, place }) => `/${place.locale}/${place.workspace}/${result.name}`,
    });
    await expect(act({ workspace, locale: "en" }, IDLE, typed({ name: "x" }))).rejects.toMatchObject({
      digest: expect.stringContaining(`/en/${workspace}/x`),
    });
  });

  it("says at which field the input is wrong and keeps what was typed", async () => {
    const workspace = await signInAs((await openCrisisCell()).dpo);
    const name = "<b>".repeat(4_000);
    const state = await action(rename)({ workspace, locale: "fr" }, IDLE, typed({ name }));
    expect(state).toEqual({
      status: "invalid",
      reason: "invalid",
      problems: [{ path: "name", problem: "tooLong" }],
      values: { name },
    });
  });

  it("does nothing for an ended session, and keeps what was typed", async () => {
    const { dpo } = await openCrisisCell();
    const workspace = dpo.kind === "member" ? dpo.workspace : "";
    const state = await action(rename)({ workspace, locale: "fr" }, IDLE, typed({ name: "x" }));
    expect(state).toMatchObject({ status: "error", reason: "unauthenticated", values: { name: "x" } });
  });

  it("refuses an auditor, writes down who, and shows an outsider nothing of the workspace", async () => {
    const cell = await openCrisisCell();
    const workspace = await signInAs(cell.auditor);
    const act = action(rename);
    const place = { workspace, locale: "fr" } as const;
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const refused = await act(place, IDLE, typed({ name: "x" }));
    const line = JSON.parse(String(written.mock.calls[0]?.[0]));
    written.mockRestore();
    expect(refused).toMatchObject({ status: "error", reason: "forbidden" });
    const auditor = await withScope(cell.auditor, async (_tx, actor) => actor.id);
    expect(line).toMatchObject({ event: "act.refused", actor: auditor, workspace: cell.workspaceId });
    expect(JSON.stringify(line)).not.toContain('"x"');
    await signInAs(cell.outsider);
    expect(await act(place, IDLE, typed({ name: "x" }))).toMatchObject({
      status: "error",
      reason: "notFound",
    });
  });

  it("keeps what was typed when someone else saved first", async () => {
    const workspace = await signInAs((await openCrisisCell()).dpo);
    const act = action(failing(new AppError("conflict", "changed meanwhile")));
    expect(await act({ workspace, locale: "fr" }, IDLE, typed({ note: "the note" }))).toEqual({
      status: "conflict",
      reason: "conflict",
      problems: [],
      values: { note: "the note" },
    });
  });

  it("tells a reference for an error nobody expected, and writes no value of it down", async () => {
    const workspace = await signInAs((await openCrisisCell()).dpo);
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const act = action(failing(new Error("duplicate key (email)=(patient@example.org)")));
    const state = await act({ workspace, locale: "fr" }, IDLE, typed({ note: "a patient's name" }));
    const lines = written.mock.calls.map(([line]) => String(line));
    written.mockRestore();
    expect(state).toMatchObject({
      status: "error",
      reason: "unexpected",
      values: { note: "a patient's name" },
    });
    const line = lines.find((candidate) => candidate.includes('"unexpected"')) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({
      reference: "reference" in state ? state.reference : "",
      kind: "Error",
    });
    expect(line).not.toContain("patient");
    expect(JSON.stringify(state)).not.toContain("duplicate key");
  });

  it("takes a forged place for what it is: a claim", async () => {
    await signInAs((await openCrisisCell()).dpo);
    for (const claim of ['{"workspace":{"$ne":1},"locale":"//evil.example"}', "null", "[]"]) {
      const answered = action(rename)(JSON.parse(claim), IDLE, typed({ name: "x" }));
      expect(await answered).toMatchObject({ reason: "notFound" });
    }
  });
});

describe("What was typed, shown again", () => {
  it("is read in a moment, however often one name is repeated, and is nothing for what is no form", async () => {
    const form = new FormData();
    for (let index = 0; index < 40_000; index++) form.append("a", "x");
    const { took } = await processorTime(() => expect(typedValues(form).a).toHaveLength(5_000));
    expect(took).toBeLessThan(500);
    expect(typedValues(null)).toEqual({});
  });
});
