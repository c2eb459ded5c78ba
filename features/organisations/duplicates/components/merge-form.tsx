import { DefinitionList } from "#components/definition-list.tsx";
import { LinkButton } from "#components/link-button.tsx";
import { Notice } from "#components/notice.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import { mergeOrganisationsAction } from "../../actions.ts";
import { ReasonForm } from "../../components/reason-form.tsx";
import type { FoundOrganisation } from "../../queries.ts";

type Props = {
  kept: FoundOrganisation;
  absorbed: FoundOrganisation & { readonly shared: readonly string[] };
  file: string;
  place: Place;
};

/** Two records side by side, which of them stays, and why they are one. */
export async function MergeForm({ kept, absorbed, file, place }: Props) {
  const t = await getTranslator();
  const facts = ({ siren, finessEj, labs }: FoundOrganisation) =>
    [
      siren === null ? t("organisations.noSiren") : `SIREN ${siren}`,
      ...(finessEj === null ? [] : [`FINESS EJ ${finessEj}`]),
      t("organisations.labCount", { count: labs.length }),
    ].join(" · ");
  const swapped = `${file.replace(kept.id, absorbed.id)}?edit=merge:${kept.id}`;
  return (
    <div className="flex flex-col gap-4">
      <DefinitionList
        flow="above"
        items={[
          {
            id: "kept",
            term: t("organisations.merge.kept"),
            value: `${kept.name} — ${facts(kept)}`,
          },
          {
            id: "absorbed",
            term: t("organisations.merge.absorbed"),
            value: `${absorbed.name} — ${facts(absorbed)}`,
          },
        ]}
      />
      {absorbed.shared.length > 0 ? (
        <Notice kind="warning" title={t("organisations.merge.refused")}>
          {t("organisations.merge.shared", { cases: absorbed.shared.join(", ") })}
        </Notice>
      ) : (
        <>
          <div>
            <LinkButton href={swapped} icon="refresh-cw" size="compact">
              {t("organisations.merge.swap")}
            </LinkButton>
          </div>
          <p className="text-soft text-sm">{t("organisations.merge.explained")}</p>
          <ReasonForm
            act={mergeOrganisationsAction.bind(null, place)}
            at={{ name: "absorbedId", label: t("organisations.merge.why") }}
            help={t("organisations.merge.reasonHelp")}
            hidden={{
              organisationId: kept.id,
              version: kept.version,
              absorbedId: absorbed.id,
              absorbedVersion: absorbed.version,
            }}
            id="merge"
            submit={t("organisations.merge.submit")}
          />
        </>
      )}
    </div>
  );
}
