import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { encryptedLaptop, laboratoryLeak } from "#law/severity/example-facts.ts";
import { PUBLISHED_CASES } from "#law/severity/published-cases.ts";

const COMMAND = join(import.meta.dirname, "../../scripts/severity.mjs");

function run(input: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

const LEAK = JSON.stringify({ facts: laboratoryLeak() });

describe("The command severity", { timeout: 60_000 }, () => {
  test("answers one input in the shape of the contract", () => {
    const { status, stdout, stderr } = run(LEAK);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({
      enisa: { dpc: 4, ei: 1, cb: 1, score: 5, band: "very_high", flags: ["more_than_100_persons"] },
      outcome: { document: "yes", notifyAuthority: "yes", communicateToPersons: "yes" },
      rule: "5 health out",
      scope: "all persons",
      disagreement: null,
      conclusion: "high",
      cnil: { severity: { level: "maximum" }, likelihood: { level: "maximum" } },
      notUnderstood: [],
    });
    const { reasons, precedents, enisa } = JSON.parse(stdout);
    expect(reasons[0]).toMatch(/^Rule 5 /);
    expect(enisa.steps.at(-2)).toBe("Score: 4 × 1 + 1 = 5, very high.");
    expect(precedents[0]).toMatchObject({
      ...{ id: "REAL-FR-SAN-2022-009", title: expect.stringContaining("Dedalus") },
      why: expect.stringMatching(/^Alike: /),
    });
  });

  test("answers a list with a list, in order, and in French on request", () => {
    const inputs = [{ facts: encryptedLaptop() }, { facts: laboratoryLeak() }];
    const { status, stdout } = run(JSON.stringify(inputs), "--lang=fr");
    expect(status).toBe(0);
    const [first, second] = JSON.parse(stdout);
    expect(first).toMatchObject({ rule: "1 protected", scope: null });
    expect(first.conclusionText).toContain("Un risque pour les personnes est improbable");
    expect(second.cnil.severity.text).toContain("Gravité\u00a0: maximale");
  });

  test("answers an empty list with an empty list", () => {
    expect(run("[]")).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  });

  test("takes a byte order mark, and input that comes byte by byte in the middle of a letter", async () => {
    const strange = JSON.stringify({ facts: { ...laboratoryLeak(), cause: "é€𝄞" } });
    const bytes = Buffer.from(`\ufeff${strange}`);
    const command = spawn(process.execPath, [COMMAND]);
    const chunks: Buffer[] = [];
    command.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    const closed = once(command, "close");
    for (let at = 0; at < bytes.length; at += 7) command.stdin.write(bytes.subarray(at, at + 7));
    command.stdin.end();
    expect((await closed)[0]).toBe(0);
    expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ notUnderstood: ["é€𝄞"] });
  });

  test("lowers a conclusion for a written reason, and shows it against the rule", () => {
    const reason = "Only invented patients of the vendor's test base, as its dump shows.";
    const { stdout } = run(
      JSON.stringify({ facts: laboratoryLeak(), downgrade: { to: "unlikely", reason } }),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ conclusion: "unlikely", ruleConclusion: "high", rule: "5 health out" },
      outcome: { document: "yes", notifyAuthority: "no", communicateToPersons: "no" },
      disagreement: {
        downgraded: true,
        reasonRequired: true,
        text: expect.stringContaining("written reason"),
      },
      downgrade: { to: "unlikely", reason },
    });
  });

  test("answers a hundred inputs, each in its place", () => {
    const inputs = [...PUBLISHED_CASES, ...PUBLISHED_CASES];
    const { stdout } = run(JSON.stringify(inputs.map(({ facts }) => ({ facts }))));
    const answers: { precedents: { id: string }[] }[] = JSON.parse(stdout);
    expect(answers).toHaveLength(100);
    for (const [index, { precedents }] of answers.entries()) {
      expect(precedents.map(({ id }) => id)).toContain(inputs[index]?.id);
    }
  });

  const BAD: readonly [string, string, string[], { code: string; path: string }][] = [
    ["text that is not JSON", '{"facts": ', [], { code: "bad_json", path: "1:11" }],
    ["nothing", "", [], { code: "bad_json", path: "1:1" }],
    ["no facts", "{}", [], { code: "missing", path: "/facts" }],
    [
      "an unknown word of a closed list",
      '[{"facts":{}},{"facts":{"integrity":"bad"}}]',
      [],
      { code: "unknown_value", path: "/1/facts/integrity" },
    ],
    ["a list within a list", "[[]]", [], { code: "wrong_type", path: "/0" }],
    ["an unknown option", LEAK, ["--verbose"], { code: "bad_argument", path: "" }],
  ];

  test.each(BAD)("refuses %s with one JSON error, exit 2 and nothing else", (_, input, args, error) => {
    const { status, stdout, stderr } = run(input, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(JSON.parse(stderr)).toEqual({ error: { ...error, message: expect.stringMatching(/^Expected /) } });
  });

  test("refuses in French where French is asked for", () => {
    const input = '{"facts":{},"downgrade":{"to":"risk","reason":"non"}}';
    const { status, stderr } = run(input, "--lang", "fr");
    expect(status).toBe(2);
    expect(JSON.parse(stderr).error).toMatchObject({
      ...{ code: "unknown_value", path: "/downgrade/reason" },
      message: expect.stringContaining("un motif écrit, de 20 à 2 000 caractères"),
    });
  });
});
