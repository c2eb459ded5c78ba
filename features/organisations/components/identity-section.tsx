import { getLocale } from "next-intl/server";
import { DefinitionList } from "#components/definition-list.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Section } from "#components/section.tsx";
import { KINDS, TRAITS } from "#law/vocabulary.ts";
import { getTranslator } from "#lib/translator.ts";
import { getWords } from "#lib/words.ts";
import type { FoundOrganisation } from "../queries.ts";
import { countryName, regionName } from "./place-options.ts";

type Props = { organisation: FoundOrganisation; file: string; canWrite: boolean };

/** What the register says of the legal entity. */
export async function IdentitySection({ organisation, file, canWrite }: Props) {
  const t = await getTranslator();
  const locale = await getLocale();
  const { vocabulary } = await getWords("vocabulary");
  const { siren, finessEj, country, region, timeZone, traits } = organisation;
  const unknown = <span className="text-faint">{t("readiness.notRecorded")}</span>;
  const kind = KINDS.find((one) => one === organisation.kind) ?? "other";
  const known = TRAITS.filter((trait) => traits.includes(trait));
  const items = [
    { id: "kind", term: t("organisations.fields.kind"), value: t(`vocabulary.partyKinds.${kind}`) },
    { id: "siren", term: t("organisations.fields.siren"), value: siren ?? unknown },
    { id: "finess", term: t("organisations.fields.finessEj"), value: finessEj ?? unknown },
    {
      id: "place",
      term: t("organisations.fields.country"),
      value: [countryName(country, locale), region === null ? "" : regionName(region, vocabulary.regions)]
        .filter(Boolean)
        .join(", "),
    },
    { id: "zone", term: t("organisations.fields.timeZone"), value: timeZone },
    {
      id: "traits",
      term: t("organisations.fields.traits"),
      value: known.map((trait) => t(`vocabulary.traits.${trait}`)).join(", ") || t("organisations.noTraits"),
    },
  ];
  const acts = (
    <div className="flex flex-wrap gap-1">
      <LinkButton href={`${file}?edit=identity`} icon="pen" size="compact">
        {t("organisations.amendAct")}
      </LinkButton>
      <LinkButton href={`${file}?edit=retire`} look="quiet" size="compact">
        {t("organisations.retireAct")}
      </LinkButton>
    </div>
  );
  return (
    <Section actions={canWrite ? acts : null} id="identity" title={t("organisations.identity")}>
      <DefinitionList items={items} />
    </Section>
  );
}
