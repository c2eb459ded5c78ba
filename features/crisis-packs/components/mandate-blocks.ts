import { formatDay } from "#lib/dates.ts";
import type { PdfBlock } from "#lib/pdf-document.ts";
import type { PackContent } from "../contents/rules.ts";
import type { PackView } from "./pack-view.ts";

const SHARES = { organisation: 22, holder: 22, purpose: 22, term: 18, basis: 16 } as const;

/** Who may decide and who may file for whom, by which paper, from which day to which. */
export function mandateBlocks({ mandates, undecided }: PackContent, { t, locale }: PackView): PdfBlock[] {
  const heading: PdfBlock = { kind: "heading", text: t("readiness.mandates.title") };
  if (mandates.length === 0)
    return [heading, { kind: "text", look: "alert", text: t("readiness.mandates.empty") }];
  const missing: PdfBlock[] =
    undecided.length === 0
      ? []
      : [
          {
            kind: "text",
            look: "alert",
            text: t("crisisPacks.mandates.nobody", { names: undecided.join(", ") }),
          },
        ];
  const written = (day: string) => formatDay(Temporal.PlainDate.from(day), locale);
  const term = ({ fromOn, untilOn, isToCome }: PackContent["mandates"][number]) => {
    const from = written(fromOn);
    const days =
      untilOn === null
        ? t("readiness.mandates.fromOnly", { from })
        : t("readiness.mandates.fromTo", { from, to: written(untilOn) });
    return isToCome ? `${days}\n${t("readiness.mandates.standings.coming")}` : days;
  };
  return [
    heading,
    { kind: "text", look: "soft", text: t("readiness.mandates.purposeHelp") },
    ...missing,
    {
      kind: "table",
      columns: (["organisation", "holder", "purpose", "term", "basis"] as const).map((column) => ({
        title: t(`crisisPacks.mandates.${column}`),
        share: SHARES[column],
      })),
      rows: mandates.map((mandate) => [
        mandate.organisation,
        `${mandate.holder}\n${t(`readiness.mandates.capacities.${mandate.capacity}`)}`,
        mandate.purposes.map((purpose) => t(`readiness.mandates.purposes.${purpose}`)).join("\n"),
        term(mandate),
        mandate.basis,
      ]),
    },
  ];
}
