import { getTranslations } from "next-intl/server";
import { LinkButton } from "#components/link-button.tsx";
import type { Place } from "#lib/action.ts";
import type { MyOrganisation } from "../loaders.ts";

type Props = { file: MyOrganisation["unaware"][number]; number: number; place: Place };

/** Without the moment the organisation learnt of it, no clock runs: that comes first. */
export async function AwarenessCard({ file, number, place }: Props) {
  const t = await getTranslations("myOrganisation");
  const { incident, organisation } = file;
  const href = `/${place.locale}/${place.workspace}/incidents/${incident.reference}/organisations/${organisation.id}`;
  return (
    <article className="flex flex-col items-start gap-3 rounded-md border border-soon-edge bg-surface p-4">
      <div>
        <h3 className="font-semibold text-ink text-md">
          {number}. {t("awareness")}
        </h3>
        <p className="mt-0.5 text-faint text-xs">
          {t("forIncident", { reference: incident.reference, title: incident.title })}
        </p>
      </div>
      <p className="text-base text-soft">{t("awarenessWhy")}</p>
      <LinkButton href={href} icon="pen" look="primary">
        {t("awarenessAct")}
      </LinkButton>
    </article>
  );
}
