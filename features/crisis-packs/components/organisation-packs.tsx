import { Section } from "#components/section.tsx";
import type { Place } from "#lib/action.ts";
import { getTranslator } from "#lib/translator.ts";
import type { ListedPack } from "../queries.ts";
import { PackTable } from "./pack-table.tsx";

type Props = { packs: readonly ListedPack[]; place: Place };

/** The packs of one organisation, for its own people; nothing where there are none. */
export async function OrganisationPacks({ packs, place }: Props) {
  if (packs.length === 0) return null;
  const t = await getTranslator();
  return (
    <div className="mt-4">
      <Section id="crisis-packs" title={t("crisisPacks.page.ownTitle")}>
        <p className="mb-3 max-w-prose text-soft text-sm">{t("crisisPacks.page.ownAbout")}</p>
        <PackTable label={t("crisisPacks.page.ownTitle")} packs={packs} place={place} t={t} />
      </Section>
    </div>
  );
}
