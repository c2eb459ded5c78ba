import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import type { ListedDecision } from "#features/decisions/queries.ts";
import type { Translate } from "#lib/translate.ts";
import messages from "#messages/fr.json" with { type: "json" };
import { decisionsDocument } from "./decisions-document.ts";

const t = createTranslator({ locale: "fr", messages }) as unknown as Translate;
const at = Date.UTC(2026, 10, 9, 9);

const decided = (risk: string): ListedDecision => ({
  ...{ sort: "controller", id: "1", at: new Date(at), organisationId: "2", organisation: "Alpha Biologie" },
  ...{ by: "Anne Exemple", reasons: "Fichier chiffré", outcome: "not_required", timeZone: "Europe/Paris" },
  obligation: { id: "3", ruleId: "eu.gdpr.33-1", addressee: "fr-cnil", subject: "", ownRule: null },
  retained: { risk, exemptions34: [], encrypted: null },
  ...{ mandate: null, opinion: null },
});

const rowsFor = (risk: string) => {
  const incident = { reference: "2026-001", title: "Fuite", origin: "live" };
  const given = { incident, decisions: [decided(risk)], at, by: "DPO", workspace: "Cellule" };
  const { blocks } = decisionsDocument(given, { t, locale: "fr" });
  return blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [])).join("\n");
};

test("a decision that contradicts the retained risk says so on paper as on the page", () => {
  const flag = "l’art. 33 n’en dispense que si le risque est improbable";
  expect(rowsFor("high_risk")).toContain(flag);
  expect(rowsFor("unlikely")).not.toContain(flag);
});
