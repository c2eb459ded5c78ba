import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { entryText } from "../../components/entry-text.ts";
import { listEntries } from "../../queries.ts";
import { keyInSheet } from "./key-in-sheet.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const line = (change: object = {}) => ({
  ...{ text: "Le standard ne répond plus.", label: "fact", by: "Standard d’accueil" },
  ...{ occurredOn: "2026-11-09", occurredTime: "08:40", writtenOn: "2026-11-09", writtenTime: "08:45" },
  ...change,
});
const blank = { label: "fact" };
const keyIn = (lines: readonly object[], change: object = {}, who: Principal = cell.responder) =>
  keyInSheet(who, { incidentId, sheet: "2026-11-09/1", lines, ...change }, NOW);
const written = async (who: Principal = cell.dpo) =>
  (
    await withScope(who, (tx) =>
      listEntries(tx, { incidentId, log: "main-courante", order: "recorded", limit: 100 }),
    )
  ).entries.filter(({ type }) => type === "entry.written");

const view = (locale: "fr" | "en") => ({
  ...{ locale, zone: "Europe/Paris", obligations: new Map<string, string>() },
  t: createTranslator({ locale, messages: locale === "fr" ? fr : en }) as never,
});

describe("keying in a sheet of paper", () => {
  test("writes each line with both times, who wrote it by hand and who keyed it in; blank lines are no lines", async () => {
    const second = line({
      text: "Rappel de l’hébergeur.",
      label: "decision",
      by: "",
      occurredTime: "",
      writtenOn: "",
    });
    const { count } = await keyIn([line(), blank, second], { day: "2026-11-09", keptBy: "Hélène Morvan" });
    expect(count).toBe(2);
    const [later, earlier] = await written();
    expect(earlier).toMatchObject({
      ...{ label: "fact", occurred: "2026-11-09T07:40:00.000Z", recordedAt: "2026-11-09T09:00:00.000Z" },
      by: { name: "Personne responder" },
    });
    expect(Object.fromEntries(later?.changes.map(({ name, to }) => [name, to]) ?? [])).toEqual({
      ...{ text: "Rappel de l’hébergeur.", source: "", medium: "paper", paperAt: "2026-11-09T07:45:00Z" },
      ...{ paperBy: "Hélène Morvan", sheet: "2026-11-09/1", line: 3 },
    });
    expect(later?.occurred).toEqual({ date: "2026-11-09" });
    if (earlier === undefined) throw new Error("nothing was written");
    expect(entryText(earlier, view("fr")).body).toEqual([
      "Écrit sur papier le 09/11/2026 08:45 UTC+01:00 par Standard d’accueil · feuille 2026-11-09/1, ligne 1 · saisi le 09/11/2026 10:00 UTC+01:00 par Personne responder",
    ]);
    expect(entryText(earlier, view("en")).body[0]).toMatch(
      /^Written on paper on .* keyed in on .* by Personne responder$/,
    );
  });

  test.each([
    ["an hour to come", { writtenTime: "10:01" }, "writtenTime", "inFuture"],
    ["what was written before it happened", { writtenTime: "08:39" }, "writtenTime", "writtenBefore"],
    ["no hour of writing", { writtenOn: "", writtenTime: "" }, "writtenTime", "required"],
    ["no text", { text: " " }, "text", "required"],
    ["nobody who wrote it", { by: "" }, "by", "required"],
    ["an hour without its day", { occurredOn: "" }, "occurredOn", "required"],
    ["a day that does not exist", { writtenOn: "2026-02-30" }, "writtenOn", "notADate"],
    ["a telephone number", { text: "rappeler le 06 12 34 56 78" }, "text", "containsPhone"],
    ["a patient’s address as the writer", { by: "a.b@example.org" }, "by", "containsEmail"],
  ])(
    "refuses %s at its line and its field, and writes none of the others",
    async (_what, change, field, problem) => {
      const before = (await written()).length;
      await expect(keyIn([line(), blank, line(change)])).rejects.toMatchObject({
        problems: [{ path: `lines.2.${field}`, problem }],
      });
      expect(await written()).toHaveLength(before);
    },
  );

  test("refuses a sheet without a line, and says what is wrong in every line at once", async () => {
    await expect(keyIn([blank, blank])).rejects.toMatchObject({
      problems: [{ path: "lines.0.text", problem: "emptySheet" }],
    });
    await expect(keyIn([line({ by: "" }), line({ text: "" })])).rejects.toMatchObject({
      problems: [{ path: "lines.0.by" }, { path: "lines.1.text" }],
    });
  });

  test("of a day written down the next morning is in order; a day alone is as late as its end", async () => {
    const { count } = await keyIn([
      line({ occurredOn: "2026-11-08", occurredTime: "23:50", writtenOn: "2026-11-08", writtenTime: "" }),
      line({ occurredOn: "", occurredTime: "" }),
    ]);
    expect(count).toBe(2);
    await expect(
      keyIn([line({ occurredOn: "2026-11-09", occurredTime: "", writtenOn: "2026-11-08", writtenTime: "" })]),
    ).rejects.toMatchObject({ problems: [{ problem: "writtenBefore" }] });
  });

  test("is the cell's; a lab manager's lines stand in the file of their organisation; the auditor is refused, others find nothing", async () => {
    await keyIn([line({ text: "Accueil prévenu." })], {}, cell.labManager);
    const [mine] = await written(cell.labManager);
    expect(mine?.organisationId).toBe(cell.alpha.organisationId);
    for (const who of [cell.auditor, cell.signatory, cell.vendorContact])
      await expect(keyIn([line()], {}, who)).rejects.toMatchObject({ code: "forbidden" });
    for (const who of [cell.outsider, cell.intruder, cell.administrator])
      await expect(keyIn([line()], {}, who)).rejects.toMatchObject({ code: "not_found" });
  });
});
