import { momentText } from "#features/obligations/components/moment-text.ts";
import { publicationText } from "#features/obligations/components/publication-text.ts";
import { ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { WhatIf } from "../queries.ts";
import type { Supposed } from "../schema.ts";

type View = { readonly t: Translate; readonly locale: Locale };

/** What is supposed, one text for each supposition. */
export function suppositionTexts(supposed: Supposed, choices: WhatIf["choices"], view: View): string[] {
  const { t } = view;
  const { assume, law, organisation, awareness, risk } = supposed;
  const whose =
    choices.organisations.find(({ organisationId }) => organisationId === organisation)?.name ??
    t("whatIf.everyOrganisation");
  const at = awareness === null ? null : momentText(awareness, { ...view, zone: "Europe/Paris" });
  return [
    ...assume.map((ruleId) => ruleLabel(ruleId, view)),
    law === null ? null : t("whatIf.supposedLaw", { publication: publicationText(law, view) }),
    at === null ? null : t("whatIf.supposedAwareness", { whose, at }),
    risk === null ? null : t("whatIf.supposedRisk", { whose, risk: t(`vocabulary.risks.${risk}`) }),
  ].filter((text) => text !== null);
}
