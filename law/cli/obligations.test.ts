import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { laboratory } from "#law/cases/law-case.ts";
import { LAW_VERSION } from "#law/pack.ts";

const COMMAND = join(import.meta.dirname, "../../scripts/obligations.mjs");

function run(input: string | Uint8Array, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

describe("The command obligations", { timeout: 60_000 }, () => {
  test("answers one input with one document, sentences in English", () => {
    const { status, stdout, stderr } = run(JSON.stringify(laboratory()));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { lawVersion, obligations } = JSON.parse(stdout);
    expect(lawVersion).toBe(LAW_VERSION);
    expect(obligations[0]).toMatchObject({
      rule: "eu.gdpr.33-1",
      status: "due",
      dueAt: "2026-11-08T09:20:00Z",
      legalLimitAt: "2026-11-08T10:00:00Z",
      title: "Notification of the breach to the supervisory authority",
      reason: "Owed within 72 hours. Starting point: awareness.",
      citation: { article: "33(1)" },
    });
    expect(obligations[0].steps[0]).toMatchObject({
      text: "Fact used: awareness, 5 Nov 2026 10:20 Europe/Paris (UTC+01:00).",
      at: "2026-11-05T09:20:00Z",
    });
  });

  test("answers a list with a list, in order, and in French on request", () => {
    const inputs = [laboratory(), laboratory({ party: { country: "NC" } })];
    const { status, stdout } = run(JSON.stringify(inputs), "--lang", "fr");
    expect(status).toBe(0);
    const [first, second] = JSON.parse(stdout);
    expect(first.obligations[0].reason).toContain("Obligation à remplir sous 72 heures");
    expect(second.obligations).toEqual([]);
  });

  test("takes a byte order mark", () => {
    expect(run(`\ufeff${JSON.stringify(laboratory())}`).status).toBe(0);
  });

  test("answers for every pack: who must be told when a Bavarian hospital has patients in Texas", () => {
    const facts = laboratory({
      party: { kind: "hospital", country: "DE", region: "DE-BY", traits: ["catholic_body"] },
      breach: { persons: { byResidence: { "DE-BY": 900, "US-TX": 300 } } },
      instants: { awareness: "2026-11-05T10:20:00+01:00", determination: "2026-11-05T10:20:00+01:00" },
    });
    const { obligations } = JSON.parse(run(JSON.stringify(facts)).stdout);
    const told = obligations.map((row: { rule: string; addressee: string; status: string }) => [
      ...[row.rule, row.addressee, row.status],
    ]);
    expect(told).toEqual([
      ["de.kdg.33", "de-kdsz-by", "due"],
      ["eu.gdpr.33-1", "de-kdsz-by", "displaced"],
      ["eu.gdpr.33-4", "de-kdsz-by", "displaced"],
      ["eu.gdpr.33-5", "register", "open"],
      ["eu.gdpr.34-1", "persons", "open"],
      ["us.tx.53b", "persons", "due"],
      ["us.tx.53i", "us-tx-ag", "due"],
    ]);
  });

  test("answers a hundred inputs, each in its place", () => {
    const countries = ["FR", "GB", "US", "JP", "BR"];
    const inputs = Array.from({ length: 100 }, (_, index) =>
      laboratory({ party: { country: countries[index % countries.length] } }),
    );
    const answers = JSON.parse(run(JSON.stringify(inputs)).stdout);
    expect(answers).toHaveLength(100);
    expect(
      answers.map((answer: { obligations: { rule: string }[] }) =>
        answer.obligations.at(-1)?.rule.slice(0, 2),
      ),
    ).toEqual(inputs.map((_, index) => ["fr", "gb", "us", "jp", "br"][index % 5]));
  });

  test("without a date of its own, evaluates now", () => {
    const { at, ...facts } = laboratory();
    expect(at).toBeDefined();
    const { obligations } = JSON.parse(run(JSON.stringify({ ...facts })).stdout);
    expect(obligations[0]).toMatchObject({ rule: "eu.gdpr.33-1", overdue: true });
  });

  const BAD: readonly [string, string, string[], { code: string; path: string }][] = [
    ["text that is not JSON", '{"party": ', [], { code: "bad_json", path: "1:11" }],
    ["nothing", "", [], { code: "bad_json", path: "1:1" }],
    ["a wrong field", '{"party":{"role":"owner"}}', [], { code: "unknown_value", path: "/party/role" }],
    [
      "a wrong field of the second input",
      JSON.stringify([laboratory(), laboratory({ instants: { awareness: "2021-02-31T10:00:00Z" } })]),
      [],
      { code: "bad_instant", path: "/1/instants/awareness" },
    ],
    ["an unknown option", "{}", ["--verbose"], { code: "bad_argument", path: "" }],
    ["an unknown language", "{}", ["--lang", "de"], { code: "bad_argument", path: "" }],
  ];

  test.each(BAD)("refuses %s with one JSON error, exit 2 and nothing else", (_, input, args, error) => {
    const { status, stdout, stderr } = run(input, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(JSON.parse(stderr)).toEqual({ error: { ...error, message: expect.stringMatching(/^Expected /) } });
  });

  test("refuses in French where French is asked for, the place and code alike", () => {
    const input = JSON.stringify(laboratory({ instants: { awareness: "2021-02-23T18:00:00+05:17" } }));
    const refused = (...args: string[]) => {
      const { status, stdout, stderr } = run(input, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      return JSON.parse(stderr).error;
    };
    const found = '"2021-02-23T18:00:00+05:17"';
    expect(refused()).toEqual({
      code: "bad_instant",
      path: "/instants/awareness",
      message: `Expected an offset that some time zone had at that time, between -12:00 and +14:00; found ${found}.`,
    });
    expect(refused("--lang=fr")).toEqual({
      code: "bad_instant",
      path: "/instants/awareness",
      message: `Attendu\u00a0: un décalage qu’un fuseau avait à cette date, entre -12:00 et +14:00\u00a0; trouvé\u00a0: ${found}.`,
    });
  });
});
