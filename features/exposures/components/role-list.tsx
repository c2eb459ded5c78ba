import { StateBadge } from "#components/state-badge.tsx";
import { ROLES } from "#law/vocabulary.ts";
import { getTranslator } from "#lib/translator.ts";
import type { OrganisationFile } from "../loaders.ts";

/** As what the organisation is touched, and whether all this is an exercise. */
export async function RoleList({ file }: { file: OrganisationFile }) {
  const t = await getTranslator();
  const { roles, incident, organisation } = file.exposure;
  const known = ROLES.filter((role) => roles.includes(role));
  return (
    <>
      {incident.origin === "exercise" ? (
        <StateBadge icon="flag" tone="hands">
          {t("myOrganisation.exercise")}
        </StateBadge>
      ) : null}
      <span>{known.map((role) => t(`vocabulary.partyRoles.${role}`)).join(", ")}</span>
      <span className="text-faint">{organisation.timeZone}</span>
    </>
  );
}
